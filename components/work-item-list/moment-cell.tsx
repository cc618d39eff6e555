// How long ago something happened, with the exact moment on hover and for screen readers.
import { useLocale } from 'next-intl';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import { formatRelativeTime } from '@/lib/i18n/format-relative-time';
import { formatTimeWithSeconds } from '@/lib/i18n/format-time';
import { dayOfMs } from '@/lib/schedule/days';
import type { CellContext } from './cell-context';
import { EmptyCell } from './empty-cell';

/** Shows the age of a moment (epoch ms) in words. */
export function MomentCell({ atMs, context }: { atMs: number | null; context: CellContext }) {
  const locale = useLocale();
  const { zone, nowMs } = context;
  if (atMs === null) return <EmptyCell />;
  const exact = `${formatDayWithYear(dayOfMs(atMs, zone), locale)} ${formatTimeWithSeconds(atMs, zone)}`;
  return (
    <time dateTime={new Date(atMs).toISOString()} title={exact} className="whitespace-nowrap text-text-3">
      {formatRelativeTime(atMs, nowMs, zone, locale)}
    </time>
  );
}
