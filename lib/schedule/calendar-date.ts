// Year, month and date of a day, and the months around it. Used by the calendar and the axis; no time zone is involved.
import { type Day, MS_PER_DAY } from './days';

/** The calendar parts of a day: `month` 1 to 12, `date` 1 to 31. */
export type CalendarDate = { year: number; month: number; date: number };

/** The year, month and date of a day. */
export function calendarDateOf(day: Day): CalendarDate {
  const utc = new Date(day * MS_PER_DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

/** The first day of the month that lies `months` after the month of `day` (0 = its own month, negative = before). */
export function firstOfMonth(day: Day, months = 0): Day {
  const { year, month } = calendarDateOf(day);
  return Date.UTC(year, month - 1 + months, 1) / MS_PER_DAY;
}
