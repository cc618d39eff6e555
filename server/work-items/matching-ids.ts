// The ids behind a filter, frozen at one moment: what "all 1,040 matching" means to a bulk edit or the schedule.
import { ok, type Result } from '@/lib/errors/result';
import { dayOfMs } from '@/lib/schedule/days';
import { conditionsIn, type ItemFilter } from '@/lib/work-item/filter';
import { brokenConditions } from '@/lib/work-item/filter-match';
import type { Actor } from '../actor';
import { fail } from '../fail';
import { readTypeMetadata } from '../metadata';
import type { Services } from '../services';
import { decodeWorkItem } from './decode';
import { collectIds } from './search/collect-ids';
import { type Door, doorFor } from './search/door';
import { readAtDoor } from './search/read-at-door';
import type { SearchContext } from './search/search-context';

/** `total`: how many match now. `isCapped`: more match than were asked for; `ids` are then the newest of them. */
export type MatchingIds = { ids: number[]; total: number; isCapped: boolean };

/** The most ids one call gives, and what it gives unless asked for less. */
export const MATCHING_MAX = 10_000;

/** Rows looked at to see whether the filter was obeyed. */
const SAMPLE = 50;

/**
 * Every item of a type (key or api name) that matches, newest first, without those in `exceptIds`. Needs up to one call
 * per 50 items (200 for filters by name, status or priority). A filter that the API did not obey is the error
 * `filter.ignored`: nothing may run on such a set.
 */
export async function matchingIds(
  actor: Actor,
  services: Services,
  input: { typeKey: string; filter: ItemFilter; exceptIds?: readonly number[]; limit?: number },
): Promise<Result<MatchingIds>> {
  const metadata = await readTypeMetadata(actor, services, input.typeKey);
  if (!metadata.ok) return metadata;
  const { type, fields } = metadata.value;
  const { zone } = services;
  const context = { fields, userKey: actor.userKey, today: dayOfMs(services.now(), zone), zone };
  const door = doorFor(input.filter, context);
  if (!door.ok) return door;
  const obeyed = await obeysFilter(actor, services, {
    typeKey: type.key,
    door: door.value,
    filter: input.filter,
    context,
  });
  if (!obeyed.ok) return obeyed;
  const except = new Set(input.exceptIds);
  const limit = Math.min(input.limit ?? MATCHING_MAX, MATCHING_MAX);
  const found = await collectIds(actor, services, {
    typeKey: type.key,
    door: door.value,
    limit: limit + except.size,
  });
  if (!found.ok) return found;
  const ids = found.value.ids.filter((id) => !except.has(id));
  const total = found.value.total - (found.value.ids.length - ids.length);
  return ok({ ids: ids.slice(0, limit), total, isCapped: total > Math.min(ids.length, limit) });
}

/** Looks at the first rows with the fields of the filter: a platform that ignored a condition gives rows that break it. */
async function obeysFilter(
  actor: Actor,
  services: Services,
  input: { typeKey: string; door: Door; filter: ItemFilter; context: SearchContext },
): Promise<Result<null>> {
  const { typeKey, door, filter, context } = input;
  const fieldKeys = conditionsIn(filter.group).map((condition) => condition.fieldKey);
  if (fieldKeys.length === 0) return ok(null);
  const fields = context.fields.filter((field) => fieldKeys.includes(field.key));
  const ask = { typeKey, door, pageNum: 1, pageSize: SAMPLE, fieldKeys: fields.map((field) => field.key) };
  const sample = await readAtDoor(actor, services, { ...ask, priority: 'interactive' });
  if (!sample.ok) return sample;
  const items = sample.value.items.map((item) => decodeWorkItem(item, fields, context.zone));
  const [fieldKey] = brokenConditions(filter.group, items, context);
  if (fieldKey === undefined) return ok(null);
  const field = fields.find((entry) => entry.key === fieldKey)?.name ?? fieldKey;
  return fail('refused', 'filter.ignored', { fieldKey, params: { field } });
}
