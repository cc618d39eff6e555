// What is about to be sent for a single item is committed here before it leaves, so that a crash can be explained and undone.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { FieldValue } from '@/lib/fields/field-value';
import type { Actor } from '../actor';
import { workItemWrite } from '../db/schema/work-item-write';
import type { Services } from '../services';

type Planned = {
  typeKey: string;
  workItemId: number;
  changes: { fieldKey: string; before: FieldValue; after: FieldValue }[];
};

/** A journaled write; its `idempotencyKey` goes out as X-IDEM-UUID. */
export type JournaledWrite = { id: string; idempotencyKey: string };

/** Records the write as `sending` and gives its idempotency key. */
export async function beginWrite(
  services: Services,
  actor: Actor,
  planned: Planned,
): Promise<JournaledWrite> {
  const write = { id: randomUUID(), idempotencyKey: randomUUID() };
  await services.db.insert(workItemWrite).values({
    id: write.id,
    idempotencyKey: write.idempotencyKey,
    projectKey: actor.projectKey,
    userKey: actor.userKey,
    typeKey: planned.typeKey,
    workItemId: planned.workItemId,
    changes: planned.changes,
    state: 'sending',
    sentAt: new Date(services.now()),
  });
  return write;
}

/** Records what the API answered; whether it was stored is said by the read that follows. */
export async function endWrite(
  services: Services,
  write: JournaledWrite,
  state: 'accepted' | 'refused' | 'unknown',
): Promise<void> {
  await services.db.update(workItemWrite).set({ state }).where(eq(workItemWrite.id, write.id));
}

/** Records the key of a repeat before it leaves: a write that was answered "busy" goes out again under a new one. */
export async function renewKey(
  services: Services,
  write: JournaledWrite,
  idempotencyKey: string,
): Promise<void> {
  await services.db.update(workItemWrite).set({ idempotencyKey }).where(eq(workItemWrite.id, write.id));
}
