// What differs between an item before and after a write. Effects and the change log are both made from this list.
import type { FieldDef } from '../catalogue/catalogue';
import type { ItemConfig } from '../catalogue/item-config';
import type { Json, JsonRecord } from '../json-value';
import { showPlan, showRoleOwners } from '../present/shared-shapes';
import { changed, changedValue, type ItemChange, recordOf } from './item-change';
import type { NodeState, StoredItem } from './stored-item';
import type { StoredSubtask } from './stored-subtask';
import { subtaskChanges } from './subtask-changes';

/** An item with its subtasks at one moment. */
export interface ItemMoment {
  item: StoredItem;
  subtasks: StoredSubtask[];
}

function fieldChanges(before: StoredItem, after: StoredItem, { type }: ItemConfig): ItemChange[] {
  const keys = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  return [...keys].flatMap((key) => {
    const field = type.fields.find((candidate) => candidate.key === key);
    if (!field) return [];
    const stored = { before: before.fields[key], after: after.fields[key] };
    return changedValue(key, field, stored, recordOf('field_mod', 'modify', 'field', key, 'value'));
  });
}

function nodeChanges(before: NodeState | undefined, after: NodeState, config: ItemConfig): ItemChange[] {
  if (!before) return [];
  const name = `node:${after.key}`;
  const record = (property: string, operation = 'modify') =>
    recordOf('node_mod', operation, 'node', after.key, property);
  const operation = after.status === 3 ? 'complete' : before.status === 3 ? 'rollback' : 'modify';
  const def = config.template.nodes.find(({ key }) => key === after.key);
  const fieldChange = (field: FieldDef, old: JsonRecord, next: JsonRecord) =>
    changedValue(
      `${name}:field:${field.key}`,
      field,
      { before: old[field.key], after: next[field.key] },
      recordOf('field_mod', 'modify', 'node_field', field.key, 'value'),
    );
  return [
    ...changed(`${name}:status`, before.status, after.status, record('status', operation)),
    ...changed(`${name}:owners`, before.owners, after.owners, record('owners')),
    ...changed(`${name}:schedule`, showPlan(before.schedule), showPlan(after.schedule), record('schedule')),
    ...changed(
      `${name}:schedules`,
      before.schedules.map(showPlan),
      after.schedules.map(showPlan),
      record('schedules'),
    ),
    ...changed(`${name}:confirmed`, before.confirmed, after.confirmed, record('confirmed')),
    ...(def?.form ?? []).flatMap((field) => fieldChange(field, before.form, after.form)),
    ...(def?.ownFields ?? []).flatMap((field) => fieldChange(field, before.ownFields, after.ownFields)),
  ];
}

/** Every difference, in a fixed order: attributes, fields, roles, nodes, subtasks. */
export function listChanges(before: ItemMoment, after: ItemMoment, config: ItemConfig): ItemChange[] {
  const [old, next] = [before.item, after.item];
  const aborted = (item: StoredItem): Json => ({ is_aborted: item.isAborted, reason: item.abortReason });
  const abortRecord = recordOf(
    'work_item_mod',
    next.isAborted ? 'terminate' : 'restore',
    'work_item',
    String(next.id),
    'aborted',
  );
  const itemRecord = (operation: string, property: string) =>
    recordOf('work_item_mod', operation, 'work_item', String(next.id), property);
  return [
    ...changed('name', old.name, next.name, recordOf('field_mod', 'modify', 'field', 'name', 'value')),
    ...changed('aborted', aborted(old), aborted(next), abortRecord),
    ...changed('frozen', old.isFrozen, next.isFrozen, itemRecord('modify', 'frozen')),
    ...changed('deleted', old.deletedAt > 0, next.deletedAt > 0, itemRecord('delete', 'deleted')),
    ...changed('work_item_status', old.statusKey, next.statusKey, itemRecord('modify', 'work_item_status')),
    ...fieldChanges(old, next, config),
    ...changed(
      'role_owners',
      showRoleOwners(old.roles),
      showRoleOwners(next.roles),
      recordOf('role_and_user_mod', 'modify', 'field', 'role_owners', 'value'),
    ),
    ...next.flow.nodes.flatMap((node) =>
      nodeChanges(
        old.flow.nodes.find(({ key }) => key === node.key),
        node,
        config,
      ),
    ),
    ...subtaskChanges(before.subtasks, after.subtasks, config),
  ];
}
