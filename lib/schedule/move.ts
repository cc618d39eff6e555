// The one way a plan changes: mouse, keys and the panel all come here, so that a day is a day for each of them.
import { type BarTarget, type Entry, mapEntries, type NodePlan, sameEntry } from './node-plan';

/** What a person does to one bar. `days` is signed; `set` comes from typed values. */
export type BarEdit =
  | { kind: 'move'; days: number }
  | { kind: 'resize-start'; days: number }
  | { kind: 'resize-end'; days: number }
  | { kind: 'set'; entry: Entry };

/**
 * The plan after an edit of one bar; the very same object when nothing changes, so a drag of zero days writes nothing.
 * Moving the bar of a per-person node shifts every lane that has days; resizing it changes nothing, because only
 * people's own lanes have ends that can be set. A resize never turns a bar around: it stops at one day. Zero points are
 * no points: the platform stores both as 0.
 */
export function editPlan(plan: NodePlan, target: BarTarget, edit: BarEdit): NodePlan {
  return hasEnds(plan, target, edit) ? mapEntries(plan, target, (entry) => editEntry(entry, edit)) : plan;
}

/** Whether the edit means anything to that bar: the bar of a per-person node only spans its people, it can but move. */
export function hasEnds(plan: NodePlan, target: BarTarget, edit: BarEdit): boolean {
  return plan.mode === 'whole' || target.kind === 'lane' || edit.kind === 'move';
}

function editEntry(entry: Entry, edit: BarEdit): Entry {
  const changed = changedEntry(entry, edit);
  return sameEntry(entry, changed) ? entry : changed;
}

function changedEntry(entry: Entry, edit: BarEdit): Entry {
  if (edit.kind === 'set') return { ...edit.entry, points: edit.entry.points || null };
  if (entry.startDay === null || entry.endDay === null) return entry;
  switch (edit.kind) {
    case 'move':
      return { ...entry, startDay: entry.startDay + edit.days, endDay: entry.endDay + edit.days };
    case 'resize-start':
      return { ...entry, startDay: Math.min(entry.startDay + edit.days, entry.endDay) };
    case 'resize-end':
      return { ...entry, endDay: Math.max(entry.endDay + edit.days, entry.startDay) };
  }
}
