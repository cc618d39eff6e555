// Shifts plans by working days: what "three working days later" means for a bar. Called for one bar or a whole selection.
import { statutoryCalendar, type WorkCalendar } from './calendar';
import type { Day } from './days';
import { type BarTarget, type Entry, mapEntries, type NodePlan, sameEntry } from './node-plan';
import { isWorkingDay, workingDayCount } from './working-days';

/** The day that lies `count` working days after `day` (negative = before); always a working day unless `count` is 0. */
export function workingDayAfter(day: Day, count: number, calendar: WorkCalendar = statutoryCalendar): Day {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let reached = day;
  while (left > 0) {
    reached += step;
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/**
 * The entry moved by `count` working days: it begins that many working days later and keeps its number of working days.
 * One that holds no working day keeps its length in days. The same object when nothing changes or an end is missing.
 */
export function shiftEntry(entry: Entry, count: number, calendar: WorkCalendar = statutoryCalendar): Entry {
  const { startDay, endDay } = entry;
  if (count === 0 || startDay === null || endDay === null || startDay > endDay) return entry;
  const start = workingDayAfter(startDay, count, calendar);
  const length = workingDayCount(startDay, endDay, calendar);
  const end = length === 0 ? start + (endDay - startDay) : workingDayAfter(start, length - 1, calendar);
  const shifted = { ...entry, startDay: start, endDay: end };
  return sameEntry(entry, shifted) ? entry : shifted;
}

/** The plan with one bar shifted; the bar of a per-person node takes everybody along. The same object when nothing moved. */
export function shiftPlan(
  plan: NodePlan,
  target: BarTarget,
  count: number,
  calendar: WorkCalendar = statutoryCalendar,
): NodePlan {
  return mapEntries(plan, target, (entry) => shiftEntry(entry, count, calendar));
}
