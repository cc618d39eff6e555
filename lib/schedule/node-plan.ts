// What can be planned on a node: one schedule for all its owners, or one per person. Shared by board, draft and publish.
import type { Day } from './days';

/** Planned days (inclusive, in the space's zone) and points; null = not set. */
export type Entry = { startDay: Day | null; endDay: Day | null; points: number | null };

/** One person's own entry in a node scheduled per person. */
export type Lane = { ownerKey: string; entry: Entry };

/** The schedule of a node as it is stored and sent: whole, or with one lane for every owner. */
export type NodePlan = { mode: 'whole'; entry: Entry } | { mode: 'per-person'; lanes: Lane[] };

/** Which bar of a node is meant: the node's own, or one person's lane. */
export type BarTarget = { kind: 'node' } | { kind: 'lane'; ownerKey: string };

/** Nothing planned. */
export const EMPTY_ENTRY: Entry = { startDay: null, endDay: null, points: null };

/** A range with both ends: what can be drawn. */
export type Span = { startDay: Day; endDay: Day };

/** The drawable range of an entry, or null when an end is missing. */
export function spanOf(entry: Entry): Span | null {
  return entry.startDay === null || entry.endDay === null
    ? null
    : { startDay: entry.startDay, endDay: entry.endDay };
}

/** The sum of points without the noise of binary fractions (0.1 + 0.2 is 0.3); null when nobody has any. */
export function sumPoints(points: (number | null)[]): number | null {
  const known = points.filter((value) => value !== null);
  if (known.length === 0) return null;
  return Math.round(known.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;
}

/** The range and points that cover all entries: earliest start, latest end, sum. */
export function totalOf(entries: Entry[]): Entry {
  const starts = entries.map((entry) => entry.startDay).filter((day) => day !== null);
  const ends = entries.map((entry) => entry.endDay).filter((day) => day !== null);
  return {
    startDay: starts.length === 0 ? null : Math.min(...starts),
    endDay: ends.length === 0 ? null : Math.max(...ends),
    points: sumPoints(entries.map((entry) => entry.points)),
  };
}

/** What the node's own bar shows. Per person it is computed here: the platform's own totals need not add up. */
export function planTotal(plan: NodePlan): Entry {
  return plan.mode === 'whole' ? plan.entry : totalOf(plan.lanes.map((lane) => lane.entry));
}

/** The entry behind one bar; null when that person has no lane. */
export function entryOf(plan: NodePlan, target: BarTarget): Entry | null {
  if (target.kind === 'node') return planTotal(plan);
  if (plan.mode === 'whole') return null;
  return plan.lanes.find((lane) => lane.ownerKey === target.ownerKey)?.entry ?? null;
}

/** True when both say the same days and points. */
export function sameEntry(a: Entry, b: Entry): boolean {
  return a.startDay === b.startDay && a.endDay === b.endDay && a.points === b.points;
}

/** True when both would be stored alike; the order of lanes means nothing. */
export function samePlan(a: NodePlan, b: NodePlan): boolean {
  if (a.mode === 'whole') return b.mode === 'whole' && sameEntry(a.entry, b.entry);
  if (b.mode === 'whole' || a.lanes.length !== b.lanes.length) return false;
  return a.lanes.every((lane) => {
    const other = b.lanes.find((candidate) => candidate.ownerKey === lane.ownerKey);
    return other !== undefined && sameEntry(lane.entry, other.entry);
  });
}

/** Everyone who has a lane of their own. */
export function planOwners(plan: NodePlan): string[] {
  return plan.mode === 'whole' ? [] : plan.lanes.map((lane) => lane.ownerKey);
}

/**
 * The plan with the entries behind one bar changed; the bar of a per-person node stands for everybody's. The same object
 * when `change` gives every entry back as it was.
 */
export function mapEntries(plan: NodePlan, target: BarTarget, change: (entry: Entry) => Entry): NodePlan {
  if (plan.mode === 'whole') {
    const entry = target.kind === 'lane' ? plan.entry : change(plan.entry);
    return entry === plan.entry ? plan : { mode: 'whole', entry };
  }
  const lanes = plan.lanes.map((lane) => {
    if (target.kind === 'lane' && lane.ownerKey !== target.ownerKey) return lane;
    const entry = change(lane.entry);
    return entry === lane.entry ? lane : { ...lane, entry };
  });
  return lanes.every((lane, index) => lane === plan.lanes[index]) ? plan : { mode: 'per-person', lanes };
}
