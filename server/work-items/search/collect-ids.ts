// Reads a whole result page by page for its ids. The API has no snapshot: rows move while we read, so each id counts once
// and a reading that came out short is done again.
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../../actor';
import { fail } from '../../fail';
import type { Services } from '../../services';
import { type Door, PAGE_MAX } from './door';
import { readAtDoor } from './read-at-door';

/** Calls on their way at once: quick enough, and other people's calls still get in between. */
const PARALLEL = 4;
const READINGS_MAX = 3;

type CollectInput = { typeKey: string; door: Door; limit: number };

/** Ids in the API's order (newest first), at most `limit`, and the number of matches. */
export async function collectIds(
  actor: Actor,
  services: Services,
  input: CollectInput,
): Promise<Result<{ ids: number[]; total: number }>> {
  for (let reading = 1; ; reading += 1) {
    const read = await readOnce(actor, services, input);
    if (!read.ok) return read;
    const { ids, total } = read.value;
    if (ids.length >= Math.min(total, input.limit)) return ok({ ids: ids.slice(0, input.limit), total });
    if (reading === READINGS_MAX) return fail('busy', 'filter.moving');
  }
}

async function readOnce(
  actor: Actor,
  services: Services,
  { typeKey, door, limit }: CollectInput,
): Promise<Result<{ ids: number[]; total: number }>> {
  const pageSize = PAGE_MAX[door.kind];
  const ids = new Set<number>();
  const page = (pageNum: number) =>
    readAtDoor(actor, services, { typeKey, door, pageNum, pageSize, fieldKeys: [], priority: 'interactive' });
  let total = 0;
  let pages = 1;
  for (let next = 1; next <= pages; ) {
    // The first page tells how many there are.
    const count = next === 1 ? 1 : Math.min(PARALLEL, pages - next + 1);
    const read = await Promise.all(Array.from({ length: count }, (_, step) => page(next + step)));
    for (const result of read) {
      if (!result.ok) return result;
      for (const item of result.value.items) ids.add(item.id);
      total = result.value.total;
    }
    next += count;
    pages = Math.ceil(Math.min(total, limit) / pageSize);
  }
  return ok({ ids: [...ids], total });
}
