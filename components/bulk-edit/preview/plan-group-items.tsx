'use client';
// The items of an opened group: a few to recognise it by, then as many as wanted.
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { PlanGroup, PlanPreview } from '@/lib/bulk-edit/plan-preview';
import { ItemLink } from '../item-link';
import { ShowMore } from './show-more';
import { ROWS_STEP, usePlanRows } from './use-plan-rows';

/** Items shown when a group is opened: enough to recognise it by. */
const FIRST_ITEMS = 3;

type PlanGroupItemsProps = {
  id: string;
  project: string;
  preview: PlanPreview;
  group: PlanGroup;
  /** What happens to each of them; the same for all. */
  diff: ReactNode;
};

/** Shows the items by name, each with what happens to it. */
export function PlanGroupItems({ id, project, preview, group, diff }: PlanGroupItemsProps) {
  const t = useTranslations('bulkEdit.preview');
  const errorText = useErrorText();
  const [isShort, setIsShort] = useState(true);
  const { count } = group;
  const read = usePlanRows(project, preview, { tab: 'will-change', group });
  const shown = isShort ? read.rows.slice(0, FIRST_ITEMS) : read.rows;
  if (read.error) return <p className="px-13 py-2 text-danger">{errorText(read.error)}</p>;
  if (read.total === null) return <SkeletonRows count={Math.min(FIRST_ITEMS, count)} />;
  return (
    <ul id={id} aria-label={t('groupItems')}>
      {shown.map((row) => (
        <li
          key={row.itemId}
          className="grid min-h-8 grid-cols-[minmax(0,1fr)_auto_6.5rem] items-center gap-x-4 border-b border-border py-0.5 pr-6 pl-13 hover:bg-hover"
        >
          <ItemLink project={project} typeKey={preview.typeKey} itemId={row.itemId}>
            {row.itemName || row.itemId}
          </ItemLink>
          <span className="max-w-72 min-w-0 overflow-hidden">{diff}</span>
          <span className="text-right text-text-3">{row.itemId}</span>
        </li>
      ))}
      {shown.length < count ? (
        <li>
          <ShowMore
            shownCount={shown.length}
            total={count}
            step={isShort ? Math.min(ROWS_STEP, read.rows.length) - shown.length || ROWS_STEP : ROWS_STEP}
            isReading={read.isReadingMore}
            onShow={() => (isShort && read.rows.length > FIRST_ITEMS ? setIsShort(false) : read.readMore())}
            className="flex min-h-8 items-center border-b border-border pl-13"
          />
        </li>
      ) : null}
    </ul>
  );
}
