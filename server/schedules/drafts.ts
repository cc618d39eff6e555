// Drafts kept on the server, for their owner alone. Called by the draft actions and routes.
import { randomUUID } from 'node:crypto';
import { and, asc, eq, sql } from 'drizzle-orm';
import { ok, type Result } from '@/lib/errors/result';
import type { Draft } from '@/lib/schedule/draft';
import type { DraftHead, DraftSave, StoredDraft } from '@/lib/schedule/stored-draft';
import type { Actor } from '../actor';
import { scheduleDraft } from '../db/schema/schedule-draft';
import { fail } from '../fail';
import type { Services } from '../services';

type Row = typeof scheduleDraft.$inferSelect;

function headOfRow({ id, name, version, changes, updatedAt }: Row): DraftHead {
  return { id, name, version, changeCount: Object.keys(changes).length, updatedAtMs: updatedAt.getTime() };
}

function storedOf(row: Row): StoredDraft {
  return { ...headOfRow(row), changes: row.changes };
}

function ofActor(actor: Actor) {
  return and(eq(scheduleDraft.projectKey, actor.projectKey), eq(scheduleDraft.userKey, actor.userKey));
}

function isNamed(actor: Actor, boardKey: string, name: string) {
  return and(ofActor(actor), eq(scheduleDraft.boardKey, boardKey), eq(scheduleDraft.name, name));
}

/** The person's drafts of a board, the board's own first, then by name. */
export async function listDrafts(
  actor: Actor,
  services: Services,
  boardKey: string,
): Promise<Result<{ drafts: DraftHead[] }>> {
  const rows = await services.db
    .select()
    .from(scheduleDraft)
    .where(and(ofActor(actor), eq(scheduleDraft.boardKey, boardKey)))
    .orderBy(asc(scheduleDraft.name));
  return ok({ drafts: rows.map(headOfRow) });
}

/** One draft of the person by its id. */
export async function readDraft(actor: Actor, services: Services, id: string): Promise<Result<StoredDraft>> {
  const [row] = await services.db
    .select()
    .from(scheduleDraft)
    .where(and(ofActor(actor), eq(scheduleDraft.id, id)));
  return row ? ok(storedOf(row)) : fail('not-found', 'draftGone');
}

/** The draft of a board by name; null while nothing was ever saved under it. */
export async function readNamedDraft(
  actor: Actor,
  services: Services,
  input: { boardKey: string; name: string },
): Promise<Result<StoredDraft | null>> {
  const [row] = await services.db
    .select()
    .from(scheduleDraft)
    .where(isNamed(actor, input.boardKey, input.name));
  return ok(row ? storedOf(row) : null);
}

/**
 * Saves the draft over the version that was read; `version` null = there must be none yet. When there is a later one it
 * is given instead and nothing is written.
 */
export async function saveDraft(
  actor: Actor,
  services: Services,
  input: { boardKey: string; name: string; version: number | null; changes: Draft },
): Promise<Result<DraftSave>> {
  const { boardKey, name, version, changes } = input;
  const now = new Date(services.now());
  const saved =
    version === null
      ? await services.db
          .insert(scheduleDraft)
          .values({
            id: randomUUID(),
            projectKey: actor.projectKey,
            userKey: actor.userKey,
            boardKey,
            name,
            version: 1,
            changes,
            createdAt: now,
            updatedAt: now,
          })
          .onConflictDoNothing()
          .returning()
      : await services.db
          .update(scheduleDraft)
          .set({ changes, version: sql`${scheduleDraft.version} + 1`, updatedAt: now })
          .where(and(isNamed(actor, boardKey, name), eq(scheduleDraft.version, version)))
          .returning();
  if (saved[0]) return ok({ state: 'saved', head: headOfRow(saved[0]) });
  const present = await readNamedDraft(actor, services, { boardKey, name });
  if (!present.ok) return present;
  return present.value ? ok({ state: 'newer', stored: present.value }) : fail('not-found', 'draftGone');
}

/** Gives a what-if draft another name; `conflict` when there is one of that name. */
export async function renameDraft(
  actor: Actor,
  services: Services,
  input: { id: string; name: string },
): Promise<Result<DraftHead>> {
  const draft = await readDraft(actor, services, input.id);
  if (!draft.ok) return draft;
  const taken = await isTaken(actor, services, input);
  if (taken) return fail('conflict', 'draftNameTaken', { fieldKey: 'name' });
  const [row] = await services.db
    .update(scheduleDraft)
    .set({ name: input.name })
    .where(and(ofActor(actor), eq(scheduleDraft.id, input.id)))
    .returning();
  return row ? ok(headOfRow(row)) : fail('not-found', 'draftGone');
}

/** Keeps a copy of a draft under a name of its own: a what-if to go on with. */
export async function copyDraft(
  actor: Actor,
  services: Services,
  input: { id: string; name: string },
): Promise<Result<DraftHead>> {
  const [row] = await services.db
    .select()
    .from(scheduleDraft)
    .where(and(ofActor(actor), eq(scheduleDraft.id, input.id)));
  if (!row) return fail('not-found', 'draftGone');
  const { boardKey, changes } = row;
  const saved = await saveDraft(actor, services, { boardKey, name: input.name, version: null, changes });
  if (!saved.ok) return saved;
  return saved.value.state === 'saved'
    ? ok(saved.value.head)
    : fail('conflict', 'draftNameTaken', { fieldKey: 'name' });
}

/** Forgets a draft. Deleting one that is gone already is no failure. */
export async function deleteDraft(actor: Actor, services: Services, id: string): Promise<Result<null>> {
  await services.db.delete(scheduleDraft).where(and(ofActor(actor), eq(scheduleDraft.id, id)));
  return ok(null);
}

async function isTaken(
  actor: Actor,
  services: Services,
  { id, name }: { id: string; name: string },
): Promise<boolean> {
  const rows = await services.db
    .select({ id: scheduleDraft.id })
    .from(scheduleDraft)
    .where(
      and(
        ofActor(actor),
        eq(scheduleDraft.name, name),
        sql`${scheduleDraft.boardKey} = (select board_key from schedule_draft where id = ${id})`,
      ),
    );
  return rows.some((row) => row.id !== id);
}
