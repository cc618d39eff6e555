// What stands on the axis for a visible range: names above, ticks below, and the days off that are hatched.
import type { Axis, Zoom } from './axis';
import { statutoryCalendar, type WorkCalendar } from './calendar';
import { calendarDateOf, firstOfMonth } from './calendar-date';
import { type Day, weekdayOf } from './days';
import type { HolidayName } from './holidays-cn';
import { dayKindOf, holidayNameOf } from './working-days';

/** A named stretch of the upper line: a month, or a year when zoomed out. Ends are inclusive and not clipped to the range. */
export type AxisBand = { kind: 'month' | 'year'; startDay: Day; endDay: Day };

/** A stretch of the lower line: a day, a week from its Monday, a month, or a quarter of a year. */
export type AxisTick = { startDay: Day; endDay: Day };

/** Days off in a row. `holiday` is set when an announcement names one of them. */
export type DaysOff = { startDay: Day; endDay: Day; holiday: HolidayName | null };

/** The bands that touch the range. */
export function axisBands(zoom: Zoom, fromDay: Day, toDay: Day): AxisBand[] {
  const bands: AxisBand[] = [];
  const kind = isWide(zoom) ? 'year' : 'month';
  const months = kind === 'year' ? 12 : 1;
  let startDay = firstOfMonth(fromDay, kind === 'year' ? 1 - calendarDateOf(fromDay).month : 0);
  while (startDay <= toDay) {
    const next = firstOfMonth(startDay, months);
    bands.push({ kind, startDay, endDay: next - 1 });
    startDay = next;
  }
  return bands;
}

/** The ticks that touch the range, clipped to the axis. */
export function axisTicks(axis: Axis, fromDay: Day, toDay: Day): AxisTick[] {
  const ticks: AxisTick[] = [];
  let startDay = tickStart(axis.zoom, fromDay);
  while (startDay <= toDay) {
    const next = nextTick(axis.zoom, startDay);
    ticks.push({ startDay: Math.max(startDay, axis.firstDay), endDay: Math.min(next - 1, axis.lastDay) });
    startDay = next;
  }
  return ticks;
}

function tickStart(zoom: Zoom, day: Day): Day {
  if (zoom === 'day') return day;
  if (zoom === 'week') return day - weekdayOf(day) + 1;
  return zoom === 'month' ? firstOfMonth(day) : firstOfMonth(day, -((calendarDateOf(day).month - 1) % 3));
}

function nextTick(zoom: Zoom, day: Day): Day {
  if (zoom === 'day') return day + 1;
  if (zoom === 'week') return day + 7;
  return firstOfMonth(day, zoom === 'month' ? 1 : 3);
}

/** Scales at which single days are too narrow to see. */
function isWide(zoom: Zoom): boolean {
  return zoom === 'month' || zoom === 'quarter';
}

/** Runs of days off in the range; at month zoom and wider only announced holidays, because weekends would be a grey blur. */
export function daysOffRuns(
  zoom: Zoom,
  fromDay: Day,
  toDay: Day,
  calendar: WorkCalendar = statutoryCalendar,
): DaysOff[] {
  const runs: DaysOff[] = [];
  for (let day = fromDay; day <= toDay; day += 1) {
    const kind = dayKindOf(day, calendar);
    const isOff = kind === 'holiday' || (kind === 'weekend' && !isWide(zoom));
    if (!isOff) continue;
    const last = runs.at(-1);
    if (last?.endDay === day - 1) {
      last.endDay = day;
      last.holiday ??= holidayNameOf(day, calendar);
    } else runs.push({ startDay: day, endDay: day, holiday: holidayNameOf(day, calendar) });
  }
  return runs;
}

/** The make-up working days in the range. */
export function makeUpDays(fromDay: Day, toDay: Day): Day[] {
  const days: Day[] = [];
  for (let day = fromDay; day <= toDay; day += 1) if (dayKindOf(day) === 'make-up') days.push(day);
  return days;
}
