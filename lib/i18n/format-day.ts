// Calendar days in words. A day is an integer in the space's zone, so nothing here knows a time zone.
import { type Day, MS_PER_DAY, weekdayOf } from '../schedule/days';
import { calendarWords } from './calendar-words';
import type { Locale } from './locale';

function partsOf(day: Day): { year: number; month: number; date: number } {
  const instant = new Date(day * MS_PER_DAY);
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth(), date: instant.getUTCDate() };
}

/** Gives a day without its year: "2 Mar" or "3月2日". */
export function formatDay(day: Day, locale: Locale): string {
  const { month, date } = partsOf(day);
  const name = calendarWords[locale].monthsShort[month];
  return locale === 'en' ? `${date} ${name}` : `${name}${date}日`;
}

/** Gives a day with its year: "2 Mar 2026" or "2026年3月2日". */
export function formatDayWithYear(day: Day, locale: Locale): string {
  const { year } = partsOf(day);
  return locale === 'en' ? `${formatDay(day, locale)} ${year}` : `${year}年${formatDay(day, locale)}`;
}

/** Gives a day, with its year only when that is not the year of `today`. */
export function formatDayNear(day: Day, today: Day, locale: Locale): string {
  return partsOf(day).year === partsOf(today).year ? formatDay(day, locale) : formatDayWithYear(day, locale);
}

/** Gives an inclusive range, "9 Feb – 25 Feb"; one day when both ends are the same; years only when not that of `today`. */
export function formatDayRange(startDay: Day, endDay: Day, today: Day, locale: Locale): string {
  if (startDay === endDay) return formatDayNear(startDay, today, locale);
  return `${formatDayNear(startDay, today, locale)} – ${formatDayNear(endDay, today, locale)}`;
}

/** Gives the weekday: "Fri" or "周五". */
export function formatWeekday(day: Day, locale: Locale): string {
  return calendarWords[locale].weekdays[weekdayOf(day) - 1] ?? '';
}

/** Gives the weekday in one character for narrow columns: "F" or "五". */
export function formatWeekdayNarrow(day: Day, locale: Locale): string {
  return calendarWords[locale].weekdaysNarrow[weekdayOf(day) - 1] ?? '';
}

/** Gives the day's month with its year: "March 2026" or "2026年3月". */
export function formatMonthWithYear(day: Day, locale: Locale): string {
  const { year } = partsOf(day);
  return locale === 'en' ? `${formatMonth(day, locale)} ${year}` : `${year}年${formatMonth(day, locale)}`;
}

/** Gives the day's month: "March" or "3月". */
export function formatMonth(day: Day, locale: Locale): string {
  return calendarWords[locale].monthsLong[partsOf(day).month] ?? '';
}
