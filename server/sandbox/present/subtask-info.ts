// A subtask as details by id return it: the item object (endpoints.md 5.0) of the type `sub_task`. Used by subtask-details.ts.
import { configOf } from '../catalogue/item-config';
import { findPerson } from '../catalogue/people';
import type { JsonRecord } from '../json-value';
import type { StoredItem } from '../store/stored-item';
import type { StoredSubtask } from '../store/stored-subtask';
import { showFilledPairs } from './field-pairs';
import type { FieldChoice } from './item-fields';
import type { Expansion } from './item-info';
import { showUserDetail } from './shared-shapes';

/** Who changed a subtask last, and when. */
export interface LastChange {
  atMs: number;
  userKey: string;
}

/** The item object of a subtask. It has no status, nodes or states of its own: those are its item's. */
export function showSubtaskAsItem(
  subtask: StoredSubtask,
  item: StoredItem,
  change: LastChange,
  options: { isChosen: FieldChoice; expansion: Expansion },
): JsonRecord {
  const { space, type } = configOf(item);
  const { expansion, isChosen } = options;
  const people = new Set([subtask.createdBy, change.userKey, ...subtask.owners]);
  return {
    id: subtask.id,
    name: subtask.name,
    work_item_type_key: 'sub_task',
    project_key: item.projectKey,
    simple_name: space.simpleName,
    template_id: item.templateId,
    template_type: 'control',
    pattern: 'Node',
    sub_stage: '',
    work_item_status: {},
    current_nodes: [],
    state_times: [],
    created_by: subtask.createdBy,
    created_at: subtask.createdAt,
    updated_by: change.userKey,
    updated_at: change.atMs,
    deleted_by: '',
    deleted_at: 0,
    fields: showFilledPairs(type.subtaskFields.filter(isChosen), subtask.fields),
    ...(expansion.multiText && { multi_texts: [] }),
    ...(expansion.relationDetail && { relation_fields_detail: [] }),
    ...(expansion.groupUuid && { compound_field_extra: [] }),
    ...(expansion.userDetail && {
      user_details: [...people].flatMap((key) => findPerson(key) ?? []).map(showUserDetail),
    }),
    ...(expansion.subtaskParent && {
      sub_task_parent_info: {
        work_item_id: item.id,
        work_item_name: item.name,
        work_item_type_key: item.typeKey,
        node_id: subtask.nodeKey,
      },
    }),
  };
}
