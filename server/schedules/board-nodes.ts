// Makes the board's nodes from a node flow as read. Used by every read of schedules and by the publish.
import type { BoardNode } from '@/lib/schedule/board';
import { inFlowOrder } from '@/lib/schedule/flow-order';
import { EMPTY_ENTRY, type Entry, type NodePlan, totalOf } from '@/lib/schedule/node-plan';
import type { Schedule } from '../open-api/schedule';
import type { NodeFlow, WorkflowNode } from '../open-api/workflow-reply';

/** The nodes in flow order, each with its stored plan. */
export function boardNodesOf(flow: NodeFlow): BoardNode[] {
  return inFlowOrder(
    flow.nodes.map((node) => ({
      id: node.id,
      name: node.name,
      status: node.status,
      ownerKeys: node.ownerKeys,
      isRoleBound: node.ownerUsageMode === 'from-roles' || node.ownerRoles.length > 0,
      plan: storedPlanOf(node),
      subTasks: node.subTasks.map((task) => ({
        id: task.id,
        name: task.name,
        total: totalOf(task.schedules.map(entryOfSchedule)),
      })),
      predecessorIds: flow.connections
        .filter((connection) => connection.target === node.id)
        .map((connection) => connection.source),
    })),
  );
}

/**
 * What is stored on a node. Per person there is one lane for every current owner, also for one without an entry:
 * a publish must send them all, or the platform may drop the others (scheduling.md 5.5).
 */
export function storedPlanOf(node: WorkflowNode): NodePlan {
  if (!node.isPerPerson) return { mode: 'whole', entry: entryOfSchedule(node.schedule) };
  return {
    mode: 'per-person',
    lanes: node.ownerKeys.map((ownerKey) => {
      const own = node.schedules.find((schedule) => schedule.ownerKeys.includes(ownerKey));
      return { ownerKey, entry: own ? entryOfSchedule(own) : EMPTY_ENTRY };
    }),
  };
}

function entryOfSchedule({ startDay, endDay, points }: Schedule): Entry {
  return { startDay, endDay, points };
}
