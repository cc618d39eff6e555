// The stored shape of a subtask, and the way between it and its row.
import type { JsonRecord } from '../json-value';
import type { Sql } from './database';
import type { RoleOwners, StoredSchedule } from './stored-item';

/** A subtask of a node. */
export interface StoredSubtask {
  id: number;
  workItemId: number;
  nodeKey: string;
  /** Sort value inside the node. */
  position: number;
  name: string;
  note: string;
  isPassed: boolean;
  owners: string[];
  /** People by role, on role-bound nodes. */
  roleOwners: RoleOwners[];
  schedules: StoredSchedule[];
  deliverable: JsonRecord[];
  fields: JsonRecord;
  createdBy: string;
  createdAt: number;
  beginAt: number;
  finishAt: number;
}

interface SubtaskRow {
  id: number;
  work_item_id: number;
  node_key: string;
  position: number;
  name: string;
  note: string;
  is_passed: boolean;
  owners: string[];
  role_owners: RoleOwners[];
  schedules: StoredSchedule[];
  deliverable: JsonRecord[];
  fields: JsonRecord;
  created_by: string;
  created_at: number;
  begin_at: number;
  finish_at: number;
}

function subtaskOfRow(row: SubtaskRow): StoredSubtask {
  return {
    id: row.id,
    workItemId: row.work_item_id,
    nodeKey: row.node_key,
    position: row.position,
    name: row.name,
    note: row.note,
    isPassed: row.is_passed,
    owners: row.owners,
    roleOwners: row.role_owners,
    schedules: row.schedules,
    deliverable: row.deliverable,
    fields: row.fields,
    createdBy: row.created_by,
    createdAt: row.created_at,
    beginAt: row.begin_at,
    finishAt: row.finish_at,
  };
}

/** The subtasks of these items, in order of item, node and position. */
export async function readSubtasks(sql: Sql, itemIds: readonly number[]): Promise<StoredSubtask[]> {
  if (itemIds.length === 0) return [];
  const { rows } = await sql.query<SubtaskRow>(
    'select * from subtask where work_item_id = any($1) order by work_item_id, node_key, position, id',
    [itemIds],
  );
  return rows.map(subtaskOfRow);
}

/** Stores a subtask, new or changed. */
export async function saveSubtask(
  sql: Sql,
  subtask: StoredSubtask,
  place: { projectKey: string; typeKey: string },
): Promise<void> {
  await sql.query(
    `insert into subtask (id, work_item_id, project_key, type_key, node_key, position, name, note, is_passed, owners, role_owners,
       schedules, deliverable, fields, created_by, created_at, begin_at, finish_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
     on conflict (id) do update set position = excluded.position, name = excluded.name, note = excluded.note,
       is_passed = excluded.is_passed, owners = excluded.owners, role_owners = excluded.role_owners,
       schedules = excluded.schedules, deliverable = excluded.deliverable, fields = excluded.fields,
       begin_at = excluded.begin_at, finish_at = excluded.finish_at`,
    [
      subtask.id,
      subtask.workItemId,
      place.projectKey,
      place.typeKey,
      subtask.nodeKey,
      subtask.position,
      subtask.name,
      subtask.note,
      subtask.isPassed,
      subtask.owners,
      JSON.stringify(subtask.roleOwners),
      JSON.stringify(subtask.schedules),
      JSON.stringify(subtask.deliverable),
      JSON.stringify(subtask.fields),
      subtask.createdBy,
      subtask.createdAt,
      subtask.beginAt,
      subtask.finishAt,
    ],
  );
}
