// A node's plan must cover its subtasks in days and points (scheduling.md section 7).
import { refuse } from '../http/refusal';
import type { NodeState } from '../store/stored-item';
import type { StoredSubtask } from '../store/stored-subtask';
import { totalOf, totalSchedule } from './schedule-totals';

/** Refuses when the node's plan is smaller than that of its subtasks; an unset side of either covers anything. */
export function checkSubtaskCover(node: NodeState, subtasks: readonly StoredSubtask[]): void {
  const plan = totalSchedule(node);
  const inner = totalOf(
    subtasks.filter(({ nodeKey }) => nodeKey === node.key).flatMap(({ schedules }) => schedules),
  );
  const startsLate = plan.start > 0 && inner.start > 0 && plan.start > inner.start;
  const endsEarly = plan.end > 0 && inner.end > 0 && plan.end < inner.end;
  if (startsLate || endsEarly) {
    refuse(
      50006,
      'Node schedule shall not be less than the total schedule of subtasks',
      'The node scheduling cannot less than the total scheduling of subtasks',
    );
  }
  if (plan.points > 0 && plan.points < inner.points - 1e-9) {
    refuse(
      1000051743,
      'Node 估分 must exceed that of its sub-tasks',
      'The estimated score of the node must not be less than the total estimated score of the subtask',
    );
  }
}
