'use client';
// One difference of the activity: what changed, from what to what.
import { useTranslations } from 'next-intl';
import type { ValueLookups } from '@/components/field/value-lookups';
import { Diff } from '@/components/ui/diff';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import type { ActivityChange } from '@/lib/work-item/activity';
import { ChangeView } from './change-view';

type ActivityLineProps = { change: ActivityChange; fields: readonly Field[]; lookups: ValueLookups };

/** Things of the log that are no fields, in our words; others keep the platform's. */
const properties = [
  'status',
  'owners',
  'schedule',
  'schedules',
  'confirmed',
  'aborted',
  'deleted',
  'value',
] as const;

/** Words of a value that belongs to no known field. */
function words(value: FieldValue): string | null {
  return value.kind === 'text' ? value.text : null;
}

/** Shows the name of what changed, then before and after as that field shows its values. */
export function ActivityLine({ change, fields, lookups }: ActivityLineProps) {
  const t = useTranslations('workItem');
  const { thing, before, after } = change;
  const field = thing.kind === 'field' ? fields.find((known) => known.key === thing.fieldKey) : undefined;
  const propertyName = (property: string) => {
    const known = properties.find((candidate) => candidate === property);
    return known ? t(`activity.properties.${known}`) : property;
  };
  const name =
    thing.kind === 'field'
      ? (field?.name ?? thing.fieldKey)
      : thing.kind === 'node'
        ? [thing.nodeName, thing.fieldName || propertyName(thing.property)].filter(Boolean).join(' · ')
        : propertyName(thing.property);
  const isReadable = (value: FieldValue) => value.kind !== 'text' || field?.typeKey !== 'number';
  return (
    <li className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3">
      <span className="truncate text-text-2" title={name}>
        {name}
      </span>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {field && isReadable(before) && isReadable(after) ? (
          <ChangeView field={field} before={before} after={after} lookups={lookups} />
        ) : thing.kind === 'node' && thing.property !== 'value' ? (
          <span className="text-text-3">{t('activity.changed')}</span>
        ) : (
          <Diff before={words(before)} after={words(after)} />
        )}
      </span>
    </li>
  );
}
