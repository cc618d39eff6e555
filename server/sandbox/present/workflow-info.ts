// The workflow of an item as 7.1 and `expand.need_workflow` return it (scheduling.md section 2).
import type { NodeDef } from '../catalogue/catalogue';
import type { ItemConfig } from '../catalogue/item-config';
import { emptySchedule } from '../flow/node-owners';
import { totalSchedule } from '../flow/schedule-totals';
import type { JsonRecord } from '../json-value';
import type { NodeState, StoredItem } from '../store/stored-item';
import type { StoredSubtask } from '../store/stored-subtask';
import type { ZoneDays } from '../time/zone-days';
import { showAllPairs, showFilledPairs } from './field-pairs';
import { type FieldChoice, itemFieldValue } from './item-fields';
import { showRoleOwners, showSchedule } from './shared-shapes';

/** ISO time of something that happened, empty when it has not. */
export function showTime(ms: number, zone: ZoneDays): string {
  return ms > 0 ? zone.isoOfMs(ms) : '';
}

/** A subtask as the API returns it. */
export function showSubtask(subtask: StoredSubtask, config: ItemConfig, zone: ZoneDays): JsonRecord {
  const isRoleBound = subtask.roleOwners.length > 0;
  return {
    id: String(subtask.id),
    name: subtask.name,
    order: subtask.position,
    details: '',
    note: subtask.note,
    passed: subtask.isPassed,
    owners: subtask.owners,
    assignee: isRoleBound ? [] : subtask.owners,
    role_assignee: showRoleOwners(subtask.roleOwners),
    owner_roles: subtask.roleOwners.map(({ role }) => role),
    owner_usage_mode: isRoleBound ? 2 : 1,
    schedules: subtask.schedules.map(showSchedule),
    deliverable: subtask.deliverable,
    fields: showFilledPairs(config.type.subtaskFields, subtask.fields),
    actual_begin_time: showTime(subtask.beginAt, zone),
    actual_finish_time: showTime(subtask.finishAt, zone),
  };
}

function showRoleAssignee(def: NodeDef, item: StoredItem, config: ItemConfig): JsonRecord[] {
  return def.roleIds.map((id) => {
    const role = config.type.roles.find((candidate) => candidate.id === id);
    const owners = item.roles.find((candidate) => candidate.role === id)?.owners ?? [];
    return {
      role: id,
      name: role?.name ?? id,
      owners,
      exist: role !== undefined,
      is_member_multi: role?.isMulti ?? false,
    };
  });
}

function showNode(
  node: NodeState,
  def: NodeDef,
  item: StoredItem,
  config: ItemConfig,
  subtasks: StoredSubtask[],
  zone: ZoneDays,
  isChosen: FieldChoice,
): JsonRecord {
  const total = totalSchedule(node);
  return {
    id: node.key,
    state_key: node.key,
    name: def.name,
    status: node.status,
    owners: node.owners,
    owner_usage_mode: def.roleIds.length > 0 ? 2 : 1,
    owner_roles: def.roleIds,
    role_assignee: showRoleAssignee(def, item, config),
    different_schedule: node.isPerPerson,
    node_schedule: showSchedule(
      node.schedule || node.isPerPerson ? total : { ...emptySchedule(node.owners) },
    ),
    schedules: node.isPerPerson ? node.schedules.map(showSchedule) : [],
    fields: showFilledPairs(def.form.filter(isChosen), node.form),
    node_fields: showAllPairs(def.ownFields.filter(isChosen), node.ownFields),
    sub_tasks: subtasks
      .filter(({ nodeKey }) => nodeKey === node.key)
      .map((subtask) => showSubtask(subtask, config, zone)),
    sub_status:
      def.passMode === 3
        ? node.owners.map((owner) => ({
            owner,
            status: node.confirmed.includes(owner) ? 1 : 0,
            checked_time: 0,
          }))
        : [],
    checker: [],
    milestone: def.isMilestone,
    participants: [],
    actual_begin_time: showTime(node.beginAt, zone),
    actual_finish_time: showTime(node.finishAt, zone),
  };
}

/** A node flow. */
export function showNodeFlow(
  item: StoredItem,
  config: ItemConfig,
  subtasks: StoredSubtask[],
  zone: ZoneDays,
  isChosen: FieldChoice,
): JsonRecord {
  const { template } = config;
  return {
    template_id: template.id,
    version: template.version,
    workflow_nodes: template.nodes.flatMap((def) => {
      const node = item.flow.nodes.find(({ key }) => key === def.key);
      return node ? [showNode(node, def, item, config, subtasks, zone, isChosen)] : [];
    }),
    connections: template.nodes.flatMap((def) =>
      def.previousKeys.map((source) => ({ source_state_key: source, target_state_key: def.key })),
    ),
    state_flow_nodes: [],
  };
}

/** A state flow: exactly one state is the current one. */
export function showStateFlow(
  item: StoredItem,
  config: ItemConfig,
  zone: ZoneDays,
  isChosen: FieldChoice,
): JsonRecord {
  const { template, type } = config;
  const current = item.flow.visits.at(-1)?.key;
  return {
    template_id: template.id,
    version: template.version,
    workflow_nodes: [],
    state_flow_nodes: template.states.map((state) => {
      const visit = item.flow.visits.findLast(({ key }) => key === state.key);
      const moves = template.transitions.filter(({ sourceKey }) => sourceKey === state.key);
      const roles = state.roleIds.map((id) => ({
        role: id,
        owners: item.roles.find(({ role }) => role === id)?.owners ?? [],
      }));
      return {
        id: state.key,
        name: state.name,
        status: state.key === current ? 2 : visit ? 3 : 1,
        role_owners: showRoleOwners(roles),
        fields: moves.flatMap((move) =>
          move.formKeys.flatMap((key) => {
            const field = type.fields.find((candidate) => candidate.key === key);
            if (!field || !isChosen(field)) return [];
            const value = itemFieldValue(field, item, config);
            return {
              field_key: key,
              field_alias: field.alias,
              field_type_key: field.typeKey,
              // Rich text of state forms comes as a JSON string inside a string (fields.md, multi_text).
              field_value: field.typeKey === 'multi_text' && value !== null ? JSON.stringify(value) : value,
              target_state: { state_key: move.targetKey, transition_id: move.id },
            };
          }),
        ),
        actual_begin_time: showTime(visit?.beginAt ?? 0, zone),
        actual_finish_time: showTime(visit?.finishAt ?? 0, zone),
      };
    }),
    connections: template.transitions.map((move) => ({
      source_state_key: move.sourceKey,
      target_state_key: move.targetKey,
      transition_id: move.id,
    })),
  };
}

/** Everybody who appears in a workflow. */
export function peopleOfWorkflow(item: StoredItem, subtasks: readonly StoredSubtask[]): string[] {
  const keys = [
    ...item.flow.nodes.flatMap(({ owners }) => owners),
    ...item.roles.flatMap(({ owners }) => owners),
    ...subtasks.flatMap(({ owners }) => owners),
  ];
  return [...new Set(keys)];
}
