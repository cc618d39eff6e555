// Finds items that a related-item field may point at, by name or id. Those that would close a circle are told apart, not
// hidden: the picker shows why they cannot be chosen. Called by the related-items route.
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import { codecFor } from '@/lib/fields/registry';
import type { RelatableItem } from '@/lib/work-item/relatable-item';
import type { Actor } from '../actor';
import { fail, told } from '../fail';
import { listTypes, readTypeMetadata } from '../metadata';
import type { WorkItem as ApiWorkItem } from '../open-api/work-item';
import { filterWorkItems, getWorkItems, MAX_IDS_PER_READ } from '../open-api/work-items';
import type { Services } from '../services';

const SUGGESTIONS = 20;
/** How far a chain is followed; the platform refuses the rest itself. */
const LEVELS = 4;
const NOT_OF_THIS_SPACE = 20014;

export type RelatedSearch = {
  typeName: string;
  fieldKey: string;
  query: string;
  /** The item being edited; absent while it is being made. */
  itemId?: number;
};

function targetsOf(item: ApiWorkItem, fieldKey: string, typeKey: string): number[] {
  const value = codecFor(typeKey).decode(item.fields[fieldKey]?.value, { zone: 'UTC' });
  if (value.kind === 'workItem') return [value.id];
  return value.kind === 'workItems' ? value.ids : [];
}

async function itemsByIds(
  actor: Actor,
  services: Services,
  typeKeys: readonly string[],
  ids: readonly number[],
  fieldKeys: readonly string[] | undefined,
): Promise<Result<ApiWorkItem[]>> {
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const { projectKey } = actor;
  const found: ApiWorkItem[] = [];
  for (const typeKey of typeKeys) {
    const missing = ids.filter((id) => !found.some((item) => item.id === id)).slice(0, MAX_IDS_PER_READ);
    const read = told(
      await getWorkItems(services.api, caller, { projectKey, typeKey, ids: missing, fieldKeys }),
    );
    // An id that is not of this space (20014) is nothing to find here.
    if (!read.ok && read.error.code === NOT_OF_THIS_SPACE) continue;
    if (!read.ok) return read;
    found.push(...read.value);
  }
  return ok(found);
}

/** The ids among `candidates` whose chain along the field leads to `itemId`. */
async function loopingIds(
  actor: Actor,
  services: Services,
  field: Field,
  typeKeys: readonly string[],
  candidates: readonly ApiWorkItem[],
  itemId: number,
): Promise<Result<Set<number>>> {
  const links = new Map<number, number[]>();
  const learn = (items: readonly ApiWorkItem[]) => {
    for (const item of items) links.set(item.id, targetsOf(item, field.key, field.typeKey));
  };
  learn(candidates);
  for (let level = 0; level < LEVELS; level++) {
    const unknown = [...new Set([...links.values()].flat())].filter((id) => !links.has(id) && id !== itemId);
    if (unknown.length === 0) break;
    const read = await itemsByIds(actor, services, typeKeys, unknown, [field.key]);
    if (!read.ok) return read;
    learn(read.value);
    for (const id of unknown) if (!links.has(id)) links.set(id, []);
  }
  const leads = (id: number, seen: Set<number>): boolean => {
    if (id === itemId) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return (links.get(id) ?? []).some((next) => leads(next, seen));
  };
  return ok(new Set(candidates.map(({ id }) => id).filter((id) => leads(id, new Set()))));
}

/** Up to 20 items, newest of the platform's order first; an id typed in full finds that item too. */
export async function findRelatable(
  actor: Actor,
  services: Services,
  input: RelatedSearch,
): Promise<Result<RelatableItem[]>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const field = metadata.value.fields.find((entry) => entry.key === input.fieldKey);
  if (!field) return fail('invalid', 'fieldGone', { fieldKey: input.fieldKey });
  const types = await listTypes(actor, services);
  if (!types.ok) return types;
  const allowed =
    field.relatedTypeKeys.length > 0 ? field.relatedTypeKeys : types.value.map(({ key }) => key);
  const typeKeys = allowed.filter((key) => types.value.some((type) => type.key === key));
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const byName = told(
    await filterWorkItems(services.api, caller, {
      projectKey: actor.projectKey,
      typeKeys,
      name: input.query || undefined,
      pageNum: 1,
      pageSize: SUGGESTIONS,
    }),
  );
  if (!byName.ok) return byName;
  const items = [...byName.value.items];
  const typedId = /^\d{3,15}$/.test(input.query) ? Number(input.query) : null;
  if (typedId !== null && !items.some(({ id }) => id === typedId)) {
    const byId = await itemsByIds(actor, services, typeKeys, [typedId], undefined);
    if (!byId.ok) return byId;
    items.unshift(...byId.value);
  }
  const looping = input.itemId
    ? await loopingIds(actor, services, field, typeKeys, items, input.itemId)
    : ok(new Set<number>());
  if (!looping.ok) return looping;
  return ok(
    items.map(({ id, name, typeKey }) => ({
      id,
      name,
      typeName: types.value.find((type) => type.key === typeKey)?.name ?? '',
      isItself: id === input.itemId,
      wouldLoop: looping.value.has(id),
    })),
  );
}
