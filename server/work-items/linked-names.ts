// Names of the items that an item links to, so that screens show names instead of ids.
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { linkedIdsOf } from '@/lib/fields/keys-in-value';
import type { WorkItem } from '@/lib/work-item/work-item';
import type { Actor } from '../actor';
import { told } from '../fail';
import { createMemory } from '../memory';
import { listTypes } from '../metadata';
import { onceAProcess } from '../once-a-process';
import { getWorkItems } from '../open-api/work-items';
import type { Services } from '../services';

/** The platform takes at most 50 ids a details call (endpoints 5.4). */
const IDS_PER_CALL = 50;

type Held = { fieldKey: string; value: FieldValue };

function linkedIdsByType(
  fields: readonly Field[],
  values: readonly Held[],
  allTypeKeys: string[],
): Map<string, Set<number>> {
  const byType = new Map<string, Set<number>>();
  for (const { fieldKey, value } of values) {
    const ids = linkedIdsOf(value);
    if (ids.length === 0) continue;
    const targets = fields.find((field) => field.key === fieldKey)?.relatedTypeKeys ?? [];
    for (const typeKey of targets.length > 0 ? targets : allTypeKeys) {
      const known = byType.get(typeKey) ?? new Set<number>();
      for (const id of ids) known.add(id);
      byType.set(typeKey, known);
    }
  }
  return byType;
}

/** Names by id; an id that this person may not see, or that is gone, is missing. */
export async function namesOfIds(
  actor: Actor,
  services: Services,
  fields: readonly Field[],
  values: readonly Held[],
): Promise<Result<Record<number, string>>> {
  if (values.every(({ value }) => linkedIdsOf(value).length === 0)) return ok({});
  const types = await listTypes(actor, services);
  if (!types.ok) return types;
  const names: Record<number, string> = {};
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const byType = linkedIdsByType(
    fields,
    values,
    types.value.map((type) => type.key),
  );
  for (const [typeKey, linked] of byType) {
    const ids = [...linked].filter((id) => !(id in names));
    for (let start = 0; start < ids.length; start += IDS_PER_CALL) {
      const portion = ids.slice(start, start + IDS_PER_CALL);
      const read = told(
        await getWorkItems(services.api, caller, {
          projectKey: actor.projectKey,
          typeKey,
          ids: portion,
          fieldKeys: [],
        }),
      );
      if (!read.ok && read.error.kind !== 'not-found') return read;
      for (const found of read.ok ? read.value : []) names[found.id] = found.name;
    }
  }
  return ok(names);
}

/** By person, space and id; no text for an item that the person may not see. */
const remembered = onceAProcess('work-items/linked-names', () =>
  createMemory<string>({ max: 20_000, freshMs: 10 * 60_000 }),
);

/**
 * As `namesOfIds`, for screens of what is stored here, which ask again and again: a name is asked for once in ten minutes.
 * A platform that is away, or refuses, never hides the screen: names known from before are given, the others are missing.
 */
export async function namesOfIdsOrLast(
  actor: Actor,
  services: Services,
  fields: readonly Field[],
  values: readonly Held[],
): Promise<Record<number, string>> {
  const keyOf = (id: number) => `${actor.userKey} ${actor.projectKey} ${id}`;
  const asked = values.filter(({ value }) =>
    linkedIdsOf(value).some((id) => remembered.fresh(keyOf(id)) === undefined),
  );
  const heard = await namesOfIds(actor, services, fields, asked);
  if (heard.ok)
    for (const id of asked.flatMap(({ value }) => linkedIdsOf(value)))
      remembered.keep(keyOf(id), heard.value[id] ?? '');
  const known = values.flatMap(({ value }) =>
    linkedIdsOf(value).map((id) => [id, remembered.last(keyOf(id)) ?? ''] as const),
  );
  return Object.fromEntries(known.filter(([, name]) => name !== ''));
}

/** The names of everything that one item links to. */
export async function namesOfLinked(
  actor: Actor,
  services: Services,
  fields: readonly Field[],
  item: WorkItem,
): Promise<Result<Record<number, string>>> {
  const values = fields.map((field) => ({ fieldKey: field.key, value: item.values[field.key] ?? EMPTY }));
  return namesOfIds(actor, services, fields, values);
}
