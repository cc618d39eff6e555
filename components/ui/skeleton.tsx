// Stands in for content that is on its way, at its final height. Appears after 200 ms so that fast pages do not flicker.
import { useTranslations } from 'next-intl';
import { classNames } from './class-names';

/** Shows one grey bar; give it the width and height of what will come. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames('block animate-appear-late rounded-chip bg-pressed', className ?? 'h-3 w-full')}
    />
  );
}

const widths = ['w-3/5', 'w-2/5', 'w-1/2', 'w-3/4', 'w-1/3', 'w-2/3'];

/** Shows table-like rows (36 px, or 32 when compact) with one bar each; says once that content is loading. */
export function SkeletonRows({ count, isCompact = false }: { count: number; isCompact?: boolean }) {
  const t = useTranslations('common');
  return (
    <div role="status">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: count }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
          key={index}
          className={classNames('flex items-center border-b border-border px-5', isCompact ? 'h-8' : 'h-9')}
        >
          <Skeleton className={`h-3 ${widths[index % widths.length]}`} />
        </div>
      ))}
    </div>
  );
}
