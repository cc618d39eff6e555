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

/** The subtasks with these ids, in order of id. */
export async function readSubtasksById(sql: Sql, ids: readonly number[]): Promise<StoredSubtask[]> {
  const { rows } = await sql.query<SubtaskRow>('select * from subtask where id = any($1) order by id', [ids]);
  return rows.map(subtaskOfRow);
}

/** Where a subtask's item lives; kept with the subtask so that a search need not join. */
interface ItemPlace {
  projectKey: string;
  typeKey: string;
}

/** The row of a subtask, by column name. */
export function subtaskRecord(
  subtask: StoredSubtask,
  place: ItemPlace,
): SubtaskRow & { project_key: string; type_key: string } {
  return {
    id: subtask.id,
    work_item_id: subtask.workItemId,
    project_key: place.projectKey,
    type_key: place.typeKey,
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
  };
}

/** Stores a subtask, new or changed. */
export async function saveSubtask(sql: Sql, subtask: StoredSubtask, place: ItemPlace): Promise<void> {
  await sql.query(
    `insert into subtask select * from jsonb_populate_record(null::subtask, $1::jsonb)
     on conflict (id) do update set position = excluded.position, name = excluded.name, note = excluded.note,
       is_passed = excluded.is_passed, owners = excluded.owners, role_owners = excluded.role_owners,
       schedules = excluded.schedules, deliverable = excluded.deliverable, fields = excluded.fields,
       begin_at = excluded.begin_at, finish_at = excluded.finish_at`,
    [JSON.stringify(subtaskRecord(subtask, place))],
  );
}
