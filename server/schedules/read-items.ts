// Items with their workflows. One workflow call an item is the cost of the board, so they run side by side within the limit.
import { ok, type Result } from '@/lib/errors/result';
import type { BoardItemHead, BoardItemNodes, ScheduleBatch } from '@/lib/schedule/board';
import { ownersIn } from '@/lib/schedule/node-people';
import { planOwners } from '@/lib/schedule/node-plan';
import type { Actor } from '../actor';
import { told } from '../fail';
import { readTypeMetadata, type TypeMetadata } from '../metadata';
import type { WorkItem } from '../open-api/work-item';
import { getWorkItems, MAX_IDS_PER_READ } from '../open-api/work-items';
import { findPeople } from '../people';
import type { Services } from '../services';
import { itemNotOlderThan } from './item-cache';

/** The item as the board shows it before its workflow is read. */
export function headOf(item: WorkItem, metadata: TypeMetadata): BoardItemHead {
  const statusField = metadata.fields.find((field) => field.key === 'work_item_status');
  return {
    id: item.id,
    name: item.name,
    typeKey: item.typeKey,
    statusLabel: statusField?.options.find((option) => option.id === item.statusKey)?.label ?? item.statusKey,
    pattern: item.pattern,
    isTerminated: item.isTerminated,
  };
}

/** The items with these ids in the order asked for; ids that do not exist in the type are left out. */
export async function readHeads(
  actor: Actor,
  services: Services,
  metadata: TypeMetadata,
  ids: readonly number[],
): Promise<Result<BoardItemHead[]>> {
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const found = new Map<number, BoardItemHead>();
  for (let start = 0; start < ids.length; start += MAX_IDS_PER_READ) {
    const read = told(
      await getWorkItems(services.api, caller, {
        projectKey: actor.projectKey,
        typeKey: metadata.type.key,
        ids: ids.slice(start, start + MAX_IDS_PER_READ),
        fieldKeys: [],
      }),
    );
    if (!read.ok) return read;
    for (const item of read.value) found.set(item.id, headOf(item, metadata));
  }
  return ok(ids.flatMap((id) => found.get(id) ?? []));
}

/**
 * Items of a type with their nodes and the people in them; one item that cannot be read does not hide the others.
 * `maxAgeMs`: workflows read by this person that recently are not read again; absent = all are read now.
 */
export async function readScheduleBatch(
  actor: Actor,
  services: Services,
  input: { typeName: string; ids: readonly number[]; maxAgeMs?: number },
): Promise<Result<ScheduleBatch>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const heads = await readHeads(actor, services, metadata.value, input.ids);
  if (!heads.ok) return heads;
  const items = await Promise.all(
    heads.value.map((head) => itemNotOlderThan(actor, services, head, input.maxAgeMs ?? 0)),
  );
  const people = await findPeople(actor, services, items.flatMap(userKeysIn));
  if (!people.ok) return people;
  const roleNames = Object.fromEntries(metadata.value.roles.map((role) => [role.id, role.name]));
  return ok({ heads: heads.value, items, people: people.value, roleNames });
}

function userKeysIn(item: BoardItemNodes): string[] {
  if (!item.ok) return [];
  return item.nodes.flatMap((node) => [
    ...node.ownerKeys,
    ...ownersIn(node.people),
    ...planOwners(node.plan),
    ...node.subTasks.flatMap((task) => task.ownerKeys),
  ]);
}
