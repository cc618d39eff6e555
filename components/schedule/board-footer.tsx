'use client';
// The foot of the board: how many items it holds, what the marks mean, and years whose holidays are not known.
import { CalendarClock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { WorkCalendar } from '@/lib/schedule/calendar';
import { calendarDateOf } from '@/lib/schedule/calendar-date';
import type { Day } from '@/lib/schedule/days';
import { isYearAnnounced } from '@/lib/schedule/working-days';
import { useBoard } from './board-context';
import { BoardLegend } from './board-legend';
import { TREE_WIDTH_PX } from './board-size';

type BoardFooterProps = {
  itemCount: number;
  totalOfType: number | null;
  view: { fromDay: Day; toDay: Day } | null;
  /** The way to the working days; stands beside the count. */
  settings: ReactNode;
  /** Stands in place of the key while bars are chosen. */
  selection: ReactNode;
};

/** Shows count and key in one line. */
export function BoardFooter({ itemCount, totalOfType, view, settings, selection }: BoardFooterProps) {
  const t = useTranslations('schedule');
  const { calendar } = useBoard();
  const unannounced = view ? firstUnannounced(view.fromDay, view.toDay, calendar) : null;
  return (
    <footer className="flex min-h-10 shrink-0 flex-wrap items-center gap-y-1 border-t border-border py-1.5 text-caption text-text-2">
      <div style={{ width: TREE_WIDTH_PX }} className="flex shrink-0 items-center justify-between pr-3 pl-4">
        <p>
          {totalOfType !== null && totalOfType > itemCount
            ? t('footer.firstItems', { shown: itemCount, total: totalOfType })
            : t('footer.items', { count: itemCount })}
        </p>
        {settings}
      </div>
      {selection ?? <BoardLegend />}
      {unannounced === null || selection ? null : (
        <p className="flex items-center gap-1.5 px-4">
          <Icon of={CalendarClock} sizePx={14} />
          {t('unannounced', { year: String(unannounced) })}
        </p>
      )}
    </footer>
  );
}

function firstUnannounced(fromDay: Day, toDay: Day, calendar: WorkCalendar): number | null {
  for (let year = calendarDateOf(fromDay).year; year <= calendarDateOf(toDay).year; year += 1)
    if (!isYearAnnounced(year, calendar)) return year;
  return null;
}
