'use client';
// One item of a run: what became of it, before → after, and what stands there instead when it is not as wanted.
import { useLocale, useTranslations } from 'next-intl';
import { FieldValueView } from '@/components/field/field-value-view';
import { personName } from '@/components/field/person-name';
import type { ValueLookups } from '@/components/field/value-lookups';
import { Checkbox } from '@/components/ui/checkbox';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';
import type { ResultRow } from '@/lib/bulk-edit/run-view';
import type { Field } from '@/lib/fields/field';
import { FieldDiff } from '../field-diff';
import { ItemLink } from '../item-link';
import { outcomeLooks } from '../outcome-look';
import { type ChosenCells, isUndoable } from './use-chosen-cells';
import { useReasonText } from './use-reason-text';

type ResultRowViewProps = ValueLookups & {
  project: string;
  typeKey: string;
  row: ResultRow;
  field: Field | undefined;
  /** Null where nothing can be taken back, or not yet: no boxes to tick then. */
  chosen: ChosenCells | null;
  /** Boxes will come when the run ends: their place is kept, so that the list does not jump then. */
  keepsPlace: boolean;
};

/** Shows the row; one without an outcome yet says that it is waiting. */
export function ResultRowView(props: ResultRowViewProps) {
  const { project, typeKey, row, field, chosen, keepsPlace, ...lookups } = props;
  const t = useTranslations('bulkEdit');
  const reasonText = useReasonText();
  const reason = reasonText(row.reason);
  const look = row.outcome === null ? null : outcomeLooks[row.outcome];
  const isUntouched = row.outcome === 'already-so' || row.outcome === 'blocked';
  return (
    <li
      className={classNames(
        'grid min-h-9 items-center gap-x-4 border-b border-border px-6 py-1',
        chosen || keepsPlace
          ? 'grid-cols-[10.5rem_minmax(0,1.6fr)_minmax(0,1fr)_6.5rem] max-md:grid-cols-[10.5rem_minmax(0,1fr)]'
          : 'grid-cols-[8.5rem_minmax(0,1.6fr)_minmax(0,1fr)_6.5rem] max-md:grid-cols-[8.5rem_minmax(0,1fr)]',
        chosen?.has(row) ? 'bg-selection' : 'hover:bg-hover',
      )}
    >
      <span className="flex items-center gap-2">
        {chosen === null && !keepsPlace ? null : chosen && isUndoable(row) ? (
          <Checkbox
            className="mr-2"
            label={t('results.choose', {
              item: row.itemName || String(row.itemId),
              field: field?.name ?? '',
            })}
            isChecked={chosen.has(row)}
            onChange={(isChosen) => chosen.choose(row, isChosen)}
          />
        ) : (
          <span className="mr-2 w-4" />
        )}
        {look && row.outcome ? (
          <>
            <Icon of={look.icon} className={look.className} />
            <span className="truncate">{t(`outcome.${row.outcome}`)}</span>
          </>
        ) : (
          <>
            <Spinner className="text-text-3" />
            <span className="truncate text-text-2">{t('results.pending')}</span>
          </>
        )}
      </span>
      <span className="min-w-0">
        {row.itemName === '' ? (
          <span className="text-text-3">{t('preview.unnamed')}</span>
        ) : (
          <ItemLink project={project} typeKey={typeKey} itemId={row.itemId}>
            {row.itemName}
          </ItemLink>
        )}
        {reason === null ? null : <span className="block text-caption text-text-2">{reason}</span>}
      </span>
      <span className="min-w-0 overflow-hidden">
        {field && isUntouched ? (
          <FieldValueView field={field} value={row.before} {...lookups} room="cell" />
        ) : null}
        {field && !isUntouched ? (
          <FieldDiff field={field} before={row.before} after={row.after} {...lookups} />
        ) : null}
        {field && row.found ? <FoundValue row={row} field={field} {...lookups} /> : null}
      </span>
      <span className="text-right text-text-3">{row.itemId}</span>
    </li>
  );
}

/** "Now: P1, by Mei Huang": what the last read showed. */
function FoundValue({ row, field, ...lookups }: ValueLookups & { row: ResultRow; field: Field }) {
  const t = useTranslations('bulkEdit.results');
  const locale = useLocale();
  const person = row.foundBy === null ? undefined : lookups.people[row.foundBy];
  const name = person ? personName(person, locale) : row.foundBy;
  return (
    <span className="flex flex-wrap items-center gap-x-1.5 text-caption text-text-2">
      {t('now')}
      {row.found ? <FieldValueView field={field} value={row.found} {...lookups} room="cell" /> : null}
      {name ? <span>{t('by', { name })}</span> : null}
    </span>
  );
}
