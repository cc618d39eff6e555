// What differs between an item's subtasks before and after a write.
import type { ItemConfig } from '../catalogue/item-config';
import type { Json } from '../json-value';
import { showPlan, showRoleOwners } from '../present/shared-shapes';
import { changed, changedValue, type ItemChange, recordOf } from './item-change';
import type { StoredSubtask } from './stored-subtask';

function view(subtask: StoredSubtask): Json {
  return {
    name: subtask.name,
    node_id: subtask.nodeKey,
    owners: subtask.owners,
    schedules: subtask.schedules.map(showPlan),
  };
}

function compare(before: StoredSubtask, after: StoredSubtask, config: ItemConfig): ItemChange[] {
  const name = `subtask:${after.id}`;
  const record = (property: string, operation = 'modify') =>
    recordOf('sub_task_mod', operation, 'sub_task', String(after.id), property);
  return [
    ...changed(`${name}:name`, before.name, after.name, record('name')),
    ...changed(`${name}:note`, before.note, after.note, record('note')),
    ...changed(
      `${name}:passed`,
      before.isPassed,
      after.isPassed,
      record('passed', after.isPassed ? 'complete' : 'rollback'),
    ),
    ...changed(`${name}:owners`, before.owners, after.owners, record('owners')),
    ...changed(
      `${name}:role_assignee`,
      showRoleOwners(before.roleOwners),
      showRoleOwners(after.roleOwners),
      record('role_assignee'),
    ),
    ...changed(
      `${name}:schedules`,
      before.schedules.map(showPlan),
      after.schedules.map(showPlan),
      record('schedules'),
    ),
    ...changed(`${name}:deliverable`, before.deliverable, after.deliverable, record('deliverable')),
    ...config.type.subtaskFields.flatMap((field) =>
      changedValue(
        `${name}:field:${field.key}`,
        field,
        { before: before.fields[field.key], after: after.fields[field.key] },
        record(field.key),
      ),
    ),
  ];
}

/** Added, removed and changed subtasks. */
export function subtaskChanges(
  before: StoredSubtask[],
  after: StoredSubtask[],
  config: ItemConfig,
): ItemChange[] {
  const record = (id: number, operation: string) =>
    recordOf('sub_task_mod', operation, 'sub_task', String(id), 'sub_task');
  const gone = before.filter(({ id }) => !after.some((subtask) => subtask.id === id));
  return [
    ...after.flatMap((subtask) => {
      const old = before.find(({ id }) => id === subtask.id);
      return old
        ? compare(old, subtask, config)
        : changed(`subtask:${subtask.id}`, null, view(subtask), record(subtask.id, 'add'));
    }),
    ...gone.flatMap((subtask) =>
      changed(`subtask:${subtask.id}`, view(subtask), null, record(subtask.id, 'remove')),
    ),
  ];
}
