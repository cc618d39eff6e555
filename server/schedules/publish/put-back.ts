// Takes the first of two calls back after the second failed for good: the people, and every schedule that went with them,
// also on other nodes of the same roles. Called by carry-out.ts and, for what could not be put back yet, by resume.ts.
import type { AppError } from '@/lib/errors/app-error';
import type { NodeState } from '@/lib/schedule/draft';
import { samePeople } from '@/lib/schedule/node-people';
import { samePlan } from '@/lib/schedule/node-plan';
import type { NodeBefore } from '../../db/schema/schedule-publish';
import { type ItemRead, nodeIn } from '../read-flow';
import { peopleContent, restContent } from './node-content';
import { type Reached, reach, readItem } from './reach';
import type { Settled, Step } from './step';

/** Puts everything back as it was before; `half-done` when even that fails, and never said to be done without a read. */
export async function putBack(
  step: Step,
  before: NodeBefore,
  read: ItemRead,
  cause: AppError,
): Promise<Settled> {
  const { itemId, nodeId } = step.change;
  let latest = await restorePeople(step, before, read);
  for (const target of [{ nodeId, ...before }, ...before.others]) {
    if (latest === null) break;
    latest = await restorePlan(step, target, latest);
  }
  const end = latest ?? (await readAgain(step, read));
  const node = nodeIn(end, nodeId);
  const isBack =
    node !== null && samePeople(node.node.people, before.people) && samePlan(node.node.plan, before.plan);
  const othersAreBack = before.others.every((other) => {
    const found = nodeIn(end, other.nodeId);
    return found === null || samePlan(found.node.plan, other.plan);
  });
  if (isBack && othersAreBack)
    return {
      outcome: { itemId, nodeId, state: 'rolled-back', error: cause, stored: before.plan },
      read: end,
    };
  if (!node) return { outcome: { itemId, nodeId, state: 'unknown', error: cause }, read: end };
  const { plan: stored, people: storedPeople } = node.node;
  return { outcome: { itemId, nodeId, state: 'half-done', error: cause, stored, storedPeople }, read: end };
}

/** The read after a restoring call, or null when it did not come through. */
function readOf(reached: Reached): ItemRead | null {
  return reached.state === 'done' ? reached.read : null;
}

async function restorePeople(step: Step, before: NodeBefore, read: ItemRead): Promise<ItemRead | null> {
  const { nodeId } = step.change;
  const now = nodeIn(read, nodeId);
  if (!now) return null;
  if (samePeople(now.node.people, before.people)) return read;
  return readOf(
    await reach(step, {
      purpose: 'restore-people',
      nodeId,
      content: peopleContent(now, before.people),
      isDone: ({ node }) => samePeople(node.people, before.people),
      isRepeatedWhenDropped: true,
    }),
  );
}

async function restorePlan(
  step: Step,
  target: { nodeId: string } & NodeState,
  read: ItemRead,
): Promise<ItemRead | null> {
  const now = nodeIn(read, target.nodeId);
  if (!now || samePlan(now.node.plan, target.plan)) return read;
  return readOf(
    await reach(step, {
      purpose: 'restore-schedule',
      nodeId: target.nodeId,
      content: restContent(now, { people: now.node.people, plan: target.plan }, false),
      isDone: ({ node }) => samePlan(node.plan, target.plan),
      isRepeatedWhenDropped: true,
    }),
  );
}

async function readAgain(step: Step, fallback: ItemRead): Promise<ItemRead> {
  const read = await readItem(step);
  return read.item.ok ? read : fallback;
}
