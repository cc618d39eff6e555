// The change log: endpoints.md 6.9. Written by every change, read here by cursor.

import { maySee } from '../auth/item-rights';
import { canEnter } from '../auth/space-checks';
import { findSpaceByKey } from '../catalogue/spaces';
import { isMilliseconds } from '../fields/time-family';
import { idList, optionalInt, optionalString, requiredString, stringList } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { Json } from '../json-value';
import { createParameters, type SqlParameters } from '../search/sql-conditions';
import { readItems } from '../store/stored-item';

const sevenDaysMs = 7 * 86_400_000;

const enums: Record<string, readonly string[]> = {
  operator_type: ['user', 'auto', 'system', 'calc_field', 'plugin', 'others'],
  source_type: ['auto', 'plugin'],
  operation_type: [
    'create',
    'modify',
    'delete',
    'terminate',
    'restore',
    'complete',
    'rollback',
    'add',
    'remove',
  ],
  op_record_module: [
    'work_item_mod',
    'node_mod',
    'sub_task_mod',
    'field_mod',
    'role_and_user_mod',
    'baseline_mod',
  ],
};

function readEnum(call: Call, member: string): string[] {
  const values = stringList(call.body, member);
  return values.every((value) => enums[member]?.includes(value))
    ? values
    : refuse(20006, `${member} is wrong`);
}

function timeConditions(call: Call, parameters: SqlParameters): string[] {
  const { start, end } = call.body;
  const isSet = (value: Json | undefined) => value !== undefined && value !== null && value !== 0;
  if (!isSet(start) && !isSet(end)) return [];
  if (isSet(start) !== isSet(end)) return refuse(20006, 'start and end belong together');
  if (!isMilliseconds(start) || !isMilliseconds(end)) return refuse(20013);
  if (end < start || end - start > sevenDaysMs) return refuse(20013);
  return [`operation_time between ${parameters.add(start)} and ${parameters.add(end)}`];
}

interface Cursor {
  itemId: number;
  seq: number;
}

function readCursor(text: string): Cursor | null {
  if (text === '') return null;
  const match = /^(\d+)_(\d+)$/.exec(text);
  return match ? { itemId: Number(match[1]), seq: Number(match[2]) } : refuse(20006, 'start_from is wrong');
}

interface RecordRow {
  seq: number;
  project_key: string;
  work_item_id: number;
  type_key: string;
  operation_type: string;
  operation_time: number;
  operator: string;
  module: string;
  contents: Json;
}

async function listRecords(call: Call): Promise<Reply> {
  const { body, services, caller } = call;
  const projectKey = requiredString(body, 'project_key');
  const ids = idList(body, 'work_item_ids');
  if (ids.length === 0) return refuse(20005, 'work_item_ids is missing');
  if (ids.length > 50) return refuse(20028);
  const pageSize = optionalInt(body, 'page_size') || 50;
  if (pageSize < 1 || pageSize > 200) return refuse(20006, 'page_size is 1 to 200');
  const cursor = readCursor(optionalString(body, 'start_from'));
  const parameters = createParameters();
  const filters = timeConditions(call, parameters);
  const operators = stringList(body, 'operator');
  const kinds = readEnum(call, 'operator_type');
  const sourceTypes = readEnum(call, 'source_type');
  const sources = stringList(body, 'source');
  const operations = readEnum(call, 'operation_type');
  const modules = readEnum(call, 'op_record_module');
  // A slug finds nothing and is not refused: the documented trap.
  const space = findSpaceByKey(projectKey);
  const none = { data: { has_more: false, start_from: '', total: 0, op_records: [] } };
  if (!space) return none;
  if (!canEnter(caller, space, services.switches)) return refuse(10404);
  // Everything here is written by people through this plugin.
  const excluded =
    (kinds.length > 0 && !kinds.includes('user')) ||
    (sourceTypes.length > 0 && !sourceTypes.includes('plugin'));
  if (excluded || (sources.length > 0 && !sources.includes(services.pluginId))) return none;
  const hidden = (await readItems(services.database, ids))
    .filter((item) => !maySee(caller, item, space))
    .map(({ id }) => id);
  const conditions = [
    `project_key = ${parameters.add(space.projectKey)}`,
    `work_item_id = any(${parameters.add(ids.filter((id) => !hidden.includes(id)))}::bigint[])`,
    ...filters,
    ...(operators.length > 0 ? [`operator = any(${parameters.add(operators)}::text[])`] : []),
    ...(operations.length > 0 ? [`operation_type = any(${parameters.add(operations)}::text[])`] : []),
    ...(modules.length > 0 ? [`module = any(${parameters.add(modules)}::text[])`] : []),
  ].join(' and ');
  const counted = await services.database.query<{ total: number }>(
    `select count(*) as total from op_record where ${conditions}`,
    parameters.values,
  );
  const after = cursor
    ? ` and (work_item_id, seq) > (${parameters.add(cursor.itemId)}::bigint, ${parameters.add(cursor.seq)}::bigint)`
    : '';
  const { rows } = await services.database.query<RecordRow>(
    `select * from op_record where ${conditions}${after} order by work_item_id, seq limit ${pageSize + 1}`,
    parameters.values,
  );
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    data: {
      has_more: rows.length > pageSize,
      start_from: rows.length > pageSize && last ? `${last.work_item_id}_${last.seq}` : '',
      total: counted.rows[0]?.total ?? 0,
      op_records: page.map((row) => ({
        project_key: row.project_key,
        work_item_id: row.work_item_id,
        work_item_type_key: row.type_key,
        operation_type: row.operation_type,
        operation_time: row.operation_time,
        operator_type: 'user',
        operator: row.operator,
        source_type: 'plugin',
        source: services.pluginId,
        op_record_module: row.module,
        record_contents: row.contents,
      })),
    },
  };
}

/** The endpoint of the change log. */
export const opRecordEndpoints: Endpoint[] = [
  { section: '6.9', method: 'POST', path: '/open_api/op_record/work_item/list', handle: listRecords },
];
