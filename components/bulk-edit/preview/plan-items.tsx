'use client';
// Items of the preview one by one: those that need no change, those that cannot be changed, and what a search found.
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/field/error-text';
import type { ValueLookups } from '@/components/field/value-lookups';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { PlanPreview } from '@/lib/bulk-edit/plan-preview';
import { ItemLink } from '../item-link';
import { PlanCellView } from './plan-cell-view';
import type { RowTab } from './plan-tab';
import { ShowMore } from './show-more';
import { ROWS_STEP, usePlanRows } from './use-plan-rows';

type PlanItemsProps = {
  project: string;
  preview: PlanPreview;
  tab: RowTab;
  query: string;
  roles: ValueLookups['roles'];
};

/** Shows each item with what would happen to each of its fields. */
export function PlanItems({ project, preview, tab, query, roles }: PlanItemsProps) {
  const t = useTranslations('bulkEdit.preview');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const read = usePlanRows(project, preview, { tab, query });
  if (read.error)
    return (
      <ErrorState
        className="pl-6"
        title={errorText(read.error)}
        code={read.error.code}
        logId={read.error.logId}
        action={<Button onClick={read.refetch}>{tCommon('retry')}</Button>}
      />
    );
  if (read.total === null) return <SkeletonRows count={8} />;
  if (read.total === 0)
    return (
      <p className="px-6 py-6 text-text-2">{query === '' ? t(`none.${tab}`) : t('noMatch', { query })}</p>
    );
  return (
    <>
      <ul aria-label={t(`tabs.${tab}`)} aria-busy={read.isWaiting}>
        {read.rows.map((row) => (
          <li
            key={row.itemId}
            className="grid min-h-9 grid-cols-[minmax(0,1.4fr)_minmax(0,1.2fr)_6.5rem] items-center gap-x-4 border-b border-border px-6 py-1 hover:bg-hover"
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
                <PlanCellView
                  key={cell.changeIndex}
                  cell={cell}
                  field={preview.fields[cell.changeIndex]}
                  isNamed={preview.changes.length > 1}
                  people={read.people}
                  relatedNames={read.relatedNames}
                  roles={roles}
                />
              ))}
            </span>
            <span className="text-right text-text-3">{row.itemId}</span>
          </li>
        ))}
      </ul>
      <ShowMore
        total={read.total}
        shownCount={read.rows.length}
        step={ROWS_STEP}
        isReading={read.isReadingMore}
        onShow={read.readMore}
        className="px-6 py-1.5"
      />
    </>
  );
}
