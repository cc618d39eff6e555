// Every schedule change is committed here before it leaves, so that a crash can be explained and a publish undone.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { AppError } from '@/lib/errors/app-error';
import type { NodePlan } from '@/lib/schedule/node-plan';
import type { Actor } from '../actor';
import { type ScheduleWriteState, scheduleWrite } from '../db/schema/schedule-write';
import type { Services } from '../services';

/** A journaled write; its `idempotencyKey` goes out as X-IDEM-UUID. */
export type JournaledWrite = { id: string; idempotencyKey: string };

/** Records the write as `sending` and gives its idempotency key. */
export async function beginWrite(
  services: Services,
  actor: Actor,
  planned: {
    publishId: string;
    typeKey: string;
    itemId: number;
    nodeId: string;
    before: NodePlan;
    after: NodePlan;
  },
): Promise<JournaledWrite> {
  const write = { id: randomUUID(), idempotencyKey: randomUUID() };
  await services.db.insert(scheduleWrite).values({
    ...write,
    publishId: planned.publishId,
    projectKey: actor.projectKey,
    userKey: actor.userKey,
    typeKey: planned.typeKey,
    workItemId: planned.itemId,
    nodeId: planned.nodeId,
    before: planned.before,
    after: planned.after,
    state: 'sending',
    sentAt: new Date(services.now()),
  });
  return write;
}

/** Records the key of a repeat before it leaves: a write that was answered "busy" goes out again under a new one. */
export async function renewKey(
  services: Services,
  write: JournaledWrite,
  idempotencyKey: string,
): Promise<void> {
  await services.db.update(scheduleWrite).set({ idempotencyKey }).where(eq(scheduleWrite.id, write.id));
}

/** Records what became of the write. */
export async function endWrite(
  services: Services,
  write: JournaledWrite,
  state: Exclude<ScheduleWriteState, 'sending'>,
  error?: AppError,
): Promise<void> {
  await services.db
    .update(scheduleWrite)
    .set({ state, errorCode: error?.code, logId: error?.logId, settledAt: new Date(services.now()) })
    .where(eq(scheduleWrite.id, write.id));
}
