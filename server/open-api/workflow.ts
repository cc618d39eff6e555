// Reading an item's workflow and changing one of its nodes. Endpoints 7.1 and 7.2; called by the schedule and item pages.
import type { Result } from '@/lib/errors/result';
import { call } from './call';
import type { Caller } from './caller';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { encodeSchedule, type ScheduleWrite } from './schedule';
import { accepted } from './wire/accepted';
import { encodeFieldWrite, type FieldWrite } from './wire/field-write';
import {
  type NodeFlow,
  nodeFlowReply,
  type RoleAssignee,
  type StateFlow,
  stateFlowReply,
} from './workflow-reply';
import type { WriteOptions } from './write-options';

type ItemPath = { projectKey: string; typeKey: string; id: number };

const FLOW_TYPE = { node: 0, state: 1 };

/** The item's workflow. `pattern` is the item's own (`WorkItem.pattern`); the wrong one is refused (20026, 20027). */
export async function getWorkflow(
  api: OpenApi,
  caller: Caller,
  input: ItemPath & { pattern: 'node' },
): Promise<Result<NodeFlow, OpenApiError>>;
export async function getWorkflow(
  api: OpenApi,
  caller: Caller,
  input: ItemPath & { pattern: 'state' },
): Promise<Result<StateFlow, OpenApiError>>;
export async function getWorkflow(
  api: OpenApi,
  caller: Caller,
  input: ItemPath & { pattern: 'node' | 'state' },
): Promise<Result<NodeFlow | StateFlow, OpenApiError>>;
export async function getWorkflow(
  api: OpenApi,
  caller: Caller,
  input: ItemPath & { pattern: 'node' | 'state' },
): Promise<Result<NodeFlow | StateFlow, OpenApiError>> {
  return call<NodeFlow | StateFlow>(api, caller, {
    operation: 'getWorkflow',
    path: { project_key: input.projectKey, work_item_type_key: input.typeKey, work_item_id: input.id },
    body: { flow_type: FLOW_TYPE[input.pattern] },
    reply: input.pattern === 'node' ? nodeFlowReply(api.zone) : stateFlowReply,
  });
}

/** What to change on a node; absent = leave. An empty `ownerKeys` removes everybody. */
export type NodeChange = {
  /** For nodes that are not role-bound. */
  ownerKeys?: readonly string[];
  /** For role-bound nodes: changes the role on the whole item. Roles not listed stay. */
  roleAssignees?: readonly RoleAssignee[];
  /** Whole-node schedule; ends per-person scheduling. */
  schedule?: ScheduleWrite;
  /** One entry for every stored owner, each naming exactly that one; needs two owners stored before the call. */
  schedules?: readonly ScheduleWrite[];
  /** The node's subtasks move by the days its start moves; by rules of the platform, so read again afterwards. */
  moveSubTasks?: boolean;
  /** Fields of the node's own form; sent through the item they would be accepted and lost (pitfalls 1.1). */
  fields?: readonly FieldWrite[];
};

/** The combinations the service leaves undefined or refuses (pitfalls.md 1.7 and 4.4): a mistake of the caller. */
function assertOneKind(change: NodeChange): void {
  const changesPeople = change.ownerKeys !== undefined || change.roleAssignees !== undefined;
  if (change.schedules && change.schedule) throw new Error('a node takes schedule or schedules, not both');
  if (change.schedules && changesPeople)
    throw new Error('people first, per-person schedules in a second call');
  if (change.ownerKeys && change.roleAssignees)
    throw new Error('a node takes ownerKeys or roleAssignees, not both');
  if (!change.schedule && !change.schedules && !change.fields && !changesPeople)
    throw new Error('a node change without content');
}

/**
 * Changes people or schedule of one node (node flow only); days become local midnight and the last millisecond of the
 * day in the space's zone. Success means accepted: read again and compare. Nodes of one item go one after another.
 */
export async function updateNode(
  api: OpenApi,
  caller: Caller,
  input: ItemPath & { nodeId: string } & NodeChange & WriteOptions,
): Promise<Result<void, OpenApiError>> {
  assertOneKind(input);
  return call(api, caller, {
    operation: 'updateNode',
    path: {
      project_key: input.projectKey,
      work_item_type_key: input.typeKey,
      work_item_id: input.id,
      node_id: input.nodeId,
    },
    body: {
      node_owners: input.ownerKeys,
      role_assignee: input.roleAssignees?.map((role) => ({ role: role.roleId, owners: role.ownerKeys })),
      node_schedule: input.schedule && encodeSchedule(input.schedule, api.zone),
      schedules: input.schedules?.map((entry) => encodeSchedule(entry, api.zone)),
      schedule_constraint_rule: input.moveSubTasks ? { sub_task: true } : undefined,
      fields: input.fields?.map(encodeFieldWrite),
    },
    write: input,
    reply: accepted,
  });
}
