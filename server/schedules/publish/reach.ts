// One call until its effect can be read: journal, send, read back; what was lost is asked for and, where nothing came of it,
// sent once more. Called for every call of a publish, going on or putting back.
import type { AppError } from '@/lib/errors/app-error';
import type { ScheduleCallPurpose } from '../../db/schema/schedule-publish';
import { fail, told } from '../../fail';
import { type NodeChange, updateNode } from '../../open-api/workflow';
import { type ItemRead, type NodeRead, nodeIn, readItemFlow } from '../read-flow';
import { beginCall, endCall, type JournaledCall, renewKey } from './journal';
import type { Step } from './step';

/** `isRepeatedWhenDropped`: an accepted call that changed nothing is sent once more, because a half may not stay. */
export type Call = {
  purpose: ScheduleCallPurpose;
  nodeId: string;
  content: NodeChange;
  isDone: (node: NodeRead) => boolean;
  isRepeatedWhenDropped: boolean;
};

/**
 * - `done`: read back as wanted
 * - `refused`: the service said no; nothing of this call was stored
 * - `not-stored`: accepted, but a read shows something else; `isUnanswered`: no answer came, and nothing was stored
 * - `unreadable`: it left, and the node could not be read afterwards
 */
export type Reached = { read: ItemRead } & (
  | { state: 'done' }
  | { state: 'not-stored'; isUnanswered?: true }
  | { state: 'refused' | 'unreadable'; error: AppError }
);

const SENDS_MAX = 2;

/** Makes the call and looks until its effect is there or the looks are used up. */
export async function reach(step: Step, call: Call): Promise<Reached> {
  let sent: { journaled: JournaledCall; lost: AppError | null } | null = null;
  let read: ItemRead | null = null;
  for (let sends = 0; sends < SENDS_MAX; sends += 1) {
    const answer = await send(step, call, sent?.lost ? sent.journaled : null);
    if (answer.refused) {
      // A repeat that is refused says nothing about the first one: the node tells.
      read = sent ? await readUntil(step, call) : await readItem(step);
      return isDone(read, call) ? { state: 'done', read } : { state: 'refused', error: answer.refused, read };
    }
    sent = answer;
    read = await readUntil(step, call);
    if (isDone(read, call)) return { state: 'done', read };
    const error = nodeIn(read, call.nodeId) ? null : unreadableError(read, answer.lost);
    if (error) return { state: 'unreadable', error, read };
    if (!answer.lost && !call.isRepeatedWhenDropped) break;
  }
  if (read === null) throw new Error('A call was never read back');
  return { state: 'not-stored', ...(sent?.lost ? { isUnanswered: true } : {}), read };
}

type Sent = { journaled: JournaledCall; lost: AppError | null; refused: AppError | null };

async function send(step: Step, call: Call, repeated: JournaledCall | null): Promise<Sent> {
  const { services, actor, change } = step;
  const journaled = await beginCall(step, call.purpose, call.nodeId, repeated);
  const answer = told(
    await updateNode(
      services.api,
      { userKey: actor.userKey, priority: 'interactive' },
      {
        projectKey: actor.projectKey,
        typeKey: step.typeKey,
        id: change.itemId,
        nodeId: call.nodeId,
        ...call.content,
        idempotencyKey: journaled.idempotencyKey,
        onNewKey: (key) => renewKey(step, journaled, key),
      },
    ),
  );
  if (answer.ok) {
    await endCall(step, journaled, 'accepted');
    return { journaled, lost: null, refused: null };
  }
  const isLost = answer.error.kind === 'unknown-outcome';
  await endCall(step, journaled, isLost ? 'lost' : 'refused', answer.error);
  return { journaled, lost: isLost ? answer.error : null, refused: isLost ? null : answer.error };
}

function isDone(read: ItemRead, call: Call): boolean {
  const node = nodeIn(read, call.nodeId);
  return node !== null && call.isDone(node);
}

function unreadableError(read: ItemRead, lost: AppError | null): AppError {
  if (lost) return lost;
  return read.item.ok ? fail('not-found', 'code.1000051814').error : read.item.error;
}

async function readUntil(step: Step, call: Call): Promise<ItemRead> {
  let last: ItemRead | null = null;
  for (const waitMs of step.pace.lookAfterMs) {
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const read = await readItem(step);
    if (isDone(read, call)) return read;
    // A read that works is worth more than one that fails after it.
    if (last === null || read.item.ok) last = read;
  }
  if (last === null) throw new Error('A publish must look at least once');
  return last;
}

/** The step's item as stored now. */
export function readItem({ services, actor, typeKey, change }: Step): Promise<ItemRead> {
  return readItemFlow(actor, services, { id: change.itemId, typeKey, pattern: 'node' });
}
