// The ids behind a filter, frozen at one moment: what "all 1,040 matching" means to a bulk edit or the schedule.
import { ok, type Result } from '@/lib/errors/result';
import { dayOfMs } from '@/lib/schedule/days';
import type { ItemFilter } from '@/lib/work-item/filter';
import type { Actor } from '../actor';
import { readTypeMetadata } from '../metadata';
import type { Services } from '../services';
import { collectIds } from './search/collect-ids';
import { doorFor } from './search/door';

/** `total`: how many match now. `isCapped`: more match than were asked for; `ids` are then the newest of them. */
export type MatchingIds = { ids: number[]; total: number; isCapped: boolean };

/** The most ids one call gives, and what it gives unless asked for less. */
export const MATCHING_MAX = 10_000;

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
