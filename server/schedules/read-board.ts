// Which items a board shows. Called by the schedule page; workflows follow through the GET route, so that rows come at once.
import { ok, type Result } from '@/lib/errors/result';
import type { ScheduleBoard } from '@/lib/schedule/board';
import type { Actor } from '../actor';
import { told } from '../fail';
import { readTypeMetadata } from '../metadata';
import { filterWorkItems } from '../open-api/work-items';
import type { Services } from '../services';
import { headOf, readHeads } from './read-items';

/** Without chosen items the board shows this many: one workflow call each stays within two seconds of the limit. */
const FIRST_ITEMS = 20;

/** The board of the given items, or of the type's first ones when `ids` is null. `typeName` undefined = the space's first type. */
export async function readScheduleBoard(
  actor: Actor,
  services: Services,
  input: { typeName: string | undefined; ids: readonly number[] | null },
): Promise<Result<ScheduleBoard>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const type = { typeKey: metadata.value.type.key, typeName: metadata.value.type.name };
  const { ids } = input;
  if (ids) {
    const heads = ids.length === 0 ? ok([]) : await readHeads(actor, services, metadata.value, ids);
    if (!heads.ok) return heads;
    const found = new Set(heads.value.map((head) => head.id));
    const missingIds = ids.filter((id) => !found.has(id));
    return ok({ ...type, heads: heads.value, totalOfType: null, missingIds });
  }
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const first = told(
    await filterWorkItems(services.api, caller, {
      projectKey: actor.projectKey,
      typeKeys: [metadata.value.type.key],
      pageNum: 1,
      pageSize: FIRST_ITEMS,
    }),
  );
  if (!first.ok) return first;
  return ok({
    ...type,
    heads: first.value.items.map((item) => headOf(item, metadata.value)),
    totalOfType: first.value.total,
    missingIds: [],
  });
}
