// Freezes what a bulk edit is about to ids, and keeps them for a day under an id that fits a URL.
import { randomUUID } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import { readPastedIds } from '@/lib/bulk-edit/pasted-ids';
import { type FrozenScope, type RefusedEntry, SCOPE_MAX, type ScopeSource } from '@/lib/bulk-edit/scope';
import type { SelectedItem } from '@/lib/bulk-edit/selected-item';
import { ok, type Result } from '@/lib/errors/result';
import type { ItemFilter } from '@/lib/work-item/filter';
import type { Actor } from '../actor';
import { bulkEditScope } from '../db/schema/bulk-edit-scope';
import { fail } from '../fail';
import { readTypeMetadata } from '../metadata';
import { getSpaces } from '../open-api/spaces';
import type { Services } from '../services';
import { matchingIds } from '../work-items/matching-ids';
import { readSelection } from './read-selection';

const SCOPE_LIFE_MS = 24 * 3_600_000;

/** The entries shown of those that could not be used. */
const REFUSED_MAX = 200;

/** What to freeze. */
export type ScopeWish =
  | { kind: 'selection'; ids: number[] }
  | { kind: 'pasted'; text: string }
  | { kind: 'filter'; filter: ItemFilter; exceptIds: number[] };

type Found = { ids: number[]; source: ScopeSource; duplicateCount: number; refused: RefusedEntry[] };

type StoredScope = typeof bulkEditScope.$inferSelect;

async function spaceNamesOf(actor: Actor, services: Services): Promise<string[]> {
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const spaces = await getSpaces(services.api, caller, {
    userKey: actor.userKey,
    projectKeys: [actor.projectKey],
  });
  // Without the slug only links by the real key are understood; the others are then listed as of another space.
  const slugs = spaces.ok ? spaces.value.map((space) => space.simpleName) : [];
  return [actor.projectKey, ...slugs];
}

async function find(
  actor: Actor,
  services: Services,
  type: { key: string; apiName: string },
  wish: ScopeWish,
): Promise<Result<Found>> {
  switch (wish.kind) {
    case 'selection': {
      const ids = [...new Set(wish.ids)];
      return ok({
        ids,
        source: { kind: 'selection' },
        duplicateCount: wish.ids.length - ids.length,
        refused: [],
      });
    }
    case 'pasted': {
      const spaceNames = await spaceNamesOf(actor, services);
      const read = readPastedIds(wish.text, { spaceNames, typeNames: [type.key, type.apiName] });
      return ok({ ...read, source: { kind: 'pasted' } });
    }
    case 'filter': {
      const { filter, exceptIds } = wish;
      const matching = await matchingIds(actor, services, { typeKey: type.key, filter, exceptIds });
      if (!matching.ok) return matching;
      const { ids, total, isCapped } = matching.value;
      return ok({ ids, source: { kind: 'filter', filter, total, isCapped }, duplicateCount: 0, refused: [] });
    }
  }
}

function frozen(stored: StoredScope): FrozenScope {
  const { id, typeKey, source, ids, duplicateCount, refused, createdAt } = stored;
  return {
    scopeId: id,
    typeKey,
    source,
    count: ids.length,
    duplicateCount,
    refused: refused.slice(0, REFUSED_MAX),
    refusedCount: refused.length,
    frozenAtMs: createdAt.getTime(),
  };
}

/** Freezes the scope and keeps it. An empty one and one of more than 50,000 items are refused in words. */
export async function freezeScope(
  actor: Actor,
  services: Services,
  input: { typeName: string; wish: ScopeWish },
): Promise<Result<FrozenScope>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const { type } = metadata.value;
  const found = await find(actor, services, type, input.wish);
  if (!found.ok) return found;
  const { ids } = found.value;
  if (ids.length > SCOPE_MAX)
    return fail('invalid', 'bulkEdit.scopeTooBig', { params: { count: SCOPE_MAX } });
  // Pasted text of which nothing could be used is still told entry by entry.
  if (ids.length === 0 && found.value.refused.length === 0) return fail('invalid', 'bulkEdit.scopeEmpty');
  const createdAt = new Date(services.now());
  const stored = {
    ...found.value,
    id: randomUUID(),
    projectKey: actor.projectKey,
    typeKey: type.key,
    createdBy: actor.userKey,
    createdAt,
  };
  await services.db.insert(bulkEditScope).values(stored);
  const oldest = new Date(createdAt.getTime() - SCOPE_LIFE_MS);
  await services.db.delete(bulkEditScope).where(lt(bulkEditScope.createdAt, oldest));
  return ok(frozen(stored));
}

/** The ids of a kept scope of this person, with what it was chosen by. */
export async function idsOfScope(
  actor: Actor,
  services: Services,
  scopeId: string,
): Promise<Result<{ ids: number[]; source: ScopeSource; scope: FrozenScope }>> {
  const [stored] = await services.db
    .select()
    .from(bulkEditScope)
    .where(
      and(
        eq(bulkEditScope.id, scopeId),
        eq(bulkEditScope.projectKey, actor.projectKey),
        eq(bulkEditScope.createdBy, actor.userKey),
      ),
    );
  if (!stored) return fail('not-found', 'bulkEdit.scopeGone');
  return ok({ ids: stored.ids, source: stored.source, scope: frozen(stored) });
}

/** One page of the items of a scope, for looking through. */
export async function readScopeItems(
  actor: Actor,
  services: Services,
  input: { scopeId: string; pageNum: number; pageSize: number },
): Promise<Result<{ items: SelectedItem[]; ids: number[]; total: number }>> {
  const found = await idsOfScope(actor, services, input.scopeId);
  if (!found.ok) return found;
  const start = (input.pageNum - 1) * input.pageSize;
  const ids = found.value.ids.slice(start, start + input.pageSize);
  const items = await readSelection(actor, services, { typeName: found.value.scope.typeKey, ids });
  return items.ok ? ok({ items: items.value, ids, total: found.value.ids.length }) : items;
}

/** The items that a request names: those of a kept scope, or the ids it lists. */
export async function resolveItems(
  actor: Actor,
  services: Services,
  input: { scopeId?: string; ids?: number[] },
): Promise<Result<{ ids: number[]; source: ScopeSource }>> {
  if (input.scopeId) return idsOfScope(actor, services, input.scopeId);
  const ids = input.ids ?? [];
  return ids.length > 0 ? ok({ ids, source: { kind: 'selection' } }) : fail('invalid', 'bulkEdit.scopeEmpty');
}
