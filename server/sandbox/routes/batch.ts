// Batch jobs: endpoints.md 6.6 and 6.7, seed 002.
import type { FieldDef, SpaceDef, TypeDef } from '../catalogue/catalogue';
import type { FieldContext } from '../fields/field-family';
import { readFieldValue } from '../fields/registry';
import { readRoleOwners } from '../fields/role-owners';
import { idList, requiredString } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { Json, JsonRecord } from '../json-value';
import { type BatchMode, type BatchTask, findTask, insertTask, type TaskFaults } from '../tasks/batch-task';
import { isModeAllowed, readBefore } from '../tasks/batch-value';
import { requireType } from './find-type';

function readMode(text: string): BatchMode {
  return text === 'APPEND' || text === 'UPDATE' || text === 'REPLACE'
    ? text
    : refuse(20006, 'update_mode is wrong');
}

function findField(type: TypeDef, key: string): FieldDef {
  const field = type.fields.find((candidate) => candidate.key === key && !candidate.isObsoleted);
  return field ?? refuse(30009, `field_value_pairs field key ${key}:can not find field`);
}

async function checkValues(
  call: Call,
  space: SpaceDef,
  type: TypeDef,
  field: FieldDef,
  mode: BatchMode,
): Promise<void> {
  const { switches, zone, database } = call.services;
  const context: FieldContext = { space, type, sql: database, zone, switches };
  const after = call.body.after_field_value ?? null;
  if (mode === 'REPLACE') await readBefore(field, call.body.before_field_value ?? null, context);
  if (field.key === 'role_owners') readRoleOwners(after, type, [], false);
  else await readFieldValue(field, after, context);
}

function faultsOf(call: Call, count: number): TaskFaults {
  const { faults } = call;
  const positions = Array.from({ length: count }, (_unused, position) => position);
  const chosen = (fraction: number | undefined) =>
    positions.filter(() => fraction !== undefined && faults.random.chance(fraction));
  const fail = faults.find('fail_items');
  const cancel = faults.find('task_cancel');
  return {
    failedItems: chosen(fail?.fraction),
    droppedItems: chosen(faults.find('drop_write')?.fraction),
    scene: fail?.scene ?? '',
    cancelAfter: cancel ? Math.floor(cancel.fraction * count) : null,
    isNotExist: faults.find('task_not_exist') !== undefined,
  };
}

async function startBatch(call: Call): Promise<Reply> {
  const { body, services, nowMs } = call;
  requiredString(body, 'project_key');
  const space = call.space();
  const typeKey = requiredString(body, 'work_item_type_key');
  const fieldKey = requiredString(body, 'field_key');
  const modeText = requiredString(body, 'update_mode');
  if (Array.isArray(body.work_item_ids) && body.work_item_ids.length > 50) {
    return refuse(
      50006,
      'The quantity of single batch updates exceeds the limit',
      'ErrOAPIBatchUpdateOverLimit',
    );
  }
  const ids = idList(body, 'work_item_ids');
  if (ids.length === 0) return refuse(20005, 'work_item_ids is missing');
  if (body.after_field_value === undefined) return refuse(20005, 'after_field_value is missing');
  const mode = readMode(modeText);
  const before = body.before_field_value ?? null;
  if (mode === 'REPLACE' && before === null) return refuse(20005, 'before_field_value is missing');
  const type = requireType(space, typeKey);
  const field = findField(type, fieldKey);
  if (!isModeAllowed(mode, field))
    return refuse(20029, `field [${field.key}] type [${field.typeKey}] is not supported`);
  await checkValues(call, space, type, field, mode);
  const { low, high } = services.taskMs;
  const lasts = low + Math.floor((high - low) * services.taskRandom.next());
  const stuckMs = call.faults.find('task_stuck')?.ms ?? 0;
  const startsAt = nowMs + Math.round(lasts * 0.15);
  const taskId = await insertTask(services.database, {
    created_at: nowMs,
    status: 'IDLE',
    request_seq: call.requestSeq,
    actor_key: call.actor().userKey,
    project_key: space.projectKey,
    type_key: type.typeKey,
    item_ids: ids,
    mode,
    field_key: field.key,
    before_value: before,
    after_value: body.after_field_value as Json,
    starts_at: startsAt,
    ends_at: nowMs + lasts + stuckMs,
    faults: faultsOf(call, ids.length),
  });
  services.wakeBatchRunner();
  return { data: { task_id: taskId } };
}

function showTask(task: BatchTask, status: string): JsonRecord {
  return {
    task_id: task.id,
    task_status: status,
    total: task.item_ids.length,
    success_total: task.succeeded.length,
    error_total: task.failed.length,
    success_sub_task_list: task.succeeded.map(String),
    fail_sub_task_list: task.failed.map(String),
    error_scenes: task.scenes,
  };
}

async function taskResult(call: Call): Promise<Reply> {
  const id = call.query.get('task_id') ?? '';
  if (id === '') return refuse(20005, 'task_id is missing');
  const task = await findTask(call.services.database, id);
  const isHidden = task?.faults.isNotExist || call.faults.find('task_not_exist') !== undefined;
  if (!task || isHidden) {
    const none = { success_sub_task_list: [], fail_sub_task_list: [], error_scenes: [] };
    return {
      data: { task_id: id, task_status: 'NOT_EXIST', total: 0, success_total: 0, error_total: 0, ...none },
    };
  }
  const stuck = call.faults.find('task_stuck');
  const isStuck = stuck !== undefined && call.nowMs < task.ends_at + stuck.ms;
  return { data: showTask(task, isStuck ? 'RUNNING' : task.status) };
}

/** Endpoints of batch jobs. */
export const batchEndpoints: Endpoint[] = [
  {
    section: '6.6',
    method: 'POST',
    path: '/open_api/work_item/batch_update',
    space: { from: 'body', unknownCode: 1000052062, keyOnly: true },
    perSecond: 1,
    writes: true,
    handle: startBatch,
  },
  { section: '6.7', method: 'GET', path: '/open_api/task_result', perSecond: 1, handle: taskResult },
];
