'use client';
// A change of one field in a line: before and after, and for people who came, who went and how many stay.
import { useTranslations } from 'next-intl';
import { FieldValueView } from '@/components/field/field-value-view';
import type { ValueLookups } from '@/components/field/value-lookups';
import { Diff } from '@/components/ui/diff';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';

type ChangeViewProps = { field: Field; before: FieldValue; after: FieldValue; lookups: ValueLookups };

function keysOf(value: FieldValue): string[] | null {
  if (value.kind === 'people') return value.userKeys;
  return value.kind === 'empty' ? [] : null;
}

/** Shows the change as people read it. */
export function ChangeView({ field, before, after, lookups }: ChangeViewProps) {
  const t = useTranslations('workItem');
  const show = (value: FieldValue) =>
    value.kind === 'empty' ? null : <FieldValueView {...lookups} field={field} value={value} />;
  const oldKeys = keysOf(before);
  const newKeys = keysOf(after);
  if (field.typeKey !== 'multi_user' || !oldKeys || !newKeys || oldKeys.length === 0) {
    // Chips and bars are boxes of their own, which a line drawn through the whole does not cross.
    return <Diff before={show(before)} after={show(after)} className="[&_del_*]:line-through" />;
  }
  const parts = [
    { word: t('change.added'), keys: newKeys.filter((key) => !oldKeys.includes(key)) },
    { word: t('change.removed'), keys: oldKeys.filter((key) => !newKeys.includes(key)) },
  ].filter((part) => part.keys.length > 0);
  const stays = oldKeys.filter((key) => newKeys.includes(key)).length;
  return (
    <span className="flex min-w-0 flex-wrap gap-x-3 gap-y-1">
      {parts.map((part) => (
        <span key={part.word} className="inline-flex min-w-0 gap-1.5">
          <span className="text-text-2">{part.word}</span>
          <FieldValueView {...lookups} field={field} value={{ kind: 'people', userKeys: part.keys }} />
        </span>
      ))}
      {stays > 0 ? <span className="text-text-3">{t('change.stays', { count: stays })}</span> : null}
    </span>
  );
}
