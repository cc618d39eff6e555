// The journal of publishes: everything is committed here before it leaves, so that a crash can be finished by another
// process and a publish undone.
import { randomUUID } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import type { AppError } from '@/lib/errors/app-error';
import type { DraftChange } from '@/lib/schedule/draft';
import type { ChangeOutcome } from '@/lib/schedule/publish';
import type { Actor } from '../../actor';
import {
  type NodeBefore,
  type ScheduleCallPurpose,
  type ScheduleCallState,
  type ScheduleChangeState,
  scheduleCall,
  scheduleChange,
  schedulePublish,
} from '../../db/schema/schedule-publish';
import { addSchedulePublishJob } from '../../jobs/definitions/schedule-publish';
import type { Services } from '../../services';
import type { Step } from './step';

/** A publish as it is carried out. */
export type OpenPublish = { id: string; actor: Actor; typeKey: string };

/** A change as the journal has it. */
export type JournaledChange = {
  position: number;
  change: DraftChange;
  state: ScheduleChangeState;
  before: NodeBefore | null;
  outcome: ChangeOutcome | null;
};

/** Commits a publish with its changes, and a job that finishes it should this process die. */
export async function beginPublish(
  services: Services,
  actor: Actor,
  input: { typeKey: string; changes: readonly DraftChange[]; undoOf: string | null },
): Promise<OpenPublish> {
  const { typeKey, undoOf } = input;
  const id = randomUUID();
  await services.db.transaction(async (tx) => {
    const startedAt = new Date(services.now());
    await tx.insert(schedulePublish).values({ id, ...actor, typeKey, undoOf, startedAt });
    await tx.insert(scheduleChange).values(
      input.changes.map((change, position) => ({
        publishId: id,
        position,
        workItemId: change.itemId,
        nodeId: change.nodeId,
        change,
        state: 'waiting' as const,
      })),
    );
    await addSchedulePublishJob(tx, id);
  });
  return { id, actor: { userKey: actor.userKey, projectKey: actor.projectKey }, typeKey };
}

/** The publish of this id; null when there is none. */
export async function loadPublish(services: Services, id: string): Promise<OpenPublish | null> {
  const [row] = await services.db.select().from(schedulePublish).where(eq(schedulePublish.id, id));
  if (!row) return null;
  const { userKey, projectKey, typeKey } = row;
  return { id, actor: { userKey, projectKey }, typeKey };
}

/** The changes of a publish in the order sent, all or those of one item. */
export async function loadChanges(
  services: Services,
  publishId: string,
  itemId?: number,
): Promise<JournaledChange[]> {
  const ofPublish = eq(scheduleChange.publishId, publishId);
  return services.db
    .select({
      position: scheduleChange.position,
      change: scheduleChange.change,
      state: scheduleChange.state,
      before: scheduleChange.before,
      outcome: scheduleChange.outcome,
    })
    .from(scheduleChange)
    .where(itemId === undefined ? ofPublish : and(ofPublish, eq(scheduleChange.workItemId, itemId)))
    .orderBy(asc(scheduleChange.position));
}

function rowOf(step: Step) {
  return and(eq(scheduleChange.publishId, step.publishId), eq(scheduleChange.position, step.position));
}

/** Commits what is stored now, before the first call of the step. */
export async function beginStep(step: Step, before: NodeBefore): Promise<void> {
  await step.services.db.update(scheduleChange).set({ before, state: 'sending' }).where(rowOf(step));
}

/** Commits how the step ended. */
export async function endStep(step: Step, outcome: ChangeOutcome): Promise<void> {
  const settledAt = new Date(step.services.now());
  await step.services.db
    .update(scheduleChange)
    .set({ outcome, state: outcome.state, settledAt })
    .where(rowOf(step));
}

/** Commits that nothing of the publish is open any more. */
export async function endPublish(services: Services, id: string): Promise<void> {
  const endedAt = new Date(services.now());
  await services.db.update(schedulePublish).set({ endedAt }).where(eq(schedulePublish.id, id));
}

/** A journaled call; its `idempotencyKey` goes out as X-IDEM-UUID. */
export type JournaledCall = { id: string; idempotencyKey: string };

/** Commits a call as `sending`; with `repeated` it goes out again under its old key. */
export async function beginCall(
  step: Step,
  purpose: ScheduleCallPurpose,
  nodeId: string,
  repeated: JournaledCall | null,
): Promise<JournaledCall> {
  const call = { id: randomUUID(), idempotencyKey: repeated?.idempotencyKey ?? randomUUID() };
  await step.services.db.insert(scheduleCall).values({
    ...call,
    publishId: step.publishId,
    position: step.position,
    purpose,
    nodeId,
    state: 'sending',
    sentAt: new Date(step.services.now()),
  });
  return call;
}

/** Commits the key of a repeat before it leaves: a write that was answered "busy" goes out again under a new one. */
export async function renewKey(step: Step, call: JournaledCall, idempotencyKey: string): Promise<void> {
  call.idempotencyKey = idempotencyKey;
  await step.services.db.update(scheduleCall).set({ idempotencyKey }).where(eq(scheduleCall.id, call.id));
}

/** Commits what the service answered. */
export async function endCall(
  step: Step,
  call: JournaledCall,
  state: Exclude<ScheduleCallState, 'sending'>,
  error?: AppError,
): Promise<void> {
  await step.services.db
    .update(scheduleCall)
    .set({
      state,
      errorCode: error?.code,
      logId: error?.logId,
      settledAt: new Date(step.services.now()),
    })
    .where(eq(scheduleCall.id, call.id));
}
