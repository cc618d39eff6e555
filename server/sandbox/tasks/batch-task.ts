// A batch job as stored: what it is to do, how far it is. Started by the route, carried out by the runner.
import type { Json } from '../json-value';
import type { Sql } from '../store/database';

/** How a batch job changes the field. */
export type BatchMode = 'APPEND' | 'UPDATE' | 'REPLACE';

/** What faults make of a job; decided when it starts, so that a restart changes nothing. */
export interface TaskFaults {
  /** Positions of items that are accepted and not stored. */
  droppedItems: number[];
  /** Positions of items that fail, and with which scene. */
  failedItems: number[];
  scene: string;
  isNotExist: boolean;
  /** The job is canceled when so many items are settled; null = it runs to its end. */
  cancelAfter: number | null;
}

/** A batch job. */
export interface BatchTask {
  id: string;
  created_at: number;
  status: 'IDLE' | 'RUNNING' | 'SUCCESS' | 'FAILED' | 'CANCELED';
  request_seq: number;
  actor_key: string;
  project_key: string;
  type_key: string;
  item_ids: number[];
  mode: BatchMode;
  field_key: string;
  before_value: Json;
  after_value: Json;
  starts_at: number;
  ends_at: number;
  /** Items settled so far; the next one is at this position. */
  done: number;
  succeeded: number[];
  failed: number[];
  scenes: string[];
  faults: TaskFaults;
}

/** Columns in the order of `insertTask`. */
const columns =
  'id, created_at, status, request_seq, actor_key, project_key, type_key, item_ids, mode, field_key, before_value, after_value, starts_at, ends_at, faults';

// bigint[] has no parser of its own; as JSON the ids come as numbers.
const selected = `${columns}, done, scenes, to_jsonb(item_ids) as item_ids, to_jsonb(succeeded) as succeeded, to_jsonb(failed) as failed`;

/** Stores a new job and gives its id. */
export async function insertTask(
  sql: Sql,
  task: Omit<BatchTask, 'id' | 'done' | 'succeeded' | 'failed' | 'scenes'>,
): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `insert into batch_task (${columns})
     values ('WORK_ITEM_BATCH_UPDATE-' || (7399943903272020000 + nextval('task_number')), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     returning id`,
    [
      task.created_at,
      task.status,
      task.request_seq,
      task.actor_key,
      task.project_key,
      task.type_key,
      task.item_ids,
      task.mode,
      task.field_key,
      JSON.stringify(task.before_value),
      JSON.stringify(task.after_value),
      task.starts_at,
      task.ends_at,
      JSON.stringify(task.faults),
    ],
  );
  return rows[0]?.id ?? '';
}

/** The job with this id, or undefined. */
export async function findTask(sql: Sql, id: string): Promise<BatchTask | undefined> {
  const { rows } = await sql.query<BatchTask>(`select ${selected} from batch_task where id = $1`, [id]);
  return rows[0];
}

/** Jobs that are not ended, oldest first. */
export async function openTasks(sql: Sql): Promise<BatchTask[]> {
  const { rows } = await sql.query<BatchTask>(
    `select ${selected} from batch_task where status in ('IDLE', 'RUNNING') order by created_at, id`,
  );
  return rows;
}

/** Records that the item at `position` is settled; false when the job is gone or the item was settled before. */
export async function settleItem(
  sql: Sql,
  task: BatchTask,
  position: number,
  scene: string | null,
): Promise<boolean> {
  const itemId = task.item_ids[position];
  const { rowCount } = await sql.query(
    `update batch_task set done = done + 1,
       succeeded = case when $3::text is null then succeeded || $4::bigint else succeeded end,
       failed = case when $3::text is null then failed else failed || $4::bigint end,
       scenes = case when $3::text is null or $3 = any(scenes) then scenes else scenes || $3::text end
     where id = $1 and done = $2`,
    [task.id, position, scene, itemId],
  );
  return rowCount === 1;
}

/** Moves a job on: waiting → running → ended. Ended with no item changed = FAILED. */
export async function setTaskStatus(
  sql: Sql,
  id: string,
  status: 'RUNNING' | 'CANCELED' | 'ended',
): Promise<boolean> {
  const { rowCount } = await sql.query(
    status === 'RUNNING'
      ? "update batch_task set status = 'RUNNING' where id = $1 and status = 'IDLE'"
      : status === 'CANCELED'
        ? "update batch_task set status = 'CANCELED' where id = $1 and status = 'RUNNING'"
        : "update batch_task set status = case when cardinality(succeeded) > 0 then 'SUCCESS' else 'FAILED' end where id = $1 and status = 'RUNNING'",
    [id],
  );
  return rowCount === 1;
}
