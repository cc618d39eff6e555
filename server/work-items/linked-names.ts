// Names of the items that an item links to, so that screens show names instead of ids.
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { WorkItem } from '@/lib/work-item/work-item';
import type { Actor } from '../actor';
import { told } from '../fail';
import { listTypes } from '../metadata';
import { getWorkItems } from '../open-api/work-items';
import type { Services } from '../services';

/** The platform takes at most 50 ids a details call (endpoints 5.4). */
const IDS_PER_CALL = 50;

function linkedIdsByType(
  fields: readonly Field[],
  item: WorkItem,
  allTypeKeys: string[],
): Map<string, Set<number>> {
  const byType = new Map<string, Set<number>>();
  for (const field of fields) {
    const value = item.values[field.key];
    const ids = value?.kind === 'workItem' ? [value.id] : value?.kind === 'workItems' ? value.ids : [];
    if (ids.length === 0) continue;
    const typeKeys = field.relatedTypeKeys.length > 0 ? field.relatedTypeKeys : allTypeKeys;
    for (const typeKey of typeKeys) {
      const known = byType.get(typeKey) ?? new Set<number>();
      for (const id of ids) known.add(id);
      byType.set(typeKey, known);
    }
  }
  return byType;
}

/** Names by id; an id that this person may not see, or that is gone, is missing. */
export async function namesOfLinked(
  actor: Actor,
  services: Services,
  fields: readonly Field[],
  item: WorkItem,
): Promise<Result<Record<number, string>>> {
  const types = await listTypes(actor, services);
  if (!types.ok) return types;
  const names: Record<number, string> = {};
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const byType = linkedIdsByType(
    fields,
    item,
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
