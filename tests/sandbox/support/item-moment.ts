// An item as the API shows it, under the names that effects give its parts: what a replay of effects must arrive at.
import { readItem, readNodes } from './make-items';
import type { TestSandbox, Wire } from './start-sandbox';

const plan = (schedule: Wire) => {
  const { owners, estimate_start_date, estimate_end_date, points, is_auto } = schedule;
  return { ...(owners?.length > 0 && { owners }), estimate_start_date, estimate_end_date, points, is_auto };
};

/** A whole node's plan: its people are the node's owners, shown along. With plans by person it is only their total. */
function wholePlan(node: Wire): Wire {
  if (node.schedules?.length > 0) return null;
  const { owners, ...planned } = plan(node.node_schedule ?? {});
  const isSet = planned.estimate_start_date || planned.estimate_end_date || planned.points;
  return isSet ? planned : null;
}

function nodeParts(nodes: Record<string, Wire>): [string, Wire][] {
  return Object.entries(nodes).flatMap(([key, node]): [string, Wire][] => [
    [`node:${key}:owners`, node.owners],
    [`node:${key}:status`, node.status],
    [`node:${key}:schedule`, wholePlan(node)],
    [`node:${key}:schedules`, (node.schedules ?? []).map(plan)],
    ...[...node.fields, ...node.node_fields].map((field: Wire): [string, Wire] => [
      `node:${key}:field:${field.field_key}`,
      field.field_value,
    ]),
    ...node.sub_tasks.flatMap((task: Wire): [string, Wire][] => [
      [`subtask:${task.id}:name`, task.name],
      [`subtask:${task.id}:note`, task.note],
      [`subtask:${task.id}:passed`, task.passed],
      [`subtask:${task.id}:owners`, task.owners],
    ]),
  ]);
}

/** Fields the server works out by itself from other parts (the last: points of all nodes); no write names them. */
const computed = [
  'aborted',
  'finish_time',
  'finish_status',
  'archiving_date',
  'archiving_status',
  'current_status_operator',
  'updated_at',
  'updated_by',
  'work_item_status',
  'field_1ac571',
];

/** Every part of the item by effect target; what is missing is empty. */
export async function readMoment(sandbox: TestSandbox, id: number): Promise<Map<string, Wire>> {
  const item = await readItem(sandbox, id);
  const nodes = await readNodes(sandbox, id);
  const fields: [string, Wire][] = item.fields
    .map((field: Wire) => [field.field_key, field.field_value])
    .filter(([key]: [string]) => !computed.includes(key));
  return new Map<string, Wire>([
    ...fields,
    ['name', item.name],
    ['work_item_status', item.work_item_status.state_key],
    ...nodeParts(nodes),
  ]);
}
