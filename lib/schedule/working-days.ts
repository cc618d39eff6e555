// Which days are worked, counted and walked: weekends, statutory days off, make-up working days, what a space set besides.
// Called by the axis, bars, gestures, load and reviews. Without a calendar the statutory one counts.
import { statutoryCalendar, type WorkCalendar } from './calendar';
import { calendarDateOf } from './calendar-date';
import { type Day, FIRST_DAY, LAST_DAY, weekdayOf } from './days';
import { announcedYears, type HolidayName } from './holidays-cn';

/**
 * - `working`: an ordinary working day
 * - `weekend`: a day of the weekend, not named by an announcement
 * - `holiday`: a day off by announcement or by the space (a Saturday inside a holiday counts here)
 * - `make-up`: a day off by its weekday that is worked in exchange
 */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'make-up';

const DAYS_PER_WEEK = 7;
const announced = new Set(announcedYears.map((entry) => entry.year));

/** What kind of day it is. In a year that is not announced only weekends are known: see `isYearAnnounced`. */
export function dayKindOf(day: Day, calendar: WorkCalendar = statutoryCalendar): DayKind {
  return calendar.exceptions.get(day)?.kind ?? (calendar.weekend.has(weekdayOf(day)) ? 'weekend' : 'working');
}

/** The statutory holiday that a day off or a make-up day belongs to; null for every other day. */
export function holidayNameOf(day: Day, calendar: WorkCalendar = statutoryCalendar): HolidayName | null {
  return calendar.exceptions.get(day)?.name ?? null;
}

/** True for ordinary working days and make-up days. */
export function isWorkingDay(day: Day, calendar: WorkCalendar = statutoryCalendar): boolean {
  const kind = dayKindOf(day, calendar);
  return kind === 'working' || kind === 'make-up';
}

/** True when the statutory days of that calendar year are known here, or do not count in this calendar. */
export function isYearAnnounced(year: number, calendar: WorkCalendar = statutoryCalendar): boolean {
  return !calendar.usesStatutory || announced.has(year);
}

/** True when a count over the inclusive range rests on announced days only. */
export function isRangeAnnounced(
  startDay: Day,
  endDay: Day,
  calendar: WorkCalendar = statutoryCalendar,
): boolean {
  for (let year = calendarDateOf(startDay).year; year <= calendarDateOf(endDay).year; year += 1)
    if (!isYearAnnounced(year, calendar)) return false;
  return true;
}

/** Days that are worked by their weekday from 1970-01-05, a Monday, up to and without `day`; negative before it. */
function weekdaysBefore(day: Day, weekend: ReadonlySet<number>): number {
  const sinceMonday = day - 4;
  const weeks = Math.floor(sinceMonday / DAYS_PER_WEEK);
  let rest = 0;
  for (let weekday = 1; weekday <= sinceMonday - weeks * DAYS_PER_WEEK; weekday += 1)
    if (!weekend.has(weekday)) rest += 1;
  return weeks * (DAYS_PER_WEEK - weekend.size) + rest;
}

/** What the exceptions before `day` add to the weekdays. */
function surplusBefore(day: Day, { surplusDays, surplus }: WorkCalendar): number {
  let low = 0;
  let high = surplusDays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((surplusDays[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (surplus[low - 1] ?? 0);
}

/** Working days before `day`, counted from a fixed one: differences of it are counts. */
function workedBefore(day: Day, calendar: WorkCalendar): number {
  return weekdaysBefore(day, calendar.weekend) + surplusBefore(day, calendar);
}

/** The number of working days in an inclusive range; 0 when it ends before it starts. */
export function workingDayCount(
  startDay: Day,
  endDay: Day,
  calendar: WorkCalendar = statutoryCalendar,
): number {
  return endDay < startDay ? 0 : workedBefore(endDay + 1, calendar) - workedBefore(startDay, calendar);
}

/** How many working days later `to` is than `from`: the working days passed on the way, negative when it is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar = statutoryCalendar): number {
  if (to >= from) return workingDayCount(from + 1, to, calendar);
  const passed = workingDayCount(to + 1, from, calendar);
  return passed === 0 ? 0 : -passed;
}

/** The nearest working day at or after `day`, or at or before it; null when the calendar's years end first. */
export function workingDayFrom(
  day: Day,
  direction: 1 | -1,
  calendar: WorkCalendar = statutoryCalendar,
): Day | null {
  for (let found = day; found >= FIRST_DAY && found <= LAST_DAY; found += direction)
    if (isWorkingDay(found, calendar)) return found;
  return null;
}
