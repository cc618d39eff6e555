// The cells of stored plans, a page at a time: written while a plan is made, read back by its preview and at the start of a run.
import { type SQL, sql } from 'drizzle-orm';
import type { BlockedReason, PlanCell, PlanRow } from '@/lib/bulk-edit/plan';
import type { CellKeys } from '@/lib/bulk-edit/plan-summary';
import type { FieldValue } from '@/lib/fields/field-value';
import { bulkEditPlanCell } from '../db/schema/bulk-edit-plan';
import type { Services } from '../services';

/** PostgreSQL takes at most 65,535 parameters in a statement; a cell has eleven. */
const CELLS_PER_INSERT = 2000;
const ROWS_PER_READ = 1000;

/** A row with the keys of its cells, at its place in the plan. */
export type KeyedRow = { row: PlanRow; keys: CellKeys[]; position: number };

/** Adds rows to a plan that is being made. */
export async function insertRows(
  db: Services['db'],
  planId: string,
  rows: readonly KeyedRow[],
): Promise<void> {
  const cells = rows.flatMap(({ row, keys, position }) =>
    row.cells.map((cell, index) => ({
      planId,
      itemId: row.itemId,
      changeIndex: cell.changeIndex,
      position,
      itemName: row.itemName,
      state: cell.state,
      blockedReason: cell.state === 'blocked' ? cell.reason : null,
      blockedBy: cell.state === 'blocked' ? (cell.by ?? null) : null,
      before: cell.before,
      after: cell.after,
      groupKey: keys[index]?.group ?? '',
      requestKey: keys[index]?.request ?? '',
    })),
  );
  for (let start = 0; start < cells.length; start += CELLS_PER_INSERT)
    await db.insert(bulkEditPlanCell).values(cells.slice(start, start + CELLS_PER_INSERT));
}

type StoredCell = {
  item_id: string;
  item_name: string;
  position: number;
  change_index: number;
  state: PlanCell['state'];
  blocked_reason: BlockedReason | null;
  blocked_by: string | null;
  before: FieldValue;
  after: FieldValue;
};

function cellOf(stored: StoredCell): PlanCell {
  const { change_index: changeIndex, before, after, state, blocked_reason: reason, blocked_by: by } = stored;
  if (state !== 'blocked') return { changeIndex, before, after, state };
  if (reason === null) throw new Error(`Item ${stored.item_id} is blocked without a reason`);
  return { changeIndex, before, after, state, reason, ...(by === null ? {} : { by }) };
}

function rowsOf(cells: readonly StoredCell[]): { row: PlanRow; position: number }[] {
  const rows: { row: PlanRow; position: number }[] = [];
  for (const stored of cells) {
    const last = rows.at(-1);
    if (last?.position === stored.position) last.row.cells.push(cellOf(stored));
    else
      rows.push({
        row: { itemId: Number(stored.item_id), itemName: stored.item_name, cells: [cellOf(stored)] },
        position: stored.position,
      });
  }
  return rows;
}

/** The rows at the places that `positions` selects (a subquery of one column), in the order of the plan. */
export async function readRowsAt(
  db: Pick<Services['db'], 'execute'>,
  planId: string,
  positions: SQL,
): Promise<PlanRow[]> {
  const read = await db.execute<StoredCell>(sql`
    select item_id, item_name, position, change_index, state, blocked_reason, blocked_by, before, after
    from bulk_edit_plan_cell where plan_id = ${planId} and position in (${positions})
    order by position, change_index`);
  return rowsOf(read.rows).map(({ row }) => row);
}

/** All rows of a plan in its order, a thousand at a time. */
export async function* readPlanRows(
  db: Pick<Services['db'], 'execute'>,
  planId: string,
): AsyncGenerator<PlanRow[]> {
  for (let from = 0; ; from += ROWS_PER_READ) {
    const read = await db.execute<StoredCell>(sql`
      select item_id, item_name, position, change_index, state, blocked_reason, blocked_by, before, after
      from bulk_edit_plan_cell
      where plan_id = ${planId} and position >= ${from} and position < ${from + ROWS_PER_READ}
      order by position, change_index`);
    if (read.rows.length === 0) return;
    yield rowsOf(read.rows).map(({ row }) => row);
  }
}
