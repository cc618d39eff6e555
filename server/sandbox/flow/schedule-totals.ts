// The whole of a node's schedule: its own plan, or the sum over its people (scheduling.md rule 9).
import type { NodeState, StoredSchedule } from '../store/stored-item';
import { emptySchedule } from './node-owners';

/** Earliest set start, latest set end, sum of points of several plans. */
export function totalOf(schedules: readonly StoredSchedule[]): {
  start: number;
  end: number;
  points: number;
} {
  const starts = schedules.map(({ start }) => start).filter((start) => start > 0);
  return {
    start: starts.length > 0 ? Math.min(...starts) : 0,
    end: Math.max(0, ...schedules.map(({ end }) => end)),
    points: Math.round(schedules.reduce((sum, { points }) => sum + points, 0) * 1e6) / 1e6,
  };
}

/** The node's total plan with all its people. */
export function totalSchedule(node: NodeState): StoredSchedule {
  const own = node.schedule ?? emptySchedule();
  return node.isPerPerson
    ? { ...own, ...totalOf(node.schedules), owners: node.owners }
    : { ...own, owners: node.owners };
}
