// Subtasks that move with their node by choice (`schedule_constraint_rule`). Asked by rules and previews.
import type { BoardNode, BoardSubTask } from './board';
import type { Day } from './days';
import { type NodePlan, planTotal } from './node-plan';

/** By how many days the node's start moves from its stored plan to `plan`; 0 when either has no start. */
export function startShift(stored: NodePlan, plan: NodePlan): number {
  const before = planTotal(stored).startDay;
  const after = planTotal(plan).startDay;
  return before === null || after === null ? 0 : after - before;
}

/** The node's subtasks as they will be once they moved along with its start, which is how the platform moves them. */
export function followingSubTasks(
  node: Pick<BoardNode, 'plan' | 'subTasks'>,
  plan: NodePlan,
): BoardSubTask[] {
  const days = startShift(node.plan, plan);
  const moved = (day: Day | null) => (day === null ? null : day + days);
  return node.subTasks.map((task) => ({
    ...task,
    total: { ...task.total, startDay: moved(task.total.startDay), endDay: moved(task.total.endDay) },
  }));
}
