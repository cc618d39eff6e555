// What must be filled before a node is completed or a state entered: endpoints.md 7.5.
import { maySee } from '../auth/item-rights';
import type { FieldDef } from '../catalogue/catalogue';
import { configOf, type ItemConfig } from '../catalogue/item-config';
import { missingOfNode } from '../flow/complete-node';
import { optionalString, requiredInt, requiredString } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import { itemFieldValue } from '../present/item-fields';
import { readItems, type StoredItem } from '../store/stored-item';
import { readSubtasks } from '../store/stored-subtask';

interface Requirements {
  form_items: JsonRecord[];
  node_fields: JsonRecord[];
  tasks: JsonRecord[];
  deliverables: JsonRecord[];
}

function refuseNode(): never {
  return refuse(50006, 'This node no longer exists', 'This node no longer exists');
}

function formItem(field: FieldDef, finished: boolean): JsonRecord {
  return {
    class: 'field',
    key: field.key,
    field_type_key: field.typeKey,
    finished,
    not_finished_owner: [],
    sub_field: [],
  };
}

async function nodeRequirements(
  call: Call,
  item: StoredItem,
  config: ItemConfig,
  key: string,
): Promise<Requirements> {
  const def = config.template.nodes.find((node) => node.key === key);
  const node = item.flow.nodes.find((candidate) => candidate.key === key);
  if (!def || !node || call.services.switches.removedConfigKeys.includes(key)) return refuseNode();
  const missing = missingOfNode({ node, def });
  const unplanned = node.schedules.filter(({ start }) => start === 0).flatMap(({ owners }) => owners);
  const subtasks = await readSubtasks(call.services.database, [item.id]);
  const node_fields: JsonRecord[] = [];
  const nodeField = (fieldKey: string, typeKey: string) => ({
    field_key: fieldKey,
    field_type_key: typeKey,
    finished: !missing.includes(fieldKey),
    not_finished_owner: fieldKey === 'schedule' ? unplanned : [],
    sub_field: [],
  });
  if (def.needsOwnerToFinish) node_fields.push(nodeField('owner', 'multi_user'));
  if (def.needsScheduleToFinish) node_fields.push(nodeField('schedule', 'schedule'));
  const form_items = def.form
    .filter((field) => def.requiredFormKeys.includes(field.key))
    .map((field) => formItem(field, !missing.includes(field.key)));
  if (node_fields.length > 0) {
    form_items.push({
      class: 'control',
      key: 'workflow_state_info',
      finished: node_fields.every(({ finished }) => finished === true),
      state_info: { state_key: key, node_fields },
    });
  }
  const tasks = subtasks
    .filter(({ nodeKey }) => nodeKey === key)
    .map(({ id, isPassed }) => ({ task_id: id, finished: isPassed }));
  return { form_items, node_fields, tasks, deliverables: [] };
}

function stateRequirements(item: StoredItem, config: ItemConfig, key: string): Requirements {
  const { template, type } = config;
  if (!template.states.some((state) => state.key === key)) return refuseNode();
  const current = item.flow.visits.at(-1)?.key;
  const move = template.transitions.find(
    ({ sourceKey, targetKey }) => sourceKey === current && targetKey === key,
  );
  const form_items = (move?.requiredKeys ?? []).flatMap((fieldKey) => {
    const field = type.fields.find((candidate) => candidate.key === fieldKey);
    return field ? [formItem(field, itemFieldValue(field, item, config) !== null)] : [];
  });
  return { form_items, node_fields: [], tasks: [], deliverables: [] };
}

async function requiredInfo(call: Call): Promise<Reply> {
  const { body } = call;
  requiredString(body, 'project_key');
  const space = call.space();
  const id = requiredInt(body, 'work_item_id');
  const typeKey = optionalString(body, 'work_item_type_key');
  const key = requiredString(body, 'state_key');
  const mode = optionalString(body, 'mode');
  if (mode !== '' && mode !== 'unfinished') return refuse(20006, 'mode is wrong');
  const [item] = await readItems(call.services.database, [id]);
  if (!item || (typeKey !== '' && item.typeKey !== typeKey)) return refuse(30005);
  if (item.projectKey !== space.projectKey) return refuse(20014);
  if (!maySee(call.caller, item, space)) return refuse(10001);
  const config = configOf(item);
  const wanted =
    config.type.flowMode === 'workflow'
      ? await nodeRequirements(call, item, config, key)
      : stateRequirements(item, config, key);
  const open = (list: JsonRecord[]) =>
    mode === '' ? list : list.filter(({ finished }) => finished === false);
  return {
    data: {
      form_items: open(wanted.form_items),
      node_fields: open(wanted.node_fields),
      tasks: open(wanted.tasks),
      deliverables: open(wanted.deliverables),
    },
  };
}

/** The endpoint that tells what is required. */
export const requiredInfoEndpoints: Endpoint[] = [
  {
    section: '7.5',
    method: 'POST',
    path: '/open_api/work_item/transition_required_info/get',
    space: { from: 'body', unknownCode: 1000052062 },
    handle: requiredInfo,
  },
];
