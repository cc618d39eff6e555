// Keeping, changing and dropping a view. Called by the saved-views actions; only its owner changes a view.
import { and, count, eq } from 'drizzle-orm';
import { ok, type Result } from '@/lib/errors/result';
import { type SavedView, VIEWS_MAX, type ViewDraft } from '@/lib/work-item/saved-view';
import type { Actor } from '../actor';
import { savedView } from '../db/schema/saved-view';
import { fail } from '../fail';
import { findType } from '../metadata';
import type { Services } from '../services';
import { viewOfRow } from './list';

const UNIQUE_VIOLATION = '23505';

function isNameTaken(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === UNIQUE_VIOLATION;
}

/** Keeps a new view under an id made by the browser, so that the same press twice keeps one. A name taken is `invalid` on `name`. */
export async function keepView(
  actor: Actor,
  services: Services,
  input: { id: string; typeKey: string } & ViewDraft,
): Promise<Result<SavedView>> {
  const type = await findType(actor, services, input.typeKey);
  if (!type.ok) return type;
  const { db } = services;
  const place = { projectKey: actor.projectKey, typeKey: type.value.key, ownerKey: actor.userKey };
  const [mine] = await db
    .select({ count: count() })
    .from(savedView)
    .where(
      and(
        eq(savedView.projectKey, place.projectKey),
        eq(savedView.typeKey, place.typeKey),
        eq(savedView.ownerKey, place.ownerKey),
      ),
    );
  if ((mine?.count ?? 0) >= VIEWS_MAX) return fail('invalid', 'view.tooMany', { params: { max: VIEWS_MAX } });
  const now = new Date(services.now());
  const { id, name, scope, query } = input;
  const row = { ...place, id, name, scope, query, createdAt: now, updatedAt: now };
  try {
    const [kept] = await db
      .insert(savedView)
      .values(row)
      .onConflictDoNothing({ target: savedView.id })
      .returning();
    return ok(viewOfRow(kept ?? row, actor));
  } catch (error) {
    if (isNameTaken(error)) return fail('invalid', 'view.nameTaken', { fieldKey: 'name', params: { name } });
    throw error;
  }
}

/** Replaces name, scope and query of the person's own view. Somebody else's, or one deleted meanwhile, is `not-found`. */
export async function changeView(
  actor: Actor,
  services: Services,
  input: { id: string } & ViewDraft,
): Promise<Result<SavedView>> {
  const { id, ...draft } = input;
  try {
    const [changed] = await services.db
      .update(savedView)
      .set({ ...draft, updatedAt: new Date(services.now()) })
      .where(own(actor, id))
      .returning();
    return changed ? ok(viewOfRow(changed, actor)) : fail('not-found', 'view.gone');
  } catch (error) {
    if (isNameTaken(error))
      return fail('invalid', 'view.nameTaken', { fieldKey: 'name', params: { name: draft.name } });
    throw error;
  }
}

/** Deletes the person's own view; one that is gone already is deleted too. */
export async function dropView(actor: Actor, services: Services, id: string): Promise<Result<null>> {
  await services.db.delete(savedView).where(own(actor, id));
  return ok(null);
}

function own(actor: Actor, id: string) {
  return and(
    eq(savedView.id, id),
    eq(savedView.projectKey, actor.projectKey),
    eq(savedView.ownerKey, actor.userKey),
  );
}
