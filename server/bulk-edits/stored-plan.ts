// Stored plans as their preview shows them again: after a reload, page by page, by group or search, and checked against what is stored now.
import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { PlanCell } from '@/lib/bulk-edit/plan';
import {
  type ChangedCell,
  type PlanCheck,
  type PlanPreview,
  type PlanRowsPage,
  PREVIEW_ROWS_MAX,
} from '@/lib/bulk-edit/plan-preview';
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { userKeysOf } from '@/lib/fields/keys-in-value';
import { codecFor } from '@/lib/fields/registry';
import type { Actor } from '../actor';
import { bulkEditPlan } from '../db/schema/bulk-edit-plan';
import { fail, told } from '../fail';
import { findPeople } from '../people';
import type { Services } from '../services';
import { storedValueOf } from '../work-items/decode';
import { namesOfIdsOrLast } from '../work-items/linked-names';
import { namesInPlan } from './linked-in-plan';
import { readPlanRows, readRowsAt } from './plan-cells';
import { holdRichText, readItems } from './read-items';
import { userKeysInChanges, userKeysInPlan } from './user-keys';

export type StoredPlan = typeof bulkEditPlan.$inferSelect;

/** A finished plan of this person in this space. */
export async function findPlan(
  actor: Actor,
  services: Services,
  planId: string,
): Promise<Result<StoredPlan>> {
  const [plan] = await services.db
    .select()
    .from(bulkEditPlan)
    .where(
      and(
        eq(bulkEditPlan.id, planId),
        eq(bulkEditPlan.projectKey, actor.projectKey),
        ne(bulkEditPlan.hash, ''),
      ),
    );
  if (!plan) return fail('not-found', 'bulkEdit.planGone');
  return plan.createdBy === actor.userKey ? ok(plan) : fail('forbidden', 'bulkEdit.planNotYours');
}

/** The preview of a stored plan, as it was made. */
export async function readPlan(
  actor: Actor,
  services: Services,
  planId: string,
): Promise<Result<PlanPreview>> {
  const found = await findPlan(actor, services, planId);
  if (!found.ok) return found;
  const { hash, typeKey, typeName, changes, fields, summary, originKind, originRunId } = found.value;
  if (!summary) return fail('not-found', 'bulkEdit.planGone');
  const rows = [];
  if (summary.counts.items <= PREVIEW_ROWS_MAX)
    for await (const page of readPlanRows(services.db, planId)) rows.push(...page);
  const groupKeys = summary.groups.flatMap(({ before, after }) => [
    ...userKeysOf(before),
    ...userKeysOf(after),
  ]);
  const people = await findPeople(actor, services, [
    ...userKeysInChanges(changes),
    ...groupKeys,
    ...userKeysInPlan(rows),
  ]);
  if (!people.ok) return people;
  const relatedNames = await namesInPlan(actor, services, { changes, fields, groups: summary.groups });
  if (!relatedNames.ok) return relatedNames;
  const origin = originKind && originRunId ? { kind: originKind, runId: originRunId } : null;
  return ok({
    ...summary,
    planId,
    hash,
    typeKey,
    typeName,
    changes,
    fields,
    origin,
    rows,
    people: people.value,
    relatedNames: relatedNames.value,
  });
}

/** `state`: what becomes of the item as a whole. `search`: part of its name or id. `pageNum` from 1. */
export type PlanRowsQuery = {
  planId: string;
  state?: PlanCell['state'];
  groupKey?: string;
  changeIndex?: number;
  search?: string;
  pageNum: number;
  pageSize: number;
};

function rowCondition(query: PlanRowsQuery): SQL {
  const conditions: SQL[] = [];
  if (query.state === 'will-change') conditions.push(sql`bool_or(state = 'will-change')`);
  if (query.state === 'blocked')
    conditions.push(sql`bool_or(state = 'blocked') and not bool_or(state = 'will-change')`);
  if (query.state === 'already-so') conditions.push(sql`bool_and(state = 'already-so')`);
  if (query.groupKey) conditions.push(sql`bool_or(group_key = ${query.groupKey} and state = 'will-change')`);
  if (query.changeIndex !== undefined)
    conditions.push(sql`bool_or(change_index = ${query.changeIndex} and state = 'will-change')`);
  const search = query.search?.trim().toLowerCase();
  if (search)
    conditions.push(
      sql`(position(${search} in lower(min(item_name))) > 0 or position(${search} in min(item_id)::text) > 0)`,
    );
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}

function valuesAt(fields: readonly Field[], { changeIndex }: { changeIndex: number }, values: FieldValue[]) {
  return values.map((value) => ({ fieldKey: fields[changeIndex]?.key ?? '', value }));
}

/** One page of the rows of a stored plan. */
export async function readPlanPage(
  actor: Actor,
  services: Services,
  query: PlanRowsQuery,
): Promise<Result<PlanRowsPage>> {
  const found = await findPlan(actor, services, query.planId);
  if (!found.ok) return found;
  const matching = sql`
    select position from bulk_edit_plan_cell where plan_id = ${query.planId}
    group by position having ${rowCondition(query)}`;
  const [counted, rows] = await Promise.all([
    services.db.execute<{ total: number }>(sql`select count(*)::int as total from (${matching}) matching`),
    readRowsAt(
      services.db,
      query.planId,
      sql`${matching} order by position limit ${query.pageSize} offset ${(query.pageNum - 1) * query.pageSize}`,
    ),
  ]);
  const people = await findPeople(actor, services, userKeysInPlan(rows));
  if (!people.ok) return people;
  const { fields } = found.value;
  const relatedNames = await namesOfIdsOrLast(
    actor,
    services,
    fields,
    rows.flatMap(({ cells }) => cells.flatMap((cell) => valuesAt(fields, cell, [cell.before, cell.after]))),
  );
  return ok({ rows, total: counted.rows[0]?.total ?? 0, people: people.value, relatedNames });
}

/** Reads again what would change, and tells which values are no longer those of the plan. */
export async function checkPlan(
  actor: Actor,
  services: Services,
  planId: string,
): Promise<Result<PlanCheck>> {
  const found = await findPlan(actor, services, planId);
  if (!found.ok) return found;
  const { fields, typeKey } = found.value;
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const changed: ChangedCell[] = [];
  for await (const rows of readPlanRows(services.db, planId)) {
    const open = rows.filter((row) => row.cells.some((cell) => cell.state === 'will-change'));
    const ids = open.map((row) => row.itemId);
    const fieldKeys = fields.map((field) => field.key);
    const withRichText = holdRichText(fields);
    const input = { projectKey: actor.projectKey, typeKey, ids, fieldKeys, withRichText };
    const read = told(await readItems(services, caller, input));
    if (!read.ok) return read;
    for (const { itemId, itemName, cells } of open) {
      const item = read.value.get(itemId);
      for (const { changeIndex, before, state } of cells) {
        const field = fields[changeIndex];
        if (!item || !field || state !== 'will-change') continue;
        const now = storedValueOf(item, field, services.zone);
        if (codecFor(field.typeKey).same(now, before)) continue;
        changed.push({ itemId, itemName, changeIndex, planned: before, now, by: item.updatedBy || null });
      }
    }
  }
  const keys = changed.flatMap(({ planned, now, by }) => [
    ...userKeysOf(planned),
    ...userKeysOf(now),
    by ?? '',
  ]);
  const people = await findPeople(actor, services, keys);
  if (!people.ok) return people;
  const relatedNames = await namesOfIdsOrLast(
    actor,
    services,
    fields,
    changed.flatMap((cell) => valuesAt(fields, cell, [cell.planned, cell.now])),
  );
  return ok({ readAtMs: services.now(), changed, people: people.value, relatedNames });
}
