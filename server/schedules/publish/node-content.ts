// What a call must say so that a node becomes as wanted. Pure; called for going on and for putting back alike.
import type { NodeState } from '@/lib/schedule/draft';
import { changedRoles, type NodePeople, samePeople } from '@/lib/schedule/node-people';
import { type NodePlan, samePlan } from '@/lib/schedule/node-plan';
import type { NodeChange } from '../../open-api/workflow';
import type { WorkflowNode } from '../../open-api/workflow-reply';
import { entryOfOwner } from '../board-nodes';
import type { NodeRead } from '../read-flow';

/** True when the node is stored like that. */
export function isStored({ node }: NodeRead, wanted: NodeState): boolean {
  return samePeople(node.people, wanted.people) && samePlan(node.plan, wanted.plan);
}

/** True when the people must go in a call of their own: per-person schedules are checked against the stored owners. */
export function needsTwoCalls({ node }: NodeRead, wanted: NodeState): boolean {
  return wanted.plan.mode === 'per-person' && !samePeople(node.people, wanted.people);
}

/** The call that gives the node its people, by hand or by the roles that differ. */
export function peopleContent({ node }: NodeRead, wanted: NodePeople): NodeChange {
  return wanted.kind === 'by-hand'
    ? { ownerKeys: wanted.ownerKeys }
    : { roleAssignees: changedRoles(node.people, wanted) };
}

/** The one call that does the rest: the schedule, and with a whole one also people that still differ. */
export function restContent(read: NodeRead, wanted: NodeState, moveSubTasks: boolean): NodeChange {
  const hasPeople = samePeople(read.node.people, wanted.people);
  const people = hasPeople ? {} : peopleContent(read, wanted.people);
  if (samePlan(read.node.plan, wanted.plan)) return people;
  return { ...people, ...scheduleContent(wanted.plan, read.wire), ...(moveSubTasks ? { moveSubTasks } : {}) };
}

/** The whole schedule, or every lane, because a lane left out may be dropped (scheduling.md 5.5). */
function scheduleContent(plan: NodePlan, wire: WorkflowNode): NodeChange {
  if (plan.mode === 'whole')
    return { schedule: wire.isPerPerson ? plan.entry : { ...plan.entry, stored: wire.schedule } };
  return {
    schedules: plan.lanes.map((lane) => {
      const stored = entryOfOwner(wire, lane.ownerKey);
      return { ...lane.entry, ownerKeys: [lane.ownerKey], ...(stored ? { stored } : {}) };
    }),
  };
}
