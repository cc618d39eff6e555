// Plans a bulk edit from freshly read values and keeps the plan. Nothing is sent. Called by POST …/bulk-edits/preview.
import type { Change } from '@/lib/bulk-edit/change';
import type { Plan } from '@/lib/bulk-edit/plan';
import type { PlanPreview } from '@/lib/bulk-edit/plan-preview';
import { planRows, type ReadItem } from '@/lib/bulk-edit/plan-rows';
import { costOfPlan, countPlan, groupPlan } from '@/lib/bulk-edit/plan-summary';
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { Actor } from '../actor';
import { told } from '../fail';
import { readTypeMetadata } from '../metadata';
import type { WorkItem } from '../open-api/work-item';
import { findPeople } from '../people';
import type { Services } from '../services';
import { storedValueOf } from '../work-items/decode';
import { checkChanges } from './check-changes';
import { readItems } from './read-items';
import { storePlan } from './store-plan';
import { userKeysInPlan } from './user-keys';

/** `typeName`: key or api name. `ids` may hold repetitions; each item is planned once. */
export type PreviewInput = { typeName: string; ids: number[]; changes: Change[] };

function readItemOf(item: WorkItem, fields: readonly Field[], zone: string): ReadItem {
  const values = Object.fromEntries(fields.map((field) => [field.key, storedValueOf(item, field, zone)]));
  return { id: item.id, name: item.name, isTerminated: item.isTerminated, values };
}

/** What the edit would do to each item, and the stored plan's id and hash. */
export async function previewBulkEdit(
  actor: Actor,
  services: Services,
  input: PreviewInput,
): Promise<Result<PlanPreview>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const { type } = metadata.value;
  const fields = checkChanges(metadata.value.fields, input.changes);
  if (!fields.ok) return fields;
  const { projectKey } = actor;
  const ids = [...new Set(input.ids)];
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const fieldKeys = fields.value.map((field) => field.key);
  const read = told(await readItems(services, caller, { projectKey, typeKey: type.key, ids, fieldKeys }));
  if (!read.ok) return read;
  const readAtMs = services.now();
  const items = new Map(
    [...read.value.values()].map((item) => [item.id, readItemOf(item, fields.value, services.zone)]),
  );
  const rows = planRows(ids, items, input.changes, fields.value);
  const plan: Plan = { projectKey, typeKey: type.key, changes: input.changes, rows };
  const people = await findPeople(actor, services, userKeysInPlan(rows));
  if (!people.ok) return people;
  const stored = await storePlan(services, plan, {
    typeName: type.name,
    fields: fields.value,
    createdBy: actor.userKey,
  });
  return ok({
    ...stored,
    typeKey: type.key,
    typeName: type.name,
    changes: input.changes,
    fields: fields.value,
    rows,
    counts: countPlan(rows),
    groups: groupPlan(rows),
    cost: costOfPlan(rows, input.changes),
    people: people.value,
    readAtMs,
  });
}
