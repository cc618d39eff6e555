// A page of a type's items. Called by the work items page and its GET route.
import { ok, type Result } from '@/lib/errors/result';
import type { WorkItemPage } from '@/lib/work-item/work-item';
import type { Actor } from '../actor';
import { told } from '../fail';
import { readTypeMetadata } from '../metadata';
import { filterWorkItems } from '../open-api/work-items';
import { findPeople } from '../people';
import type { Services } from '../services';
import { decodeWorkItem, userKeysIn } from './decode';

export type ListInput = { typeName: string | undefined; name: string; pageNum: number; pageSize: number };

/** Items whose name contains `name` (all when empty), in the platform's order; terminated ones are left out by the platform. */
export async function listWorkItems(
  actor: Actor,
  services: Services,
  input: ListInput,
): Promise<Result<WorkItemPage>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const found = told(
    await filterWorkItems(services.api, caller, {
      projectKey: actor.projectKey,
      typeKeys: [metadata.value.type.key],
      name: input.name === '' ? undefined : input.name,
      pageNum: input.pageNum,
      pageSize: input.pageSize,
    }),
  );
  if (!found.ok) return found;
  const items = found.value.items.map((item) => decodeWorkItem(item, metadata.value.fields, services.zone));
  const people = await findPeople(actor, services, userKeysIn(items));
  if (!people.ok) return people;
  return ok({
    items,
    total: found.value.total,
    pageNum: input.pageNum,
    pageSize: input.pageSize,
    people: people.value,
    readAtMs: services.now(),
  });
}
