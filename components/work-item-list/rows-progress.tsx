'use client';
// How much of the list the browser holds, and the way to the rest.
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { RowsSnapshot } from './rows-store';
import { ROWS_MAX } from './rows-store';

type RowsProgressProps = { rows: RowsSnapshot; isLoadingAll: boolean; onLoadAll: () => void };

/** Shows "400 of 10,000 loaded" with a way to load all; nothing while the whole list is there. */
export function RowsProgress({ rows, isLoadingAll, onLoadAll }: RowsProgressProps) {
  const t = useTranslations('workItems.rows');
  const total = Math.min(rows.total ?? 0, ROWS_MAX);
  if (rows.total === null || rows.loaded >= total) return null;
  return (
    <div className="ml-auto flex shrink-0 items-center gap-3 text-text-2">
      <span className="whitespace-nowrap tabular-nums">
        {t(rows.isLoading && isLoadingAll ? 'loading' : 'loaded', { loaded: rows.loaded, total })}
      </span>
      {isLoadingAll ? null : (
        <Button variant="link" onClick={onLoadAll}>
          {t('loadAll')}
        </Button>
      )}
    </div>
  );
}
