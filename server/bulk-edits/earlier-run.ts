// What an undo or a retry knows of the run it comes from: its cells with their outcomes, a portion of items at a time.
import { sql } from 'drizzle-orm';
import type { Outcome } from '@/lib/bulk-edit/outcome';
import { isAtRest } from '@/lib/bulk-edit/run-state';
import { ok, type Result } from '@/lib/errors/result';
import type { FieldValue } from '@/lib/fields/field-value';
import type { Actor } from '../actor';
import { fail } from '../fail';
import { readTypeMetadata, type TypeMetadata } from '../metadata';
import type { Services } from '../services';
import { type FoundRun, findRun } from './find-run';

/** A cell of an earlier run, with what was recorded of it. */
export type EarlierCell = {
  itemId: number;
  changeIndex: number;
  before: FieldValue;
  after: FieldValue;
  outcome: Outcome;
};

/** One cell, as a person picks it. */
export type CellRef = { itemId: number; changeIndex: number };

/** The run, when it is this person's and has come to rest, with the metadata of its type as it is now. */
export async function findEarlierRun(
  actor: Actor,
  services: Services,
  id: string,
): Promise<Result<FoundRun & { metadata: TypeMetadata }>> {
  const found = await findRun(actor, services, id);
  if (!found.ok) return found;
  const { run, plan } = found.value;
  if (run.startedBy !== actor.userKey) return fail('forbidden', 'bulkEdit.rowsNotYours');
  if (!isAtRest(run.state)) return fail('conflict', 'bulkEdit.notOver');
  const metadata = await readTypeMetadata(actor, services, plan.typeKey);
  return metadata.ok ? ok({ ...found.value, metadata: metadata.value }) : metadata;
}

/** Ids of the items with cells of these outcomes, in the order of the plan; `cells` narrows them to the picked ones. */
export async function itemsOf(
  db: Services['db'],
  runId: string,
  outcomes: readonly Outcome[],
  cells: readonly CellRef[] | undefined,
): Promise<number[]> {
  const picked = JSON.stringify(
    (cells ?? []).map((cell) => ({ item_id: cell.itemId, change_index: cell.changeIndex })),
  );
  const isPicked = cells
    ? sql`(item_id, change_index) in (
        select item_id, change_index from jsonb_to_recordset(${picked}::jsonb) as p (item_id bigint, change_index smallint))`
    : sql`true`;
  const read = await db.execute<{ item_id: string }>(sql`
    select item_id from bulk_edit_cell
    where bulk_edit_id = ${runId} and outcome in (select jsonb_array_elements_text(${JSON.stringify(outcomes)}::jsonb)) and ${isPicked}
    group by item_id order by min(position)`);
  return read.rows.map((row) => Number(row.item_id));
}

/** The decided cells of these items, under `itemId:changeIndex`. */
export async function earlierCells(
  db: Services['db'],
  found: FoundRun,
  ids: readonly number[],
): Promise<Map<string, EarlierCell>> {
  const read = await db.execute<{
    item_id: string;
    change_index: number;
    before: FieldValue;
    after: FieldValue;
    outcome: Outcome;
  }>(sql`
    select cell.item_id, cell.change_index, plan.before, plan.after, cell.outcome
    from bulk_edit_cell cell
    join bulk_edit_plan_cell plan on plan.plan_id = ${found.run.planId}
      and plan.item_id = cell.item_id and plan.change_index = cell.change_index
    where cell.bulk_edit_id = ${found.run.id} and cell.outcome is not null
      and cell.item_id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`);
  return new Map(
    read.rows.map((row) => [
      cellName(Number(row.item_id), row.change_index),
      {
        itemId: Number(row.item_id),
        changeIndex: row.change_index,
        before: row.before,
        after: row.after,
        outcome: row.outcome,
      },
    ]),
  );
}

/** The name of a cell in a map. */
export function cellName(itemId: number, changeIndex: number): string {
  return `${itemId}:${changeIndex}`;
}
