// Nodes that follow another one by choice: what would move, before it does. Pure; the board shows the preview and takes it
// into the draft as ordinary changes, so that review and undo see each of them.
import type { BoardNode } from './board';
import { statutoryCalendar, type WorkCalendar } from './calendar';
import { type Draft, draftWithState, nodeKeyOf, stateOf } from './draft';
import { editPlan } from './move';
import { type NodePlan, planTotal, samePlan } from './node-plan';
import { shiftPlan } from './shift';
import { workingDayFrom, workingDaysBetween } from './working-days';

/**
 * - `same-days`: everything after the node moves by as many days as it did
 * - `push`: a node moves only when it would start before all that lead into it have ended, to the next working day,
 *   keeping its working days
 */
export type FollowRule = { kind: 'same-days'; days: number } | { kind: 'push' };

/** One node that would move. */
export type FollowMove = { node: BoardNode; before: NodePlan; after: NodePlan };

/** All nodes that come after `nodeId`, in the order given (which is flow order); the node itself is not among them. */
export function followersOf(nodes: readonly BoardNode[], nodeId: string): BoardNode[] {
  const reached = new Set([nodeId]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const node of nodes) if (node.predecessorIds.some((id) => reached.has(id))) reached.add(node.id);
  }
  return nodes.filter((node) => node.id !== nodeId && reached.has(node.id));
}

/** What would move after `nodeId` as the draft has it. Completed nodes and nodes without dates stay where they are. */
export function previewFollow(
  nodes: readonly BoardNode[],
  draft: Draft,
  place: { itemId: number; nodeId: string },
  rule: FollowRule,
  calendar: WorkCalendar = statutoryCalendar,
): FollowMove[] {
  const planOf = new Map(
    nodes.map((node) => [node.id, stateOf(node, draft[nodeKeyOf(place.itemId, node.id)]).plan]),
  );
  const moves: FollowMove[] = [];
  for (const node of followersOf(nodes, place.nodeId)) {
    const before = planOf.get(node.id) ?? node.plan;
    if (node.status === 'completed') continue;
    const after =
      rule.kind === 'same-days'
        ? editPlan(before, { kind: 'node' }, { kind: 'move', days: rule.days })
        : pushed(before, node, planOf, calendar);
    if (samePlan(before, after)) continue;
    // Those after it see where it went.
    planOf.set(node.id, after);
    moves.push({ node, before, after });
  }
  return moves;
}

function pushed(
  plan: NodePlan,
  node: BoardNode,
  planOf: ReadonlyMap<string, NodePlan>,
  calendar: WorkCalendar,
): NodePlan {
  const { startDay } = planTotal(plan);
  const ends = node.predecessorIds.flatMap((id) => {
    const before = planOf.get(id);
    const end = before ? planTotal(before).endDay : null;
    return end === null ? [] : [end];
  });
  if (startDay === null || ends.length === 0) return plan;
  const earliest = Math.max(...ends) + 1;
  if (startDay >= earliest) return plan;
  const target = workingDayFrom(earliest, 1, calendar);
  if (target === null) return plan;
  return shiftPlan(plan, { kind: 'node' }, workingDaysBetween(startDay, target, calendar), calendar);
}

/** The draft with these moves in it, as one gesture. */
export function draftWithFollowers(draft: Draft, itemId: number, moves: readonly FollowMove[]): Draft {
  return moves.reduce((present, { node, after }) => {
    const { people } = stateOf(node, present[nodeKeyOf(itemId, node.id)]);
    return draftWithState(present, { ...node, itemId }, { people, plan: after });
  }, draft);
}
