// One item with everything the editor needs. Called by the editor page, its GET route, and the save after its write.
import { ok, type Result } from '@/lib/errors/result';
import type { WorkItemDetail } from '@/lib/work-item/work-item';
import type { Actor } from '../actor';
import { fail, told } from '../fail';
import { readTypeMetadata, type TypeMetadata } from '../metadata';
import type { WorkItem as ApiWorkItem } from '../open-api/work-item';
import { getWorkItems } from '../open-api/work-items';
import { findPeople } from '../people';
import type { Services } from '../services';
import { decodeWorkItem, userKeysIn } from './decode';
import { namesOfLinked } from './linked-names';

/** The item as stored now, undecoded, or `not-found`. */
export async function readStored(
  actor: Actor,
  services: Services,
  typeKey: string,
  id: number,
): Promise<Result<ApiWorkItem>> {
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const read = told(
    await getWorkItems(services.api, caller, {
      projectKey: actor.projectKey,
      typeKey,
      ids: [id],
      withRichText: true,
    }),
  );
  if (!read.ok) return read;
  const item = read.value.find((entry) => entry.id === id);
  return item ? ok(item) : fail('not-found', 'itemNotFound', { params: { id } });
}

/** The stored item with its fields, people, roles and the names of what it links to. */
export async function detailOf(
  actor: Actor,
  services: Services,
  metadata: TypeMetadata,
  stored: ApiWorkItem,
): Promise<Result<WorkItemDetail>> {
  const item = decodeWorkItem(stored, metadata.fields, services.zone);
  const people = await findPeople(actor, services, [actor.userKey, ...userKeysIn([item])]);
  if (!people.ok) return people;
  const relatedNames = await namesOfLinked(actor, services, metadata.fields, item);
  if (!relatedNames.ok) return relatedNames;
  return ok({
    item,
    fields: metadata.fields,
    people: people.value,
    relatedNames: relatedNames.value,
    roles: metadata.roles.map((role) => ({ id: role.id, name: role.name, isMulti: role.isMulti })),
    readAtMs: services.now(),
  });
}

/** Reads one item of a type named by key or api name. */
export async function readWorkItem(
  actor: Actor,
  services: Services,
  input: { typeName: string; id: number },
): Promise<Result<WorkItemDetail>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const stored = await readStored(actor, services, metadata.value.type.key, input.id);
  if (!stored.ok) return stored;
  return detailOf(actor, services, metadata.value, stored.value);
}
