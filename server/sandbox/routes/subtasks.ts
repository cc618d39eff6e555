// Subtasks of nodes: endpoints.md 8.1 to 8.5, and the update of their fields through 6.2.
import { checkIntercept } from '../auth/intercept';
import { checkEditRight, mayEdit, maySee } from '../auth/item-rights';
import type { NodeDef } from '../catalogue/catalogue';
import { configOf } from '../catalogue/item-config';
import {
  applySubtaskFields,
  applySubtaskPeople,
  applySubtaskSchedule,
  applySubtaskSchedules,
  applySubtaskTexts,
} from '../flow/subtask-members';
import { optionalRecords, pathId, requiredInt, requiredString } from '../http/body-members';
import type { Call, Endpoint, Reply, SpaceRule } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import { showSubtask } from '../present/workflow-info';
import { changeItem, type ItemDraft } from '../store/change-item';
import { readSubtasks, type StoredSubtask } from '../store/stored-subtask';
import { changePathItem, isDropped, originOf, readPathItem } from './open-item';

async function listSubtasks(call: Call): Promise<Reply> {
  const nodeId = call.query.get('node_id') ?? '';
  const item = await readPathItem(call);
  const config = configOf(item);
  if (config.type.flowMode === 'stateflow')
    return refuse(50006, 'work item is not workflow mode', 'work item is not workflow mode');
  const nodes = config.template.nodes.filter(({ key }) => nodeId === '' || key === nodeId);
  if (nodes.length === 0) return refuse(20018);
  const subtasks = await readSubtasks(call.services.database, [item.id]);
  const data = nodes.map((node) => ({
    id: node.key,
    state_key: node.key,
    node_name: node.name,
    template_id: config.template.id,
    version: config.template.version,
    sub_tasks: subtasks
      .filter(({ nodeKey }) => nodeKey === node.key)
      .map((task) => showSubtask(task, config, call.services.zone)),
  }));
  return { data };
}

function openNodeDef(draft: ItemDraft, nodeId: string): NodeDef {
  if (draft.config.type.flowMode === 'stateflow') return refuse(20026);
  return draft.config.template.nodes.find(({ key }) => key === nodeId) ?? refuse(20018);
}

function openSubtask(draft: ItemDraft, id: number, nodeId?: string): StoredSubtask {
  const subtask = draft.subtasks.find((candidate) => candidate.id === id);
  return subtask && (nodeId === undefined || subtask.nodeKey === nodeId) ? subtask : refuse(20046);
}

async function createSubtask(call: Call): Promise<Reply> {
  const { body, services } = call;
  const nodeId = requiredString(body, 'node_id');
  requiredString(body, 'name');
  const pairs = optionalRecords(body, 'field_value_pairs') ?? [];
  const id = await changePathItem(call, {}, async (draft) => {
    const def = openNodeDef(draft, nodeId);
    checkEditRight(call.actor(), draft.item, draft.config.space);
    checkIntercept(services, 'sub_task');
    if (services.switches.lostWorkflowItemIds.includes(String(draft.item.id))) refuse(30015);
    const { rows } = await draft.sql.query<{ id: number }>("select nextval('subtask_id') as id");
    const siblings = draft.subtasks.filter(({ nodeKey }) => nodeKey === nodeId);
    const subtask: StoredSubtask = {
      id: rows[0]?.id ?? 0,
      workItemId: draft.item.id,
      nodeKey: nodeId,
      position: Math.max(0, ...siblings.map(({ position }) => position)) + 1,
      name: '',
      note: '',
      isPassed: false,
      owners: [],
      roleOwners: [],
      schedules: [],
      deliverable: [],
      fields: {},
      createdBy: call.actor().userKey,
      createdAt: call.nowMs,
      beginAt: call.nowMs,
      finishAt: 0,
    };
    applySubtaskTexts(subtask, body);
    applySubtaskPeople(subtask, def, body);
    applySubtaskSchedule(draft, subtask, body);
    await applySubtaskFields(draft, subtask, pairs, services);
    draft.subtasks.push(subtask);
    return subtask.id;
  });
  return { data: id };
}

const updateMembers = [
  'name',
  'assignee',
  'role_assignee',
  'schedule',
  'note',
  'deliverable',
  'update_fields',
];

async function updateSubtask(call: Call): Promise<Reply> {
  const { body, services, params } = call;
  const taskId = pathId(params, 'task_id');
  const pairs = optionalRecords(body, 'update_fields') ?? [];
  // `field_value_pairs` here is accepted and lost, as any unknown member (pitfalls 1.4); an empty body shows.
  if (!updateMembers.some((member) => body[member] !== undefined) && Object.keys(body).length === 0)
    return refuse(20005);
  await changePathItem(call, {}, async (draft) => {
    const def = openNodeDef(draft, params.node_id ?? '');
    const subtask = openSubtask(draft, taskId, def.key);
    if (!mayEdit(call.actor(), draft.item, draft.config.space)) {
      refuse(50006, `Unable to edit "${subtask.name}"(${subtask.id})`, 'No right to edit');
    }
    checkIntercept(services, 'sub_task');
    applySubtaskTexts(subtask, body);
    applySubtaskPeople(subtask, def, body);
    applySubtaskSchedule(draft, subtask, body);
    await applySubtaskFields(draft, subtask, pairs, services);
  });
  return { data: {} };
}

/** Custom fields of a subtask through the item update (6.2): the path names the type `sub_task` and the subtask's id. */
export async function updateSubtaskFields(call: Call, pairs: JsonRecord[]): Promise<void> {
  const taskId = pathId(call.params, 'work_item_id');
  const { database } = call.services;
  const { rows } = await database.query<{ work_item_id: number }>(
    'select work_item_id from subtask where id = $1',
    [taskId],
  );
  const options = { onMissing: () => refuse(30005), isDropped: isDropped(call) };
  await changeItem(database, rows[0]?.work_item_id ?? 0, originOf(call), options, async (draft) => {
    if (draft.item.projectKey !== call.space().projectKey) refuse(20014);
    if (!maySee(call.caller, draft.item, draft.config.space)) refuse(10001);
    if (draft.item.isAborted) refuse(20007, 'Unable to operate on terminated work items');
    checkEditRight(call.actor(), draft.item, draft.config.space);
    checkIntercept(call.services, 'sub_task');
    await applySubtaskFields(draft, openSubtask(draft, taskId), pairs, call.services);
  });
}

async function modifySubtask(call: Call): Promise<Reply> {
  const { body, services } = call;
  const nodeId = requiredString(body, 'node_id');
  const taskId = requiredInt(body, 'task_id');
  const action = requiredString(body, 'action');
  if (action !== 'confirm' && action !== 'rollback') return refuse(20082);
  await changePathItem(call, {}, (draft) => {
    const def = openNodeDef(draft, nodeId);
    const subtask = openSubtask(draft, taskId, nodeId);
    checkEditRight(call.actor(), draft.item, draft.config.space);
    checkIntercept(services, 'sub_task');
    const isDone = action === 'confirm';
    if (subtask.isPassed === isDone) {
      const text = isDone ? 'sub task already confirmed' : 'sub task is not confirmed';
      refuse(50006, text, text);
    }
    applySubtaskTexts(subtask, { ...body, name: null });
    applySubtaskPeople(subtask, def, body);
    applySubtaskSchedules(draft, subtask, body);
    if (isDone && def.needsDeliverable && subtask.deliverable.length === 0)
      refuse(50006, 'required deliverable is missing', 'required deliverable is missing');
    subtask.isPassed = isDone;
    subtask.finishAt = isDone ? call.nowMs : 0;
  });
  return { data: {} };
}

async function deleteSubtask(call: Call): Promise<Reply> {
  const taskId = pathId(call.params, 'task_id');
  await changePathItem(call, {}, (draft) => {
    if (draft.config.type.flowMode === 'stateflow') refuse(20026);
    const subtask = openSubtask(draft, taskId);
    checkEditRight(call.actor(), draft.item, draft.config.space);
    checkIntercept(call.services, 'sub_task');
    draft.subtasks.splice(draft.subtasks.indexOf(subtask), 1);
  });
  return { data: {} };
}

const space: SpaceRule = { from: 'path', unknownCode: 10301 };
const item = '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id';

/** Endpoints of the subtasks of one item. */
export const subtaskEndpoints: Endpoint[] = [
  { section: '8.1', method: 'GET', path: `${item}/workflow/task`, space, handle: listSubtasks },
  {
    section: '8.2',
    method: 'POST',
    path: `${item}/workflow/task`,
    space,
    writes: true,
    handle: createSubtask,
  },
  {
    section: '8.3',
    method: 'POST',
    path: `${item}/workflow/:node_id/task/:task_id`,
    space,
    writes: true,
    handle: updateSubtask,
  },
  {
    section: '8.4',
    method: 'POST',
    path: `${item}/subtask/modify`,
    space,
    writes: true,
    handle: modifySubtask,
  },
  {
    section: '8.5',
    method: 'DELETE',
    path: `${item}/task/:task_id`,
    space,
    writes: true,
    handle: deleteSubtask,
  },
];
