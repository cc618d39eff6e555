// Integer days to and from the calendar library's dates; used only by the calendar.
import { CalendarDate } from '@internationalized/date';

const MS_PER_DAY = 86_400_000;

/** Gives the library's date of a day (days since 1970-01-01). */
export function calendarDateOf(day: number): CalendarDate {
  const instant = new Date(day * MS_PER_DAY);
  return new CalendarDate(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate());
}

/** Gives the day (days since 1970-01-01) of the library's date. */
export function dayOfCalendarDate(date: { year: number; month: number; day: number }): number {
  return Date.UTC(date.year, date.month - 1, date.day) / MS_PER_DAY;
}
