// Finishes a step that another process began, or that could not be finished before: decides by what is stored now. Nothing
// that someone else changed meanwhile is touched.
import { ownersIn, samePeople } from '@/lib/schedule/node-people';
import { samePlan } from '@/lib/schedule/node-plan';
import { planForOwners } from '@/lib/schedule/people-edits';
import type { ChangeOutcome } from '@/lib/schedule/publish';
import type { NodeBefore } from '../../db/schema/schedule-publish';
import { type ItemRead, type NodeRead, nodeIn } from '../read-flow';
import { carryOut, wantedState } from './carry-out';
import type { JournaledChange } from './journal';
import { isStored } from './node-content';
import { putBack } from './put-back';
import type { Settled, Step } from './step';

/** The states in which a step still waits for somebody to finish it. */
export function isOpen(state: JournaledChange['state']): boolean {
  return state === 'waiting' || state === 'sending' || state === 'half-done' || state === 'unknown';
}

/** Goes on with a step that had begun. `journaled` is its row, `read` the item as stored now. */
export async function resume(
  step: Step,
  journaled: JournaledChange & { before: NodeBefore },
  read: ItemRead,
): Promise<Settled> {
  const { before, outcome } = journaled;
  const { itemId, nodeId } = step.change;
  const now = nodeIn(read, nodeId);
  if (!now) return { outcome: outcome ?? unreadable(step, read), read };
  const { plan: stored, people: storedPeople } = now.node;
  if (isStored(now, wantedState(step, before)))
    return { outcome: { itemId, nodeId, state: 'verified', stored, storedPeople }, read };
  const isAsBefore = isStored(now, before);
  if (outcome?.state === 'half-done') {
    const isOurs = samePlan(outcome.stored, stored) && samePeople(outcome.storedPeople, storedPeople);
    if (isOurs || isAsBefore) return putBack(step, before, read, outcome.error);
    return { outcome: { itemId, nodeId, state: 'overtaken', stored, storedPeople }, read };
  }
  // The person was told that nobody knows: what did not arrive is said, not sent after all.
  if (outcome?.state === 'unknown' && isAsBefore)
    return {
      outcome: { itemId, nodeId, state: 'not-stored', isUnanswered: true, stored, storedPeople },
      read,
    };
  if (isAsBefore || isHalf(step, before, now)) return carryOut(step, before, read);
  return { outcome: { itemId, nodeId, state: 'overtaken', stored, storedPeople }, read };
}

/** The people are as wanted and the schedule is what the platform makes of the old one for them. */
function isHalf({ change }: Step, before: NodeBefore, { node }: NodeRead): boolean {
  if (!change.people || !samePeople(node.people, change.people.wanted)) return false;
  return samePlan(node.plan, planForOwners(before.plan, ownersIn(node.people)));
}

function unreadable({ change }: Step, read: ItemRead): ChangeOutcome {
  const { itemId, nodeId } = change;
  const error = read.item.ok
    ? { kind: 'not-found' as const, messageKey: 'code.1000051814', retryable: false }
    : read.item.error;
  return { itemId, nodeId, state: 'unknown', error };
}
