// The table before its rows are there, at their final height.
import { useTranslations } from 'next-intl';
import { Skeleton } from '@/components/ui/skeleton';

const widths = ['w-3/5', 'w-2/5', 'w-1/2', 'w-3/4', 'w-1/3', 'w-2/3'];

/** Shows a head and `rowCount` rows of the table's own heights. */
export function TableSkeleton({ rowCount }: { rowCount: number }) {
  const t = useTranslations('common');
  return (
    <div role="status">
      <span className="sr-only">{t('loading')}</span>
      <div className="h-8 border-b border-border bg-surface-2" />
      {Array.from({ length: rowCount }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={index} className="flex h-9 items-center gap-4 border-b border-border px-5">
          <Skeleton className="size-4" />
          <span className="flex-1">
            <Skeleton className={`h-3 ${widths[index % widths.length]}`} />
          </span>
          <Skeleton className="h-3 w-20" />
          <Skeleton className="h-3 w-12" />
          <Skeleton className="h-3 w-24" />
          <Skeleton className="h-3 w-16" />
        </div>
      ))}
    </div>
  );
}
