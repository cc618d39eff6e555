// Days and ranges in words of the reader's language. Values are days of the space, so no time zone is involved.
import { useLocale } from 'next-intl';
import { formatDayNear, formatDayRange, formatDayWithYear } from '@/lib/i18n/format-day';
import { timeOfDayText } from '@/lib/i18n/time-of-day';
import type { Day } from '@/lib/schedule/days';

/** Shows a day, with its time when the value is more precise than a day. */
export function DateValue({ day, msOfDay, today }: { day: Day; msOfDay: number; today?: Day }) {
  const locale = useLocale();
  const words = today === undefined ? formatDayWithYear(day, locale) : formatDayNear(day, today, locale);
  return (
    <span className="whitespace-nowrap">{msOfDay === 0 ? words : `${words} ${timeOfDayText(msOfDay)}`}</span>
  );
}

/** Shows an inclusive range of days. */
export function DayRangeValue({ startDay, endDay, today }: { startDay: Day; endDay: Day; today?: Day }) {
  const locale = useLocale();
  const words =
    today !== undefined
      ? formatDayRange(startDay, endDay, today, locale)
      : startDay === endDay
        ? formatDayWithYear(startDay, locale)
        : `${formatDayWithYear(startDay, locale)} – ${formatDayWithYear(endDay, locale)}`;
  return <span className="whitespace-nowrap">{words}</span>;
}
