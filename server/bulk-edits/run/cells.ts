// The cells of a run in the database: which are still to be sent, which are open in a request, and what became of them.
import { sql } from 'drizzle-orm';
import type { Verdict } from '@/lib/bulk-edit/verdict';
import type { FieldValue } from '@/lib/fields/field-value';
import type { Services } from '../../services';
import type { ClaimedRun } from './claimed-run';

/** A cell without an outcome, with what the plan says about it. */
export type OpenCell = {
  itemId: number;
  changeIndex: number;
  position: number;
  requestKey: string;
  before: FieldValue;
  after: FieldValue;
};

type Db = Pick<Services['db'], 'execute'>;
type StoredCell = {
  item_id: string;
  change_index: number;
  position: number;
  request_key: string;
  before: FieldValue;
  after: FieldValue;
};

const columns = sql`cell.item_id, cell.change_index, cell.position, cell.request_key, plan.before, plan.after`;
const planOf = (run: ClaimedRun) => sql`
  join bulk_edit_plan_cell plan on plan.plan_id = ${run.planId}
    and plan.item_id = cell.item_id and plan.change_index = cell.change_index`;

function openCell(stored: StoredCell): OpenCell {
  return {
    itemId: Number(stored.item_id),
    changeIndex: stored.change_index,
    position: stored.position,
    requestKey: stored.request_key,
    before: stored.before,
    after: stored.after,
  };
}

/** The next cells to send that one request can carry, in the order of the plan; behind `last` and like it, when given. */
export async function waitingCells(
  db: Db,
  run: ClaimedRun,
  limit: number,
  last: OpenCell | undefined,
): Promise<OpenCell[]> {
  const like = last
    ? sql`cell.change_index = ${last.changeIndex} and cell.request_key = ${last.requestKey}
        and cell.position > ${last.position}`
    : sql`(cell.change_index, cell.request_key) = (
        select change_index, request_key from bulk_edit_cell
        where bulk_edit_id = ${run.id} and chunk_seq is null and outcome is null
        order by change_index, position limit 1)`;
  const read = await db.execute<StoredCell>(sql`
    select ${columns} from bulk_edit_cell cell ${planOf(run)}
    where cell.bulk_edit_id = ${run.id} and cell.chunk_seq is null and cell.outcome is null and ${like}
    order by cell.position limit ${limit}`);
  return read.rows.map(openCell);
}

/** The cells of a request that have no outcome yet, in the order of the plan. */
export async function openCellsOf(db: Db, run: ClaimedRun, seq: number): Promise<OpenCell[]> {
  const read = await db.execute<StoredCell>(sql`
    select ${columns} from bulk_edit_cell cell ${planOf(run)}
    where cell.bulk_edit_id = ${run.id} and cell.chunk_seq = ${seq} and cell.outcome is null
    order by cell.position`);
  return read.rows.map(openCell);
}

/** Writes what became of cells; one that has its outcome already keeps it. */
export async function writeVerdicts(
  db: Db,
  run: ClaimedRun,
  verdicts: readonly { cell: OpenCell; verdict: Verdict }[],
): Promise<void> {
  if (verdicts.length === 0) return;
  const rows = verdicts.map(({ cell, verdict }) => ({
    item_id: cell.itemId,
    change_index: cell.changeIndex,
    outcome: verdict.outcome,
    reason: verdict.reason,
    found: verdict.found,
    found_by: verdict.foundBy,
  }));
  await db.execute(sql`
    update bulk_edit_cell cell
    set outcome = told.outcome, reason = told.reason, found = told.found, found_by = told.found_by, settled_at = now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as told (item_id bigint, change_index smallint, outcome text, reason jsonb, found jsonb, found_by text)
    where cell.bulk_edit_id = ${run.id} and cell.outcome is null
      and cell.item_id = told.item_id and cell.change_index = told.change_index`);
}

/** True when every cell has its outcome. */
export async function isSettled(db: Db, run: ClaimedRun): Promise<boolean> {
  const open = await db.execute(sql`
    select from bulk_edit_cell where bulk_edit_id = ${run.id} and outcome is null limit 1`);
  return open.rowCount === 0;
}
