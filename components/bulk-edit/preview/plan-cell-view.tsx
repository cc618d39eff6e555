'use client';
// What would happen to one field of one item: before → after, already so, or why nothing can be sent.
import { useLocale, useTranslations } from 'next-intl';
import { FieldValueView } from '@/components/field/field-value-view';
import { personName } from '@/components/field/person-name';
import type { ValueLookups } from '@/components/field/value-lookups';
import type { PlanCell } from '@/lib/bulk-edit/plan';
import type { Field } from '@/lib/fields/field';
import { FieldDiff } from '../field-diff';

type PlanCellViewProps = ValueLookups & {
  cell: PlanCell;
  field: Field | undefined;
  /** The field's name stands before it: the plan changes several. */
  isNamed: boolean;
};

/** Shows the cell on one line where there is room. */
export function PlanCellView({ cell, field, isNamed, ...lookups }: PlanCellViewProps) {
  const t = useTranslations('bulkEdit');
  const locale = useLocale();
  if (!field) return null;
  const content = () => {
    if (cell.state === 'blocked') {
      const person = cell.by === undefined ? undefined : lookups.people[cell.by];
      const name = person ? personName(person, locale) : cell.by;
      return (
        <span className="text-warning">
          {t(`blocked.${cell.reason}`)}
          {name === undefined ? null : <span className="text-text-2"> {t('results.by', { name })}</span>}
        </span>
      );
    }
    if (cell.state === 'will-change')
      return <FieldDiff field={field} before={cell.before} after={cell.after} {...lookups} />;
    return (
      <span className="flex min-w-0 items-center gap-2">
        <FieldValueView field={field} value={cell.before} room="cell" {...lookups} />
        <span className="shrink-0 text-text-3">{t('preview.alreadySo')}</span>
      </span>
    );
  };
  return (
    <span className="flex min-w-0 items-center gap-2">
      {isNamed ? <span className="w-24 shrink-0 truncate text-caption text-text-3">{field.name}</span> : null}
      <span className="min-w-0">{content()}</span>
    </span>
  );
}
