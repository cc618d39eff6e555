// How long ago the item was touched, with the exact moment on hover.
import { useLocale } from 'next-intl';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import { formatRelativeTime } from '@/lib/i18n/format-relative-time';
import { formatTimeWithSeconds } from '@/lib/i18n/format-time';
import { dayOfMs } from '@/lib/schedule/days';
import type { WorkItem } from '@/lib/work-item/work-item';
import { EmptyCell } from './empty-cell';
import type { CellContext } from './list-column';

/** Shows the age of the item's last change in words. */
export function UpdatedCell({ item, context }: { item: WorkItem; context: CellContext }) {
  const locale = useLocale();
  const { zone, nowMs } = context;
  if (item.updatedAtMs === null) return <EmptyCell />;
  const exact = `${formatDayWithYear(dayOfMs(item.updatedAtMs, zone), locale)} ${formatTimeWithSeconds(item.updatedAtMs, zone)}`;
  return (
    <time
      dateTime={new Date(item.updatedAtMs).toISOString()}
      title={exact}
      className="whitespace-nowrap text-text-3"
    >
      {formatRelativeTime(item.updatedAtMs, nowMs, zone, locale)}
    </time>
  );
}
