// What became of each item, page by page. Values are shown to the person who ran the edit only: others may not have the right to read them.
import { sql } from 'drizzle-orm';
import type { Outcome, OutcomeReason } from '@/lib/bulk-edit/outcome';
import type { ResultPage, ResultRow } from '@/lib/bulk-edit/run-view';
import { ok, type Result } from '@/lib/errors/result';
import type { FieldValue } from '@/lib/fields/field-value';
import { userKeysOf } from '@/lib/fields/keys-in-value';
import type { Actor } from '../actor';
import { fail } from '../fail';
import { findPeopleOrLast } from '../people';
import type { Services } from '../services';
import { namesOfIdsOrLast } from '../work-items/linked-names';
import { findRun } from './find-run';

/** `outcome`: one of them, `open` for those not decided yet, absent for all. ``search`: part of the item's name or id. `pageNum` from 1. */
export type ResultQuery = {
  id: string;
  outcome?: Outcome | 'open';
  search?: string;
  pageNum: number;
  pageSize: number;
};

type StoredRow = {
  item_id: string;
  item_name: string;
  change_index: number;
  before: FieldValue;
  after: FieldValue;
  outcome: Outcome | null;
  reason: OutcomeReason | null;
  found: FieldValue | null;
  found_by: string | null;
};

function rowOf(stored: StoredRow): ResultRow {
  return {
    itemId: Number(stored.item_id),
    itemName: stored.item_name,
    changeIndex: stored.change_index,
    before: stored.before,
    after: stored.after,
    outcome: stored.outcome,
    reason: stored.reason,
    found: stored.found,
    foundBy: stored.found_by,
  };
}

function valuesInRow(row: ResultRow): FieldValue[] {
  return [row.before, row.after, ...(row.found ? [row.found] : [])];
}

function userKeysInRow(row: ResultRow): string[] {
  return [...valuesInRow(row).flatMap(userKeysOf), ...(row.foundBy ? [row.foundBy] : [])];
}

/** One page of the result, in the order of the plan; `forbidden` for anybody but the person who ran the edit. */
export async function readResultRows(
  actor: Actor,
  services: Services,
  query: ResultQuery,
): Promise<Result<ResultPage>> {
  const found = await findRun(actor, services, query.id);
  if (!found.ok) return found;
  const { run, plan } = found.value;
  if (run.startedBy !== actor.userKey) return fail('forbidden', 'bulkEdit.rowsNotYours');
  const all = sql`
    select plan.position, plan.item_id, plan.item_name, plan.change_index, plan.before, plan.after,
      case when plan.state = 'will-change' then cell.outcome else plan.state end as outcome,
      case when plan.state = 'blocked'
        then jsonb_build_object('kind', 'blocked', 'reason', plan.blocked_reason) else cell.reason end as reason,
      cell.found, cell.found_by
    from bulk_edit_plan_cell plan
    left join bulk_edit_cell cell on cell.bulk_edit_id = ${run.id}
      and cell.item_id = plan.item_id and cell.change_index = plan.change_index
    where plan.plan_id = ${run.planId}`;
  const search = query.search?.trim().toLowerCase();
  const isFound = search
    ? sql`(position(${search} in lower(item_name)) > 0 or position(${search} in item_id::text) > 0)`
    : sql`true`;
  const ofOutcome =
    query.outcome === undefined
      ? sql`true`
      : query.outcome === 'open'
        ? sql`outcome is null`
        : sql`outcome = ${query.outcome}`;
  const wanted = sql`${ofOutcome} and ${isFound}`;
  const [counted, read] = await Promise.all([
    services.db.execute<{ total: number }>(
      sql`select count(*)::int as total from (${all}) cell where ${wanted}`,
    ),
    services.db.execute<StoredRow>(sql`
      select * from (${all}) cell where ${wanted} order by position, change_index
      limit ${query.pageSize} offset ${(query.pageNum - 1) * query.pageSize}`),
  ]);
  const rows = read.rows.map(rowOf);
  const people = await findPeopleOrLast(actor, services, rows.flatMap(userKeysInRow));
  if (!people.ok) return people;
  const named = rows.flatMap((row) =>
    valuesInRow(row).map((value) => ({ fieldKey: plan.fields[row.changeIndex]?.key ?? '', value })),
  );
  const relatedNames = await namesOfIdsOrLast(actor, services, plan.fields, named);
  return ok({
    rows,
    total: counted.rows[0]?.total ?? 0,
    people: people.value,
    relatedNames,
  });
}
