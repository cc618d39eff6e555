// What a batch job does to the value of one item: the three modes of fields.md section 8.

import { isAdministrator, mayEdit, rolesOnItem } from '../auth/item-rights';
import type { FieldDef, OptionDef } from '../catalogue/catalogue';
import { findPerson } from '../catalogue/people';
import { dropped, type FieldContext } from '../fields/field-family';
import { readFieldValue } from '../fields/registry';
import { storeItemPairs } from '../fields/store-item-pairs';
import { checkFieldRight } from '../fields/write-pairs';
import { syncRoleBoundNodes } from '../flow/node-owners';
import type { Services } from '../http/endpoint';
import { type Refusal, refuse } from '../http/refusal';
import { type Json, sameJson } from '../json-value';
import type { ItemDraft } from '../store/change-item';
import type { BatchMode, BatchTask } from './batch-task';

const listTypes = ['multi_user', 'multi_select', 'work_item_related_multi_select'];
const replaceTypes = ['select', 'tree_select', 'radio', 'user', 'work_item_related_select', ...listTypes];
const neverTypes = ['signal', 'multi_signal', 'multi_file', 'file'];

/** True when the mode may change fields of this kind. */
export function isModeAllowed(mode: BatchMode, field: FieldDef): boolean {
  if (field.write !== 'free' || neverTypes.includes(field.typeKey)) return false;
  if (mode === 'UPDATE') return true;
  return (mode === 'APPEND' ? listTypes : replaceTypes).includes(field.typeKey);
}

function enableAll(options: readonly OptionDef[]): OptionDef[] {
  return options.map((option) => ({ ...option, isDisabled: false, children: enableAll(option.children) }));
}

/** The before value in stored form: what is to be replaced may be disabled, or have left, by now. */
export async function readBefore(field: FieldDef, before: Json, context: FieldContext): Promise<Json> {
  const lenient = { ...field, options: enableAll(field.options) };
  const value = await readFieldValue(lenient, before, { ...context, stored: before, itemId: undefined });
  return value === dropped ? null : value;
}

function replaceIn(stored: Json, before: Json, after: Json): Json {
  if (!Array.isArray(stored) || !Array.isArray(before)) return sameJson(stored, before) ? after : stored;
  if (before.length === 0 || !before.every((entry) => stored.includes(entry))) return stored;
  const kept = stored.flatMap((entry) =>
    before.includes(entry) ? (entry === before[0] ? ([after].flat() as Json[]) : []) : [entry],
  );
  const merged = [...new Set(kept.filter((entry) => entry !== null))];
  return merged.length > 0 ? merged : null;
}

function union(stored: Json, after: Json): Json {
  const merged = [
    ...new Set([...(Array.isArray(stored) ? stored : []), ...(Array.isArray(after) ? after : [])]),
  ];
  return merged.length > 0 ? merged : null;
}

/** Applies the job to an item under change; refuses as a single update would. */
export async function applyBatchValue(draft: ItemDraft, task: BatchTask, services: Services): Promise<void> {
  const { item, config, sql } = draft;
  if (item.projectKey !== task.project_key || item.typeKey !== task.type_key) refuse(30005);
  if (item.isAborted) refuse(20007);
  const actor = findPerson(task.actor_key);
  const field = config.type.fields.find(({ key }) => key === task.field_key);
  if (!actor || !field || !mayEdit(actor, item, config.space)) return refuse(10001);
  if (task.mode === 'UPDATE') {
    await storeItemPairs(draft, [{ field, value: task.after_value }], actor, services);
    syncRoleBoundNodes(item, config.template);
    return;
  }
  const rights = { isAdministrator: isAdministrator(actor, config.space), roles: rolesOnItem(actor, item) };
  checkFieldRight(field, rights);
  const { zone, switches } = services;
  const stored = item.fields[field.key] ?? null;
  const context: FieldContext = {
    space: config.space,
    type: config.type,
    sql,
    zone,
    itemId: item.id,
    stored,
    switches,
  };
  const after = await readFieldValue(field, task.after_value, context);
  if (after === dropped) return;
  const next =
    task.mode === 'APPEND'
      ? union(stored, after)
      : replaceIn(stored, await readBefore(field, task.before_value, context), after);
  item.fields[field.key] = next;
}

/** The scene under which a refused item appears in the job's result. */
export function sceneOf(refusal: Refusal): string {
  if (refusal.code === 20007) return 'WorkItemTerminated';
  if (refusal.detail === 'exists loop') return 'RelationCaseLoops';
  return 'NoPermissionToModify';
}
