// Where a dragged bar comes to rest: on working days, going on in the direction of the drag, and saying what it stepped over.
import { statutoryCalendar, type WorkCalendar } from './calendar';
import type { Day } from './days';
import { type BarEdit, editPlan, hasEnds } from './move';
import { type BarTarget, type Entry, mapEntries, type NodePlan, sameEntry } from './node-plan';
import { workingDayAfter } from './shift';
import { workingDayCount, workingDayFrom } from './working-days';

/** `skipped`: the days off between where the pointer was and where the bar rests, in order; empty = rests where dropped. */
export type Snapped = { entry: Entry; skipped: Day[] };

/**
 * The entry after a drag, with the dragged end on a working day. A moved bar keeps its number of working days; one
 * without any keeps its length. A drag of zero days changes nothing, also where the bar lies on days off. Typed values
 * are taken as typed.
 */
export function snapEntry(entry: Entry, edit: BarEdit, calendar: WorkCalendar = statutoryCalendar): Snapped {
  const { startDay, endDay } = entry;
  if (edit.kind === 'set') return { entry: edit.entry, skipped: [] };
  if (startDay === null || endDay === null || edit.days === 0) return { entry, skipped: [] };
  const direction = edit.days < 0 ? -1 : 1;
  if (edit.kind === 'move') {
    const dropped = startDay + edit.days;
    const start = workingDayFrom(dropped, direction, calendar) ?? dropped;
    const worked = workingDayCount(startDay, endDay, calendar);
    const end = worked === 0 ? start + (endDay - startDay) : workingDayAfter(start, worked - 1, calendar);
    return { entry: { ...entry, startDay: start, endDay: end }, skipped: between(dropped, start) };
  }
  const isStart = edit.kind === 'resize-start';
  // A bar is never turned around: it stops at one day.
  const dropped = isStart ? Math.min(startDay + edit.days, endDay) : Math.max(endDay + edit.days, startDay);
  const rest = workingDayFrom(dropped, direction, calendar) ?? dropped;
  const isTurned = isStart ? rest > endDay : rest < startDay;
  const day = isTurned ? dropped : rest;
  const snapped = isStart ? { ...entry, startDay: day } : { ...entry, endDay: day };
  return { entry: sameEntry(entry, snapped) ? entry : snapped, skipped: between(dropped, day) };
}

/** The days from `dropped` on that lie before `rest`, whichever way; without `rest` itself. */
function between(dropped: Day, rest: Day): Day[] {
  const first = rest > dropped ? dropped : rest + 1;
  return Array.from({ length: Math.abs(rest - dropped) }, (_, index) => first + index);
}

/** An edit by the pointer. With `snaps` the dragged ends come to rest on working days. */
export type DragEdit = BarEdit & { snaps?: true };

/** The plan after the edit of one bar, each entry resting by itself; the same object when nothing changes. */
export function dragPlan(
  plan: NodePlan,
  target: BarTarget,
  edit: DragEdit,
  calendar: WorkCalendar = statutoryCalendar,
): NodePlan {
  if (!edit.snaps) return editPlan(plan, target, edit);
  return hasEnds(plan, target, edit)
    ? mapEntries(plan, target, (entry) => snapEntry(entry, edit, calendar).entry)
    : plan;
}

/** The days off that the edit steps over on the bar, in order. */
export function skippedBy(entry: Entry, edit: DragEdit, calendar: WorkCalendar = statutoryCalendar): Day[] {
  return edit.snaps ? snapEntry(entry, edit, calendar).skipped : [];
}
