// Makes the board's nodes from a node flow as read. Used by every read of schedules and by the publish.
import type { BoardNode } from '@/lib/schedule/board';
import { inFlowOrder } from '@/lib/schedule/flow-order';
import type { NodePeople } from '@/lib/schedule/node-people';
import { EMPTY_ENTRY, type Entry, type NodePlan, totalOf } from '@/lib/schedule/node-plan';
import type { Schedule } from '../open-api/schedule';
import type { NodeFlow, WorkflowNode } from '../open-api/workflow-reply';
import { odditiesOf } from './node-oddities';

/** The nodes in flow order, each with its stored plan. */
export function boardNodesOf(flow: NodeFlow): BoardNode[] {
  return inFlowOrder(
    flow.nodes.map((node) => ({
      id: node.id,
      name: node.name,
      status: node.status,
      ownerKeys: node.ownerKeys,
      people: storedPeopleOf(node),
      isRoleBound: isRoleBound(node),
      plan: storedPlanOf(node),
      subTasks: node.subTasks.map((task) => ({
        id: task.id,
        name: task.name,
        ownerKeys: task.ownerKeys,
        isCompleted: task.passed,
        total: totalOf(task.schedules.map(entryOfSchedule)),
      })),
      predecessorIds: flow.connections
        .filter((connection) => connection.target === node.id)
        .map((connection) => connection.source),
      isMilestone: node.milestone,
      oddities: odditiesOf(node),
    })),
  );
}

function isRoleBound(node: WorkflowNode): boolean {
  return node.ownerUsageMode === 'from-roles' || node.ownerRoles.length > 0;
}

/** Who is stored on a node: by hand, or in each role that the node is bound to. */
export function storedPeopleOf(node: WorkflowNode): NodePeople {
  if (!isRoleBound(node)) return { kind: 'by-hand', ownerKeys: node.ownerKeys };
  const roleIds = new Set([...node.ownerRoles, ...node.roleAssignees.map((role) => role.roleId)]);
  return {
    kind: 'from-roles',
    roles: [...roleIds].map((roleId) => ({
      roleId,
      ownerKeys: node.roleAssignees.find((role) => role.roleId === roleId)?.ownerKeys ?? [],
    })),
  };
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
      const own = entryOfOwner(node, ownerKey);
      return { ownerKey, entry: own ? entryOfSchedule(own) : EMPTY_ENTRY };
    }),
  };
}

/** The stored entry of one owner; an entry that names several people is nobody's own (20032). */
export function entryOfOwner(node: WorkflowNode, ownerKey: string): Schedule | undefined {
  return node.schedules.find(
    (schedule) => schedule.ownerKeys.length === 1 && schedule.ownerKeys[0] === ownerKey,
  );
}

function entryOfSchedule({ startDay, endDay, points }: Schedule): Entry {
  return { startDay, endDay, points };
}
