'use client';
// Items of the preview one by one: those that need no change, those that cannot be changed, and what a search found.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FieldValueView } from '@/components/field/field-value-view';
import type { PlanCell, PlanRow } from '@/lib/bulk-edit/plan';
import type { PlanPreview } from '@/lib/bulk-edit/plan-preview';
import { FieldDiff } from '../field-diff';
import { ItemLink } from '../item-link';
import { ShowMore } from './show-more';

/** Rows drawn at first: a few screens. */
const FIRST_ROWS = 100;

type PlanItemsProps = { project: string; preview: PlanPreview; rows: readonly PlanRow[]; label: string };

/** Shows each item with what would happen to each of its fields. */
export function PlanItems({ project, preview, rows, label }: PlanItemsProps) {
  const t = useTranslations('bulkEdit.preview');
  const [shownCount, setShownCount] = useState(FIRST_ROWS);
  return (
    <>
      <ul aria-label={label}>
        {rows.slice(0, shownCount).map((row) => (
          <li
            key={row.itemId}
            className="grid min-h-9 grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)_6.5rem] items-center gap-x-4 border-b border-border px-6 py-1 hover:bg-hover"
          >
            {row.itemName === '' ? (
              <span className="text-text-3">{t('unnamed')}</span>
            ) : (
              <ItemLink project={project} typeKey={preview.typeKey} itemId={row.itemId}>
                {row.itemName}
              </ItemLink>
            )}
            <span className="flex min-w-0 flex-col gap-0.5">
              {row.cells.map((cell) => (
                <PlanCellView key={cell.changeIndex} cell={cell} preview={preview} />
              ))}
            </span>
            <span className="text-right text-text-3">{row.itemId}</span>
          </li>
        ))}
      </ul>
      <ShowMore
        total={rows.length}
        shownCount={Math.min(shownCount, rows.length)}
        onShow={setShownCount}
        className="px-6 py-1.5"
      />
    </>
  );
}

function PlanCellView({ cell, preview }: { cell: PlanCell; preview: PlanPreview }) {
  const t = useTranslations('bulkEdit');
  const field = preview.fields[cell.changeIndex];
  if (!field) return null;
  if (cell.state === 'blocked') return <span className="text-warning">{t(`blocked.${cell.reason}`)}</span>;
  if (cell.state === 'will-change')
    return <FieldDiff field={field} before={cell.before} after={cell.after} people={preview.people} />;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <FieldValueView field={field} value={cell.before} people={preview.people} room="cell" />
      <span className="shrink-0 text-text-3">{t('preview.alreadySo')}</span>
    </span>
  );
}
