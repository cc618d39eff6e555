// Names of everything that a page of items links to: one round of calls instead of one an item. Called by explore.ts.
import type { Result } from '@/lib/errors/result';
import { ok } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { WorkItem } from '@/lib/work-item/work-item';
import type { Actor } from '../actor';
import type { Services } from '../services';
import { namesOfLinked } from './linked-names';

/** Names by id of the items that `fields` of `items` point at. */
export async function namesOfPageLinks(
  actor: Actor,
  services: Services,
  fields: readonly Field[],
  items: readonly WorkItem[],
): Promise<Result<Record<number, string>>> {
  const [first] = items;
  const related = fields.filter((field) => field.typeKey.startsWith('work_item_related'));
  if (!first || related.length === 0) return ok({});
  // One item that links to all of it.
  const values = Object.fromEntries(
    related.map((field) => [
      field.key,
      { kind: 'workItems' as const, ids: items.flatMap((item) => linkedIds(item, field)) },
    ]),
  );
  return namesOfLinked(actor, services, related, { ...first, values });
}

function linkedIds(item: WorkItem, field: Field): number[] {
  const value = item.values[field.key];
  if (value?.kind === 'workItem') return [value.id];
  return value?.kind === 'workItems' ? value.ids : [];
}
