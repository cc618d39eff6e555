// One journaled step: gives a node its wanted people and schedule in one call, or in two with the people first, and never
// leaves it half done in silence. Works from what is stored, so that another process can go on where one died.
import type { AppError } from '@/lib/errors/app-error';
import type { NodeState } from '@/lib/schedule/draft';
import { samePeople } from '@/lib/schedule/node-people';
import { samePlan } from '@/lib/schedule/node-plan';
import type { ChangeOutcome } from '@/lib/schedule/publish';
import type { NodeBefore } from '../../db/schema/schedule-publish';
import { fail } from '../../fail';
import { type ItemRead, type NodeRead, nodeIn } from '../read-flow';
import { isStored, needsTwoCalls, peopleContent, restContent } from './node-content';
import { putBack } from './put-back';
import { type Reached, reach } from './reach';
import type { Settled, Step } from './step';

/** What the change wants of its node, on top of what was stored before. */
export function wantedState(step: Step, before: NodeState): NodeState {
  return { people: step.change.people?.wanted ?? before.people, plan: step.change.plan };
}

/** Carries the change out from wherever it stands; `read` must be fresh, `before` is what was stored when it began. */
export async function carryOut(step: Step, before: NodeBefore, read: ItemRead): Promise<Settled> {
  const { nodeId } = step.change;
  const wanted = wantedState(step, before);
  let now = nodeIn(read, nodeId);
  let latest: ItemRead = read;
  if (now && needsTwoCalls(now, wanted)) {
    const people = await reach(step, {
      purpose: 'people',
      nodeId,
      content: peopleContent(now, wanted.people),
      isDone: ({ node }) => samePeople(node.people, wanted.people),
      isRepeatedWhenDropped: false,
    });
    if (people.state !== 'done') return failed(step, before, people);
    latest = people.read;
    now = nodeIn(latest, nodeId);
  }
  if (!now) return failed(step, before, { state: 'unreadable', error: goneError(latest), read: latest });
  if (isStored(now, wanted)) return verified(step, now, latest);
  const rest = await reach(step, {
    purpose: 'schedule',
    nodeId,
    content: restContent(now, wanted, step.change.moveSubTasks ?? false),
    isDone: (node) => isStored(node, wanted),
    isRepeatedWhenDropped: arePeopleChanged(now, before),
  });
  if (rest.state !== 'done') return failed(step, before, rest);
  const done = nodeIn(rest.read, nodeId);
  if (!done) throw new Error('A node that was just read is not in what was read');
  return verified(step, done, rest.read);
}

function verified({ change }: Step, { node }: NodeRead, read: ItemRead): Settled {
  const { itemId, nodeId, people } = change;
  const outcome: ChangeOutcome = {
    itemId,
    nodeId,
    state: 'verified',
    stored: node.plan,
    ...(people ? { storedPeople: node.people } : {}),
  };
  return { outcome, read };
}

function goneError(read: ItemRead): AppError {
  return read.item.ok ? fail('not-found', 'code.1000051814').error : read.item.error;
}

function arePeopleChanged({ node }: NodeRead, before: NodeBefore): boolean {
  return !samePeople(node.people, before.people);
}

/** A call that did not come through: nothing is stored and that is said, or a half is stored and is put back. */
async function failed(
  step: Step,
  before: NodeBefore,
  reached: Exclude<Reached, { state: 'done' }>,
): Promise<Settled> {
  const { itemId, nodeId, people } = step.change;
  const { read } = reached;
  const now = nodeIn(read, nodeId);
  if (reached.state === 'unreadable' || !now) {
    const error = reached.state === 'unreadable' ? reached.error : goneError(read);
    return { outcome: { itemId, nodeId, state: 'unknown', error }, read };
  }
  if (people && arePeopleChanged(now, before)) {
    const cause = reached.state === 'refused' ? reached.error : fail('refused', 'scheduleDropped').error;
    return putBack(step, before, read, cause);
  }
  if (reached.state === 'refused' && samePlan(now.node.plan, before.plan))
    return { outcome: { itemId, nodeId, state: 'refused', error: reached.error }, read };
  const more = {
    ...(people ? { storedPeople: now.node.people } : {}),
    ...(reached.state === 'not-stored' && reached.isUnanswered ? { isUnanswered: true as const } : {}),
  };
  return { outcome: { itemId, nodeId, state: 'not-stored', stored: now.node.plan, ...more }, read };
}
