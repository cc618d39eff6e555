// The workflow of an item as read: node flow and state flow (scheduling.md section 2). Read for workflow.ts.
import { z } from 'zod';
import { decodeSchedule, type Schedule, scheduleReply } from './schedule';
import { codeWord, flag, integerId, key, listOf, text } from './wire/lenient';

/** The people of one role, as bound to a node or a state. */
export type RoleAssignee = { roleId: string; ownerKeys: string[] };

/** Work inside a node. `passed` = completed. */
export type SubTask = {
  id: string;
  name: string;
  passed: boolean;
  ownerKeys: string[];
  schedules: Schedule[];
};

/** One step of a node flow. `id` is the node's state key. */
export type WorkflowNode = {
  id: string;
  name: string;
  status: 'not-started' | 'in-progress' | 'completed';
  ownerKeys: string[];
  /** How the node gets its people; with `from-roles` they change through `roleAssignees`, not `ownerKeys`. */
  ownerUsageMode: 'by-hand' | 'from-roles' | 'default' | 'conditional';
  /** Ids of the roles bound to the node; not empty = role-bound. */
  ownerRoles: string[];
  roleAssignees: RoleAssignee[];
  /** Each owner has a schedule of their own in `schedules`; totals come from those, not from `schedule`. */
  isPerPerson: boolean;
  schedule: Schedule;
  schedules: Schedule[];
  subTasks: SubTask[];
  milestone: boolean;
  /** The filled fields of the node's own form; raw wire values, decoded by lib/fields. */
  formValues: Record<string, unknown>;
};

/** `connections`: which node leads to which, by id. */
export type NodeFlow = {
  pattern: 'node';
  templateId: number | null;
  nodes: WorkflowNode[];
  connections: { source: string; target: string }[];
};

/** One state; exactly one is `current`. */
export type FlowState = {
  id: string;
  name: string;
  status: 'not-reached' | 'current' | 'passed';
  roleAssignees: RoleAssignee[];
};

/** `connections`: the moves there are; those from the current state are possible now, by `transitionId`. */
export type StateFlow = {
  pattern: 'state';
  templateId: number | null;
  states: FlowState[];
  connections: { source: string; target: string; transitionId: number | null }[];
};

const roleAssignee = z
  .object({ role: key, owners: listOf(z.string()) })
  .transform((wire): RoleAssignee => ({ roleId: wire.role, ownerKeys: wire.owners }));

const connection = z.object({
  source_state_key: key,
  target_state_key: key,
  transition_id: z
    .number()
    .nullish()
    .transform((id) => id || null),
});

const templateId = integerId.nullish().catch(null);

const EMPTY_SCHEDULE: Schedule = {
  ownerKeys: [],
  startDay: null,
  endDay: null,
  points: null,
  isAuto: false,
  asStored: { startMs: null, endMs: null },
  unreadablePoints: null,
  hasUnreadableDay: false,
};

function nodeReply(zone: string) {
  const schedule = scheduleReply.transform((wire) => decodeSchedule(wire, zone));
  const subTask = z
    .object({
      id: key,
      name: text,
      passed: flag,
      owners: listOf(z.string()),
      assignee: listOf(z.string()),
      schedules: listOf(schedule),
    })
    .transform(
      (wire): SubTask => ({
        id: wire.id,
        name: wire.name,
        passed: wire.passed,
        // Both lists hold the same people where the node is not role-bound; either may be missing.
        ownerKeys: wire.owners.length > 0 ? wire.owners : wire.assignee,
        schedules: wire.schedules,
      }),
    );
  return z
    .object({
      id: text,
      state_key: text,
      name: text,
      status: codeWord({ 1: 'not-started', 2: 'in-progress', 3: 'completed' }, 'not-started'),
      owners: listOf(z.string()),
      owner_usage_mode: codeWord(
        { 1: 'by-hand', 2: 'from-roles', 3: 'default', 4: 'conditional' },
        'by-hand',
      ),
      owner_roles: listOf(z.string()),
      role_assignee: listOf(roleAssignee),
      different_schedule: flag,
      node_schedule: schedule.nullish(),
      schedules: listOf(schedule),
      sub_tasks: listOf(subTask),
      milestone: flag,
      fields: listOf(z.object({ field_key: key, field_value: z.unknown().optional() })),
    })
    .refine((wire) => wire.id !== '' || wire.state_key !== '', 'node without id')
    .transform(
      (wire): WorkflowNode => ({
        id: wire.state_key || wire.id,
        name: wire.name,
        status: wire.status,
        ownerKeys: wire.owners,
        ownerUsageMode: wire.owner_usage_mode,
        ownerRoles: wire.owner_roles,
        roleAssignees: wire.role_assignee,
        isPerPerson: wire.different_schedule,
        schedule: wire.node_schedule ?? EMPTY_SCHEDULE,
        schedules: wire.schedules,
        subTasks: wire.sub_tasks,
        milestone: wire.milestone,
        formValues: Object.fromEntries(wire.fields.map((field) => [field.field_key, field.field_value])),
      }),
    );
}

/** Reads a node flow; schedules become days in `zone`. */
export function nodeFlowReply(zone: string) {
  return z
    .object({
      template_id: templateId,
      workflow_nodes: listOf(nodeReply(zone)),
      connections: listOf(connection),
    })
    .transform(
      (wire): NodeFlow => ({
        pattern: 'node',
        templateId: wire.template_id ?? null,
        nodes: wire.workflow_nodes,
        connections: wire.connections.map((link) => ({
          source: link.source_state_key,
          target: link.target_state_key,
        })),
      }),
    );
}

const flowState = z
  .object({
    id: key,
    name: text,
    status: codeWord({ 1: 'not-reached', 2: 'current', 3: 'passed' }, 'not-reached'),
    role_owners: listOf(roleAssignee),
  })
  .transform(
    (wire): FlowState => ({
      id: wire.id,
      name: wire.name,
      status: wire.status,
      roleAssignees: wire.role_owners,
    }),
  );

/** Reads a state flow. */
export const stateFlowReply = z
  .object({ template_id: templateId, state_flow_nodes: listOf(flowState), connections: listOf(connection) })
  .transform(
    (wire): StateFlow => ({
      pattern: 'state',
      templateId: wire.template_id ?? null,
      states: wire.state_flow_nodes,
      connections: wire.connections.map((link) => ({
        source: link.source_state_key,
        target: link.target_state_key,
        transitionId: link.transition_id,
      })),
    }),
  );
