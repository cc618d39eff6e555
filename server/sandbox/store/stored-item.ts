// The stored shape of a work item, and the way between it and its row. Routes, flow rules and the data set share it.
import type { JsonRecord } from '../json-value';
import type { Sql } from './database';

/** People of one role of an item. */
export interface RoleOwners {
  role: string;
  owners: string[];
}

/** A planned range with effort; 0 = not set. */
export interface StoredSchedule {
  owners: string[];
  start: number;
  end: number;
  points: number;
  isAuto: boolean;
}

/** What changes about one node of an item; the rest is in the template. */
export interface NodeState {
  key: string;
  /** 1 not started, 2 in progress, 3 completed. */
  status: 1 | 2 | 3;
  owners: string[];
  isPerPerson: boolean;
  schedule: StoredSchedule | null;
  schedules: StoredSchedule[];
  form: JsonRecord;
  /** Values of the node's own custom fields. */
  ownFields: JsonRecord;
  beginAt: number;
  finishAt: number;
  /** People who have confirmed, for nodes that need several. */
  confirmed: string[];
}

/** One stay of a state-flow item in a state. */
export interface StateVisit {
  key: string;
  beginAt: number;
  finishAt: number;
}

/** The moving part of an item: nodes, or visits of states (the last one is the current). */
export interface FlowState {
  nodes: NodeState[];
  visits: StateVisit[];
}

/** A work item as stored. Field values are in stored form (see fields/). */
export interface StoredItem {
  id: number;
  projectKey: string;
  typeKey: string;
  name: string;
  templateId: number;
  statusKey: string;
  isAborted: boolean;
  abortReason: string;
  isFrozen: boolean;
  /** Only its people and administrators may see it in strict mode. */
  isConfidential: boolean;
  createdBy: string;
  createdAt: number;
  updatedBy: string;
  updatedAt: number;
  deletedBy: string;
  deletedAt: number;
  fields: JsonRecord;
  roles: RoleOwners[];
  flow: FlowState;
}

/** Columns of `work_item` as they come from the database. */
export interface ItemRow {
  id: number;
  project_key: string;
  type_key: string;
  name: string;
  template_id: number;
  status_key: string;
  is_aborted: boolean;
  abort_reason: string;
  is_frozen: boolean;
  is_confidential: boolean;
  created_by: string;
  created_at: number;
  updated_by: string;
  updated_at: number;
  deleted_by: string;
  deleted_at: number;
  fields: JsonRecord;
  roles: RoleOwners[];
  flow: FlowState;
}

/** The columns to select for `itemOfRow`. */
export const itemColumns =
  'id, project_key, type_key, name, template_id, status_key, is_aborted, abort_reason, is_frozen, is_confidential, ' +
  'created_by, created_at, updated_by, updated_at, deleted_by, deleted_at, fields, roles, flow';

/** The item of a row. */
export function itemOfRow(row: ItemRow): StoredItem {
  return {
    id: row.id,
    projectKey: row.project_key,
    typeKey: row.type_key,
    name: row.name,
    templateId: row.template_id,
    statusKey: row.status_key,
    isAborted: row.is_aborted,
    abortReason: row.abort_reason,
    isFrozen: row.is_frozen,
    isConfidential: row.is_confidential,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
    deletedBy: row.deleted_by,
    deletedAt: row.deleted_at,
    fields: row.fields,
    roles: row.roles,
    flow: row.flow,
  };
}

/** The items with these ids that are not deleted, in no promised order; `lock` keeps them for this transaction. */
export async function readItems(sql: Sql, ids: readonly number[], lock = false): Promise<StoredItem[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql.query<ItemRow>(
    `select ${itemColumns} from work_item where id = any($1) and deleted_at = 0 order by id${lock ? ' for update' : ''}`,
    [ids],
  );
  return rows.map(itemOfRow);
}
