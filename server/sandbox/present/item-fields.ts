// The `fields` of an item as list and detail calls return them: stored values, system values, roles.
import type { FieldDef } from '../catalogue/catalogue';
import type { ItemConfig } from '../catalogue/item-config';
import { showFieldValue } from '../fields/registry';
import { totalOf, totalSchedule } from '../flow/schedule-totals';
import { refuse } from '../http/refusal';
import type { Json, JsonRecord } from '../json-value';
import type { StoredItem } from '../store/stored-item';
import { showRoleOwners } from './shared-shapes';

/** Decides which fields a reply holds. */
export type FieldChoice = (field: FieldDef) => boolean;

/** The choice a request's `fields` makes: these keys, or all but those with a `-`; a mix is refused (20015). */
export function readFieldChoice(names: readonly string[]): FieldChoice {
  if (names.length === 0) return () => true;
  const left = names.filter((name) => name.startsWith('-'));
  if (left.length > 0 && left.length < names.length) return refuse(20015);
  const keys = new Set(names.map((name) => name.replace(/^-/, '')));
  return (field) => keys.has(field.key) !== left.length > 0;
}

function currentPeople(item: StoredItem, { template }: ItemConfig): string[] {
  const visit = item.flow.visits.at(-1);
  const roleIds = template.states.find(({ key }) => key === visit?.key)?.roleIds ?? [];
  const fromRoles = roleIds.flatMap((id) => item.roles.find(({ role }) => role === id)?.owners ?? []);
  const fromNodes = item.flow.nodes.filter(({ status }) => status === 2).flatMap(({ owners }) => owners);
  return [...new Set([...fromRoles, ...fromNodes])];
}

function holder(item: StoredItem, role: string): Json {
  return item.roles.find((entry) => entry.role === role)?.owners[0] ?? null;
}

function finishedAt(item: StoredItem, { type }: ItemConfig): number {
  const status = type.statuses.find(({ key }) => key === item.statusKey);
  if (!status?.isArchived) return 0;
  const times = [
    ...item.flow.nodes.map(({ finishAt }) => finishAt),
    ...item.flow.visits.map(({ beginAt }) => beginAt),
  ];
  return Math.max(item.createdAt, ...times);
}

/** Values the server keeps by itself; `undefined` for ordinary fields. */
function systemValue(field: FieldDef, item: StoredItem, config: ItemConfig): Json | undefined {
  switch (field.key) {
    case 'aborted':
      return { is_aborted: item.isAborted, reason: item.abortReason };
    case 'deleted':
      return { is_deleted: item.deletedAt > 0 };
    case 'template':
      return { label: config.template.name, value: String(item.templateId) };
    case 'owner':
      return item.createdBy;
    case 'start_time':
    case 'created_at':
      return item.createdAt;
    case 'updated_at':
      return item.updatedAt;
    case 'updated_by':
      return item.updatedBy;
    case 'finish_time':
    case 'archiving_date':
      return finishedAt(item, config) || null;
    case 'finish_status':
    case 'archiving_status':
      return finishedAt(item, config) > 0;
    case 'current_status_operator':
      return currentPeople(item, config);
    case 'issue_operator':
      return holder(item, 'operator');
    case 'issue_reporter':
      return holder(item, 'reporter');
    case 'role_owners':
      return showRoleOwners(item.roles);
    case 'work_item_status':
    case 'name':
    case 'chat_group':
      // Attributes of the item, or never set here.
      return null;
  }
  return field.write === 'calculated' ? totalOf(item.flow.nodes.map(totalSchedule)).points : undefined;
}

/** The value of any field of an item as the API shows it; null when empty. */
export function itemFieldValue(field: FieldDef, item: StoredItem, config: ItemConfig): Json {
  const system = systemValue(field, item, config);
  return system === undefined ? showFieldValue(field, item.fields[field.key]) : system;
}

/** The chosen fields that have a value; one that was cleared shows null, one never set is left out. */
export function showItemFields(item: StoredItem, config: ItemConfig, isChosen: FieldChoice): JsonRecord[] {
  return config.type.fields.flatMap((field) => {
    if (!isChosen(field) || field.isObsoleted) return [];
    const value = itemFieldValue(field, item, config);
    if (value === null && !(field.key in item.fields)) return [];
    return [
      { field_key: field.key, field_alias: field.alias, field_type_key: field.typeKey, field_value: value },
    ];
  });
}
