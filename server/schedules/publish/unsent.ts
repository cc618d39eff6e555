// Why a change is not sent at all: decided from a fresh read, before anything is journaled as leaving.
import type { BoardItemHead } from '@/lib/schedule/board';
import type { DraftChange } from '@/lib/schedule/draft';
import { isConflict, isSettled } from '@/lib/schedule/draft-conflict';
import { lockOf } from '@/lib/schedule/locks';
import { ownersIn } from '@/lib/schedule/node-people';
import { breachesOf } from '@/lib/schedule/plan-rules';
import type { ChangeOutcome } from '@/lib/schedule/publish';
import { followingSubTasks } from '@/lib/schedule/subtask-follow';
import { fail } from '../../fail';
import { type ItemRead, nodeIn } from '../read-flow';

/** The outcome of a change that stays here, or null when it must go out. `head` null = the item does not exist. */
export function unsentOutcome(
  change: DraftChange,
  head: BoardItemHead | null,
  read: ItemRead,
): ChangeOutcome | null {
  const at = { itemId: change.itemId, nodeId: change.nodeId };
  if (head === null) return { ...at, state: 'refused', error: fail('not-found', 'code.30005').error };
  const lock = lockOf(head);
  if (lock) return { ...at, state: 'locked', lock };
  if (!read.item.ok) return { ...at, state: 'refused', error: read.item.error };
  const found = nodeIn(read, change.nodeId);
  if (!found) return { ...at, state: 'refused', error: fail('not-found', 'code.1000051814').error };
  const { node } = found;
  const { base, plan, people } = change;
  if (isSettled(change, node.plan, node.people)) return { ...at, state: 'already-so', stored: node.plan };
  if (isConflict(change, node.plan, node.people))
    return {
      ...at,
      state: 'conflict',
      base,
      mine: plan,
      theirs: node.plan,
      ...(people ? { people: { ...people, theirs: node.people } } : {}),
    };
  const isNewlyDone = node.status === 'completed' && change.seenStatus !== undefined;
  if (isNewlyDone && change.seenStatus !== 'completed' && !change.acceptCompleted)
    return { ...at, state: 'completed-since' };
  const ownerKeys = people ? ownersIn(people.wanted) : node.ownerKeys;
  const subTasks = change.moveSubTasks ? followingSubTasks(node, plan) : node.subTasks;
  const breaches = breachesOf(plan, { ownerKeys, subTasks });
  return breaches.length > 0 ? { ...at, state: 'breach', breaches } : null;
}
