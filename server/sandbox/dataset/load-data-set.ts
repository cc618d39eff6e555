// Fills the database with a fresh data set: everything stored before is gone, numbers of requests and effects go on.
import { setImmediate } from 'node:timers/promises';
import { configOf } from '../catalogue/item-config';
import { type Database, type Sql, writeState } from '../store/database';
import { itemRecord } from '../store/save-item';
import { subtaskRecord } from '../store/stored-subtask';
import { itemIndexNames, itemIndexStatements } from '../store/tables';
import type { ZoneDays } from '../time/zone-days';
import { type DataSetPlan, firstItemId, firstSubtaskId, type MadeItem, makeItems } from './make-items';

const rowsPerInsert = 500;
/** From this size on, building the indexes at the end is faster than keeping them up to date. */
const bulkItems = 4000;

async function insertMade(sql: Sql, made: readonly MadeItem[]): Promise<void> {
  const items = made.map(({ item }) => itemRecord(item, configOf(item)));
  const subtasks = made.flatMap(({ item, subtasks: list }) =>
    list.map((subtask) => subtaskRecord(subtask, item)),
  );
  await Promise.all([
    sql.query('insert into work_item select * from jsonb_populate_recordset(null::work_item, $1::jsonb)', [
      JSON.stringify(items),
    ]),
    sql.query('insert into subtask select * from jsonb_populate_recordset(null::subtask, $1::jsonb)', [
      JSON.stringify(subtasks),
    ]),
  ]);
}

/** Replaces all items by the planned ones; jobs, comments, logs and idempotency strings go too. Tokens stay. */
export async function loadDataSet(database: Database, plan: DataSetPlan, zone: ZoneDays): Promise<void> {
  await database.transaction(async (sql) => {
    // In the order in which a change takes its locks, so that neither waits for the other in a circle.
    await sql.query('truncate work_item, subtask, comment, batch_task, op_record, effect, idempotency');
    const isBulk = plan.items >= bulkItems;
    if (isBulk) for (const name of itemIndexNames) await sql.query(`drop index if exists ${name}`);
    let waiting: MadeItem[] = [];
    // The database stores one portion while the next is being made.
    let storing: Promise<void> = Promise.resolve();
    let lastSubtaskId = firstSubtaskId;
    for (const made of makeItems(plan, zone)) {
      waiting.push(made);
      lastSubtaskId = made.subtasks.at(-1)?.id ?? lastSubtaskId;
      // Lets the portion that is on its way go out while the next one is made.
      if (waiting.length % 25 === 0) await setImmediate();
      if (waiting.length < rowsPerInsert) continue;
      await storing;
      storing = insertMade(sql, waiting);
      // A failure is reported by the next `await`; until then it must not count as unhandled.
      storing.catch(() => undefined);
      waiting = [];
    }
    await storing;
    if (waiting.length > 0) await insertMade(sql, waiting);
    if (isBulk) {
      await sql.query("set local maintenance_work_mem = '256MB'");
      for (const statement of itemIndexStatements) await sql.query(statement);
    }
    await sql.query(
      "select setval('work_item_id', $1, false), setval('subtask_id', $2, false), setval('comment_id', 7399001122334455, false)",
      [firstItemId + plan.items, lastSubtaskId + 1],
    );
    await writeState(sql, 'dataSet', plan);
  });
  // Fresh statistics, and pages marked as seen by all: only then are lists counted from an index alone.
  await database.query('vacuum analyze work_item');
  await database.query('vacuum analyze subtask');
}
