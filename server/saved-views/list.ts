// The views a person can open in a type: their own and those shared in the space. Called by the explorer's page and route.
import { and, asc, eq, or } from 'drizzle-orm';
import { ok, type Result } from '@/lib/errors/result';
import type { SavedView } from '@/lib/work-item/saved-view';
import type { Actor } from '../actor';
import { savedView } from '../db/schema/saved-view';
import type { Services } from '../services';

/** A stored row as this person sees it. */
export function viewOfRow(row: typeof savedView.$inferSelect, actor: Actor): SavedView {
  const { id, name, scope, query, ownerKey } = row;
  return { id, name, scope, query, ownerKey, isMine: ownerKey === actor.userKey };
}

/** By name; `typeKey` is the real key. */
export async function listViews(
  actor: Actor,
  { db }: Pick<Services, 'db'>,
  typeKey: string,
): Promise<Result<SavedView[]>> {
  const rows = await db
    .select()
    .from(savedView)
    .where(
      and(
        eq(savedView.projectKey, actor.projectKey),
        eq(savedView.typeKey, typeKey),
        or(eq(savedView.ownerKey, actor.userKey), eq(savedView.scope, 'team')),
      ),
    )
    .orderBy(asc(savedView.name), asc(savedView.id));
  return ok(rows.map((row) => viewOfRow(row, actor)));
}
