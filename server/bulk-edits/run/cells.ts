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
        where bulk_edit_id = ${run.id} and way = 'batch' and chunk_seq is null and outcome is null
        order by change_index, request_key, position limit 1)`;
  const read = await db.execute<StoredCell>(sql`
    select ${columns} from bulk_edit_cell cell ${planOf(run)}
    where cell.bulk_edit_id = ${run.id} and cell.way = 'batch'
      and cell.chunk_seq is null and cell.outcome is null and ${like}
    order by cell.position limit ${limit}`);
  return read.rows.map(openCell);
}

/** All waiting cells of the next items that go out one at a time, items in the order of the plan. */
export async function waitingSingles(db: Db, run: ClaimedRun, itemLimit: number): Promise<OpenCell[]> {
  const waiting = sql`bulk_edit_id = ${run.id} and way = 'single' and chunk_seq is null and outcome is null`;
  const read = await db.execute<StoredCell>(sql`
    with cell as (select * from bulk_edit_cell where ${waiting} and position in (
      select distinct position from bulk_edit_cell where ${waiting} order by position limit ${itemLimit}))
    select ${columns} from cell ${planOf(run)}
    order by cell.position, cell.change_index`);
  return read.rows.map(openCell);
}

/** A cell in a request, which may be probed by itself once. */
export type SentCell = OpenCell & { seq: number; isProbed: boolean };

/** The cells of requests that have no outcome yet, in the order of the plan. */
export async function openCellsOf(db: Db, run: ClaimedRun, seqs: readonly number[]): Promise<SentCell[]> {
  const read = await db.execute<StoredCell & { chunk_seq: number; is_probed: boolean }>(sql`
    select ${columns}, cell.chunk_seq, cell.is_probed from bulk_edit_cell cell ${planOf(run)}
    where cell.bulk_edit_id = ${run.id} and cell.outcome is null
      and cell.chunk_seq in (select value::int from jsonb_array_elements_text(${JSON.stringify(seqs)}::jsonb))
    order by cell.position, cell.change_index`);
  return read.rows.map((stored) => ({
    ...openCell(stored),
    seq: stored.chunk_seq,
    isProbed: stored.is_probed,
  }));
}

/** Takes cells out of their request, to go out one item at a time. `isProbe`: to learn why they were refused. */
export async function sendSingly(
  db: Db,
  run: ClaimedRun,
  cells: readonly OpenCell[],
  isProbe: boolean,
): Promise<void> {
  if (cells.length === 0) return;
  const ids = JSON.stringify(
    cells.map(({ itemId, changeIndex }) => ({ item_id: itemId, change_index: changeIndex })),
  );
  await db.execute(sql`
    update bulk_edit_cell cell set chunk_seq = null, way = 'single', is_probed = cell.is_probed or ${isProbe}
    from jsonb_to_recordset(${ids}::jsonb) as told (item_id bigint, change_index smallint)
    where cell.bulk_edit_id = ${run.id} and cell.outcome is null
      and cell.item_id = told.item_id and cell.change_index = told.change_index`);
}

/** How many cells of the run were sent by themselves to learn why they were refused. */
export async function countProbes(db: Db, run: ClaimedRun): Promise<number> {
  const read = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from bulk_edit_cell where bulk_edit_id = ${run.id} and is_probed`);
  return read.rows[0]?.count ?? 0;
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

/**
 * How far the run is: `settled` when every cell has its outcome, `halted` when a person wants it to go no further and
 * everything sent has its outcome, else `open`.
 */
export async function standOf(db: Db, run: ClaimedRun): Promise<'settled' | 'halted' | 'open'> {
  const read = await db.execute<{ is_open: boolean; is_halted: boolean }>(sql`
    select exists (select from bulk_edit_cell where bulk_edit_id = ${run.id} and outcome is null) as is_open,
      (select wish is not null from bulk_edit where id = ${run.id}) and not exists (
        select from bulk_edit_chunk where bulk_edit_id = ${run.id} and state <> 'settled') as is_halted`);
  const [row] = read.rows;
  if (!row?.is_open) return 'settled';
  return row.is_halted ? 'halted' : 'open';
}
