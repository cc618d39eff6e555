// Fills the database with a fresh data set: everything stored before is gone, numbers of requests and effects go on.
import { configOf } from '../catalogue/item-config';
import { type Database, type Sql, writeState } from '../store/database';
import { itemRowValues } from '../store/save-item';
import { itemIndexNames, itemIndexStatements } from '../store/tables';
import type { ZoneDays } from '../time/zone-days';
import { type DataSetPlan, firstItemId, firstSubtaskId, type MadeItem, makeItems } from './make-items';

const rowsPerInsert = 1000;
/** From this size on, building the indexes at the end is faster than keeping them up to date. */
const bulkItems = 4000;

const itemTypes = [
  'bigint',
  'text',
  'text',
  'text',
  'bigint',
  'text',
  'boolean',
  'text',
  'boolean',
  'boolean',
  'text',
  'bigint',
  'text',
  'bigint',
  'text',
  'bigint',
  'jsonb',
  'jsonb',
  'jsonb',
];
const itemColumns =
  'id, project_key, type_key, name, template_id, status_key, is_aborted, abort_reason, is_frozen, is_confidential, ' +
  'created_by, created_at, updated_by, updated_at, deleted_by, deleted_at, fields, roles, flow';

// Lists of different lengths do not unnest side by side, so the search words travel as JSON text.
const insertItems =
  `insert into work_item (${itemColumns}, terms) select ${itemColumns}, array(select jsonb_array_elements_text(words)) ` +
  `from unnest(${itemTypes.map((type, index) => `$${index + 1}::${type}[]`).join(', ')}, $${itemTypes.length + 1}::jsonb[]) ` +
  `as made (${itemColumns}, words)`;

async function insertMade(sql: Sql, made: readonly MadeItem[]): Promise<void> {
  const rows = made.map(({ item }) => itemRowValues(item, configOf(item)));
  const columns = itemTypes.map((_type, index) => rows.map((row) => row[index]));
  await sql.query(insertItems, [...columns, rows.map((row) => JSON.stringify(row.at(-1)))]);
  const subtasks = made.flatMap(({ item, subtasks: list }) =>
    list.map((subtask) => ({
      id: subtask.id,
      work_item_id: subtask.workItemId,
      project_key: item.projectKey,
      type_key: item.typeKey,
      node_key: subtask.nodeKey,
      position: subtask.position,
      name: subtask.name,
      note: subtask.note,
      is_passed: subtask.isPassed,
      owners: subtask.owners,
      role_owners: subtask.roleOwners,
      schedules: subtask.schedules,
      deliverable: subtask.deliverable,
      fields: subtask.fields,
      created_by: subtask.createdBy,
      created_at: subtask.createdAt,
      begin_at: subtask.beginAt,
      finish_at: subtask.finishAt,
    })),
  );
  if (subtasks.length > 0) {
    await sql.query('insert into subtask select * from jsonb_populate_recordset(null::subtask, $1::jsonb)', [
      JSON.stringify(subtasks),
    ]);
  }
}

/** Replaces all items by the planned ones; jobs, comments, logs and idempotency strings go too. Tokens stay. */
export async function loadDataSet(database: Database, plan: DataSetPlan, zone: ZoneDays): Promise<void> {
  await database.transaction(async (sql) => {
    // In the order in which a change takes its locks, so that neither waits for the other in a circle.
    await sql.query('truncate work_item, subtask, comment, batch_task, op_record, effect, idempotency');
    const isBulk = plan.items >= bulkItems;
    if (isBulk) for (const name of itemIndexNames) await sql.query(`drop index if exists ${name}`);
    let waiting: MadeItem[] = [];
    let lastSubtaskId = firstSubtaskId;
    for (const made of makeItems(plan, zone)) {
      waiting.push(made);
      lastSubtaskId = made.subtasks.at(-1)?.id ?? lastSubtaskId;
      if (waiting.length < rowsPerInsert) continue;
      await insertMade(sql, waiting);
      waiting = [];
    }
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
  await database.query('analyze work_item');
  await database.query('analyze subtask');
}
