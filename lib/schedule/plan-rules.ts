// Rules of the platform that can be known before anything is sent (scheduling.md sections 5, 7, 9). Asked while dragging,
// in the panel, and once more on the server before a publish.
import type { BoardNode, BoardSubTask } from './board';
import { type Day, FIRST_DAY, LAST_DAY } from './days';
import { type BarTarget, type Entry, type NodePlan, planTotal } from './node-plan';

/**
 * Why a plan cannot be stored; each is a key of the `schedule` catalogue (`breach.<kind>`).
 * `ownerKey` names the lane it belongs to, absent = the node.
 */
export type PlanBreach = { ownerKey?: string } & (
  | { kind: 'start-after-end' }
  | { kind: 'one-end-only' }
  | { kind: 'day-out-of-range' }
  | { kind: 'points-not-a-number' }
  | { kind: 'two-owners-needed' }
  | { kind: 'lanes-differ-from-owners' }
  | { kind: 'starts-after-subtask'; subTaskName: string; day: Day }
  | { kind: 'ends-before-subtask'; subTaskName: string; day: Day }
  | { kind: 'points-below-subtasks'; points: number; subTaskPoints: number }
);

/** What the rules look at of a node. */
type PlannedNode = Pick<BoardNode, 'ownerKeys'> & { subTasks: readonly CoveredTask[] };
type CoveredTask = Pick<BoardSubTask, 'name' | 'total'>;

/** Everything that stands in the way of storing `plan` on `node`; empty = it may be sent. */
export function breachesOf(plan: NodePlan, node: PlannedNode): PlanBreach[] {
  const own =
    plan.mode === 'whole'
      ? entryBreaches(plan.entry)
      : [
          ...ownerBreaches(plan, node.ownerKeys),
          ...plan.lanes.flatMap((lane) =>
            entryBreaches(lane.entry).map((breach) => ({ ...breach, ownerKey: lane.ownerKey })),
          ),
        ];
  // A total of broken entries would only repeat what is wrong with them.
  return own.length > 0 ? own : subTaskBreaches(planTotal(plan), node.subTasks);
}

/** The breaches to show on one bar: the node's bar shows all of them, a lane its own and those of the whole node. */
export function breachesOn(breaches: PlanBreach[], target: BarTarget): PlanBreach[] {
  if (target.kind === 'node') return breaches;
  return breaches.filter((breach) => breach.ownerKey === undefined || breach.ownerKey === target.ownerKey);
}

function entryBreaches({ startDay, endDay, points }: Entry): PlanBreach[] {
  const found: PlanBreach[] = [];
  if ((startDay === null) !== (endDay === null)) found.push({ kind: 'one-end-only' });
  if (startDay !== null && endDay !== null && startDay > endDay) found.push({ kind: 'start-after-end' });
  const days = [startDay, endDay].filter((day) => day !== null);
  if (days.some((day) => !Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY))
    found.push({ kind: 'day-out-of-range' });
  if (points !== null && (!Number.isFinite(points) || points < 0))
    found.push({ kind: 'points-not-a-number' });
  return found;
}

function ownerBreaches(plan: NodePlan & { mode: 'per-person' }, ownerKeys: string[]): PlanBreach[] {
  if (ownerKeys.length < 2) return [{ kind: 'two-owners-needed' }];
  const laneKeys = new Set(plan.lanes.map((lane) => lane.ownerKey));
  const isExact =
    laneKeys.size === plan.lanes.length &&
    laneKeys.size === ownerKeys.length &&
    ownerKeys.every((key) => laneKeys.has(key));
  return isExact ? [] : [{ kind: 'lanes-differ-from-owners' }];
}

function subTaskBreaches(total: Entry, subTasks: readonly CoveredTask[]): PlanBreach[] {
  const found: PlanBreach[] = [];
  const first = extreme(subTasks, (task) => task.total.startDay, Math.min);
  const last = extreme(subTasks, (task) => task.total.endDay, Math.max);
  if (total.startDay !== null && first && total.startDay > first.day)
    found.push({ kind: 'starts-after-subtask', ...first });
  if (total.endDay !== null && last && total.endDay < last.day)
    found.push({ kind: 'ends-before-subtask', ...last });
  const subTaskPoints =
    Math.round(subTasks.reduce((sum, task) => sum + (task.total.points ?? 0), 0) * 1e6) / 1e6;
  if (total.points !== null && total.points > 0 && total.points < subTaskPoints)
    found.push({ kind: 'points-below-subtasks', points: total.points, subTaskPoints });
  return found;
}

function extreme(
  subTasks: readonly CoveredTask[],
  dayOf: (task: CoveredTask) => Day | null,
  choose: (...days: Day[]) => Day,
): { subTaskName: string; day: Day } | null {
  const known = subTasks.flatMap((task) => {
    const day = dayOf(task);
    return day === null ? [] : [{ subTaskName: task.name, day }];
  });
  if (known.length === 0) return null;
  const day = choose(...known.map((entry) => entry.day));
  return known.find((entry) => entry.day === day) ?? null;
}
