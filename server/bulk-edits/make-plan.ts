// Makes a plan from freshly read values, portion by portion, and keeps it. Nothing is sent. Called by previews of all
// kinds: of a scope, a file, an undo, a retry.

import type { PlanRow } from '@/lib/bulk-edit/plan';
import { type PlanPreview, PREVIEW_ROWS_MAX, type PreviewProgress } from '@/lib/bulk-edit/plan-preview';
import type { Asked, ReadItem } from '@/lib/bulk-edit/plan-rows';
import { planRows } from '@/lib/bulk-edit/plan-rows';
import { createTally } from '@/lib/bulk-edit/plan-summary';
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { Actor } from '../actor';
import { told } from '../fail';
import { listTypes, type TypeMetadata } from '../metadata';
import type { WorkItem } from '../open-api/work-item';
import { findPeople } from '../people';
import type { Services } from '../services';
import { storedValueOf } from '../work-items/decode';
import { namesInPlan } from './linked-in-plan';
import { insertRows } from './plan-cells';
import { createPlanHasher, digestOf } from './plan-hash';
import { holdRichText, READ_AT_ONCE, readItems } from './read-items';
import { beginPlan, dropPlan, finishPlan, type PlanHead } from './store-plan';
import { userKeysInChanges, userKeysInPlan } from './user-keys';

/** What a plan is made of. `ids` may hold repetitions; each item is planned once. */
export type PlanOrder = Pick<PlanHead, 'changes' | 'fields' | 'source' | 'origin'> & {
  metadata: TypeMetadata;
  ids: readonly number[];
  /** Values of their own, of a portion of the items; left out: every change for every item. */
  askedFor?: (ids: readonly number[]) => Promise<(itemId: number, changeIndex: number) => Asked>;
  onProgress?: (progress: PreviewProgress) => void;
};

function readItemOf(item: WorkItem, fields: readonly Field[], zone: string): ReadItem {
  const values = Object.fromEntries(fields.map((field) => [field.key, storedValueOf(item, field, zone)]));
  const { id, name, isTerminated, updatedBy } = item;
  return { id, name, isTerminated, updatedBy, values };
}

/** Which of the ids exist in the space as items of another type. A type that may not be read tells nothing. */
async function findOtherTypes(
  actor: Actor,
  services: Services,
  typeKey: string,
  ids: readonly number[],
): Promise<Result<Set<number>>> {
  const found = new Set<number>();
  if (ids.length === 0) return ok(found);
  const types = await listTypes(actor, services);
  if (!types.ok) return types;
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  for (const { key } of types.value) {
    const open = ids.filter((id) => !found.has(id));
    if (key === typeKey || open.length === 0) continue;
    const input = { projectKey: actor.projectKey, typeKey: key, ids: open, fieldKeys: [] };
    const read = await readItems(services, caller, input);
    if (!read.ok && read.error.kind !== 'refused') return told(read);
    for (const id of read.ok ? read.value.keys() : []) found.add(id);
  }
  return ok(found);
}

/** One portion of ids as rows of the plan. */
async function planPortion(
  actor: Actor,
  services: Services,
  order: PlanOrder,
  ids: readonly number[],
): Promise<Result<PlanRow[]>> {
  const { changes, fields, metadata } = order;
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const fieldKeys = fields.map((field) => field.key);
  const input = {
    projectKey: actor.projectKey,
    typeKey: metadata.type.key,
    ids,
    fieldKeys,
    withRichText: holdRichText(fields),
  };
  const read = told(await readItems(services, caller, input));
  if (!read.ok) return read;
  const missing = ids.filter((id) => !read.value.has(id));
  const otherTypeIds = await findOtherTypes(actor, services, metadata.type.key, missing);
  if (!otherTypeIds.ok) return otherTypeIds;
  const items = new Map(
    [...read.value.values()].map((item) => [item.id, readItemOf(item, fields, services.zone)]),
  );
  const singleRoleIds = new Set(metadata.roles.filter((role) => !role.isMulti).map((role) => role.id));
  const asked = await order.askedFor?.(ids);
  const context = { asked, otherTypeIds: otherTypeIds.value, singleRoleIds };
  return ok(planRows(ids, items, changes, fields, context));
}

/** Makes the plan and says what it would do. Reads 50 items a request, at most 15 requests a second. */
export async function makePlan(
  actor: Actor,
  services: Services,
  order: PlanOrder,
): Promise<Result<PlanPreview>> {
  const { changes, fields, source, origin, metadata } = order;
  const { key: typeKey, name: typeName } = metadata.type;
  const { projectKey, userKey: createdBy } = actor;
  const planId = await beginPlan(services, {
    projectKey,
    typeKey,
    typeName,
    changes,
    fields,
    source,
    origin,
    createdBy,
  });
  const hasher = createPlanHasher({ projectKey, typeKey, changes });
  const tally = createTally({ changes, fields, digest: digestOf });
  const ids = [...new Set(order.ids)];
  const shown: PlanRow[] = [];
  let position = 0;
  for (let start = 0; start < ids.length; start += READ_AT_ONCE) {
    const portion = ids.slice(start, start + READ_AT_ONCE);
    const rows = await planPortion(actor, services, order, portion);
    if (!rows.ok) {
      await dropPlan(services, planId);
      return rows;
    }
    const keyed = rows.value.map((row) => {
      hasher.add(row);
      const keys = tally.add(row);
      position += 1;
      return { row, keys, position: position - 1 };
    });
    await insertRows(services.db, planId, keyed);
    if (ids.length <= PREVIEW_ROWS_MAX) shown.push(...rows.value);
    order.onProgress?.({ readCount: start + portion.length, total: ids.length });
  }
  const { summary, cut } = tally.summary(services.now());
  const hash = hasher.hash();
  await finishPlan(services, planId, { hash, summary, cut });
  const groupValues = summary.groups.flatMap(({ changeIndex, before, after }) => ({
    itemId: 0,
    itemName: '',
    cells: [{ changeIndex, before, after, state: 'will-change' as const }],
  }));
  const userKeys = [...userKeysInChanges(changes), ...userKeysInPlan([...shown, ...groupValues])];
  const people = await findPeople(actor, services, userKeys);
  if (!people.ok) return people;
  const relatedNames = await namesInPlan(actor, services, { changes, fields, groups: summary.groups });
  if (!relatedNames.ok) return relatedNames;
  return ok({
    ...summary,
    planId,
    hash,
    typeKey,
    typeName,
    changes,
    fields,
    origin,
    rows: shown,
    people: people.value,
    relatedNames: relatedNames.value,
  });
}
