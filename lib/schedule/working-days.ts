// Which days are worked: weekends, statutory days off and make-up working days. Called by the axis, bars and reviews.
import { calendarDateOf } from './calendar-date';
import { type Day, dayOfIso, weekdayOf } from './days';
import { announcedYears, type HolidayName } from './holidays-cn';

/**
 * - `working`: an ordinary working day
 * - `weekend`: Saturday or Sunday, not named by an announcement
 * - `holiday`: a day off by announcement (a Saturday inside a holiday counts here)
 * - `make-up`: a weekend day that is worked in exchange
 */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'make-up';

type Exception = { kind: 'holiday' | 'make-up'; name: HolidayName };

const exceptions = readAnnouncements();
const announced = new Set(announcedYears.map((entry) => entry.year));

function readAnnouncements(): Map<Day, Exception> {
  const found = new Map<Day, Exception>();
  for (const { name, firstDayOff, lastDayOff, makeUpDays } of announcedYears.flatMap(
    (year) => year.holidays,
  )) {
    for (let day = knownDay(firstDayOff); day <= knownDay(lastDayOff); day += 1)
      found.set(day, { kind: 'holiday', name });
    for (const makeUp of makeUpDays) found.set(knownDay(makeUp), { kind: 'make-up', name });
  }
  return found;
}

function knownDay(iso: string): Day {
  const day = dayOfIso(iso);
  if (day === null) throw new Error(`The holiday table holds ${iso}, which is no calendar day`);
  return day;
}

function isWeekend(day: Day): boolean {
  return weekdayOf(day) >= 6;
}

/** What kind of day it is. In a year that is not announced only weekends are known: see `isYearAnnounced`. */
export function dayKindOf(day: Day): DayKind {
  return exceptions.get(day)?.kind ?? (isWeekend(day) ? 'weekend' : 'working');
}

/** The statutory holiday that a day off or a make-up day belongs to; null for every other day. */
export function holidayNameOf(day: Day): HolidayName | null {
  return exceptions.get(day)?.name ?? null;
}

/** True for ordinary working days and make-up days. */
export function isWorkingDay(day: Day): boolean {
  const kind = dayKindOf(day);
  return kind === 'working' || kind === 'make-up';
}

/** True when the statutory days of that calendar year are known here. */
export function isYearAnnounced(year: number): boolean {
  return announced.has(year);
}

/** True when a count over the inclusive range rests on announced days only. */
export function isRangeAnnounced(startDay: Day, endDay: Day): boolean {
  for (let year = calendarDateOf(startDay).year; year <= calendarDateOf(endDay).year; year += 1)
    if (!announced.has(year)) return false;
  return true;
}

/** Weekdays (Monday to Friday) from 1970-01-05, a Monday, up to and without `day`; negative before it. */
function weekdaysBefore(day: Day): number {
  const sinceMonday = day - 4;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7, 5);
}

/** The number of working days in an inclusive range; 0 when it ends before it starts. */
export function workingDayCount(startDay: Day, endDay: Day): number {
  if (endDay < startDay) return 0;
  let count = weekdaysBefore(endDay + 1) - weekdaysBefore(startDay);
  for (const [day, { kind }] of exceptions) {
    if (day < startDay || day > endDay) continue;
    if (kind === 'make-up') count += 1;
    else if (!isWeekend(day)) count -= 1;
  }
  return count;
}

/** How many working days later `to` is than `from`: the working days passed on the way, negative when it is earlier. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to >= from) return workingDayCount(from + 1, to);
  const passed = workingDayCount(to + 1, from);
  return passed === 0 ? 0 : -passed;
}
