// The verified write of one node's plan: compare, check, journal, send, read back, say what is really there.
// design.md section 4; called for one node after another by publish.ts.
import type { BoardItemNodes, BoardNode } from '@/lib/schedule/board';
import type { DraftChange } from '@/lib/schedule/draft';
import { isConflict, isSettled } from '@/lib/schedule/draft-conflict';
import { type NodePlan, samePlan } from '@/lib/schedule/node-plan';
import { breachesOf } from '@/lib/schedule/plan-rules';
import type { ChangeOutcome } from '@/lib/schedule/publish';
import type { Actor } from '../actor';
import { fail, told } from '../fail';
import { type NodeChange, updateNode } from '../open-api/workflow';
import type { Services } from '../services';
import { readItemNodes } from './read-items';
import { beginWrite, endWrite, renewKey } from './write-journal';

/** Reads may lag behind writes: wait this long before each further look (pitfalls section 1). */
const REREAD_AFTER_MS = [0, 500, 1000, 2000];

type Place = { typeKey: string; publishId: string };

/** The outcome of one change, and the item as it was last read. */
export type PublishedNode = { outcome: ChangeOutcome; item: BoardItemNodes };

/**
 * Publishes one change given the item as read just before. Nothing is sent when the stored plan is no longer the
 * change's base, is already what is wanted, or when a rule forbids it. A lost answer is settled by reading.
 */
export async function publishNode(
  actor: Actor,
  services: Services,
  place: Place,
  change: DraftChange,
  item: BoardItemNodes,
): Promise<PublishedNode> {
  const { itemId, nodeId } = change;
  const node = item.ok ? item.nodes.find((candidate) => candidate.id === nodeId) : undefined;
  if (!item.ok) return { outcome: { itemId, nodeId, state: 'refused', error: item.error }, item };
  if (!node) {
    const { error } = fail('not-found', 'code.1000051814');
    return { outcome: { itemId, nodeId, state: 'refused', error }, item };
  }
  const unsent = unsentOutcome(change, node);
  if (unsent) return { outcome: unsent, item };

  const write = await beginWrite(services, actor, {
    ...place,
    itemId,
    nodeId,
    before: node.plan,
    after: change.plan,
  });
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const answer = told(
    await updateNode(services.api, caller, {
      projectKey: actor.projectKey,
      typeKey: place.typeKey,
      id: itemId,
      nodeId,
      ...contentOf(change.plan),
      idempotencyKey: write.idempotencyKey,
      onNewKey: (key) => renewKey(services, write, key),
    }),
  );
  if (!answer.ok && answer.error.kind !== 'unknown-outcome') {
    await endWrite(services, write, 'refused', answer.error);
    return { outcome: { itemId, nodeId, state: 'refused', error: answer.error }, item };
  }
  const after = await readBack(actor, services, place.typeKey, change);
  if (!after.stored) {
    const error = answer.ok ? after.error : answer.error;
    await endWrite(services, write, 'unknown', error);
    return { outcome: { itemId, nodeId, state: 'unknown', error }, item: after.item };
  }
  const state = samePlan(after.stored, change.plan) ? 'verified' : 'not-stored';
  await endWrite(services, write, state, answer.ok ? undefined : answer.error);
  return { outcome: { itemId, nodeId, state, stored: after.stored }, item: after.item };
}

/** Why nothing is sent, or null when the change must go out. */
function unsentOutcome(change: DraftChange, node: BoardNode): ChangeOutcome | null {
  const { itemId, nodeId, base, plan } = change;
  if (isSettled(change, node.plan)) return { itemId, nodeId, state: 'already-so', stored: node.plan };
  if (isConflict(change, node.plan))
    return { itemId, nodeId, state: 'conflict', base, mine: plan, theirs: node.plan };
  const breaches = breachesOf(plan, node);
  return breaches.length > 0 ? { itemId, nodeId, state: 'breach', breaches } : null;
}

/** One call says everything: the whole schedule, or every lane, because a lane left out may be dropped. */
function contentOf(plan: NodePlan): NodeChange {
  if (plan.mode === 'whole') return { schedule: plan.entry };
  return { schedules: plan.lanes.map((lane) => ({ ...lane.entry, ownerKeys: [lane.ownerKey] })) };
}

type ReadBack =
  | { stored: NodePlan; item: BoardItemNodes }
  | { stored: null; item: BoardItemNodes; error: ReturnType<typeof fail>['error'] };

/** Reads until the plan is there or the looks are used up; gives what was read last. */
async function readBack(
  actor: Actor,
  services: Services,
  typeKey: string,
  change: DraftChange,
): Promise<ReadBack> {
  let last: ReadBack | null = null;
  for (const waitMs of REREAD_AFTER_MS) {
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const item = await readItemNodes(actor, services, { id: change.itemId, typeKey, pattern: 'node' });
    const stored = item.ok ? item.nodes.find((node) => node.id === change.nodeId)?.plan : undefined;
    if (stored) {
      last = { stored, item };
      if (samePlan(stored, change.plan)) break;
    } else if (!last?.stored) {
      const error = item.ok ? fail('not-found', 'code.1000051814').error : item.error;
      last = { stored: null, item, error };
    }
  }
  if (last === null) throw new Error('A published node was never read back');
  return last;
}
