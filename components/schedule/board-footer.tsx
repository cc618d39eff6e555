'use client';
// The foot of the board: how many items it holds, what the marks mean, and years whose holidays are not known.
import { CalendarClock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { calendarDateOf } from '@/lib/schedule/calendar-date';
import type { Day } from '@/lib/schedule/days';
import { isYearAnnounced } from '@/lib/schedule/working-days';
import { TREE_WIDTH_PX } from './board-size';

type BoardFooterProps = {
  itemCount: number;
  totalOfType: number | null;
  view: { fromDay: Day; toDay: Day } | null;
};

/** Shows count and key in one line. */
export function BoardFooter({ itemCount, totalOfType, view }: BoardFooterProps) {
  const t = useTranslations('schedule');
  const unannounced = view ? firstUnannounced(view.fromDay, view.toDay) : null;
  return (
    <footer className="flex min-h-10 shrink-0 flex-wrap items-center gap-y-1 border-t border-border py-1.5 text-caption text-text-2">
      <p style={{ width: TREE_WIDTH_PX }} className="shrink-0 px-4">
        {totalOfType !== null && totalOfType > itemCount
          ? t('footer.firstItems', { shown: itemCount, total: totalOfType })
          : t('footer.items', { count: itemCount })}
      </p>
      <ul aria-label={t('legend.label')} className="flex flex-wrap items-center gap-x-5 gap-y-1 px-4">
        <li className="flex items-center gap-2">
          <span
            aria-hidden
            data-option="blue"
            className="h-3.5 w-5 rounded-chip border border-(--option-solid) bg-(--option-bg)"
          />
          {t('legend.published')}
        </li>
        <li className="flex items-center gap-2">
          <span
            aria-hidden
            className="h-3.5 w-5 rounded-chip border-[1.5px] border-dashed border-accent-text bg-[color-mix(in_oklab,var(--color-accent-text)_15%,var(--color-surface))]"
          />
          {t('legend.draft')}
        </li>
        <li className="flex items-center gap-2">
          <span aria-hidden className="h-1 w-5 rounded-full bg-control" />
          {t('legend.oldPlace')}
        </li>
        <li className="flex items-center gap-2">
          <span aria-hidden className="h-3.5 w-5 rounded-chip border border-border bg-holiday bg-hatch" />
          {t('legend.dayOff')}
        </li>
        <li className="flex items-center gap-2">
          <span aria-hidden className="font-medium text-warning">
            {t('makeUp')}
          </span>
          {t('legend.makeUp')}
        </li>
      </ul>
      {unannounced === null ? null : (
        <p className="flex items-center gap-1.5 px-4">
          <Icon of={CalendarClock} sizePx={14} />
          {t('unannounced', { year: String(unannounced) })}
        </p>
      )}
    </footer>
  );
}

function firstUnannounced(fromDay: Day, toDay: Day): number | null {
  for (let year = calendarDateOf(fromDay).year; year <= calendarDateOf(toDay).year; year += 1)
    if (!isYearAnnounced(year)) return year;
  return null;
}
