// Makes our work item from the Open API's, with the values decoded by the field registry. Used by every read of items.
import type { Field } from '@/lib/fields/field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { userKeysOf } from '@/lib/fields/keys-in-value';
import { codecFor } from '@/lib/fields/registry';
import type { WorkItem } from '@/lib/work-item/work-item';
import type { WorkItem as ApiWorkItem } from '../open-api/work-item';

/** Attributes that sit beside `fields` on the wire but that people see as fields (fields.md section 7). */
function attributeValue(item: ApiWorkItem, field: Field, zone: string): FieldValue | null {
  const date = codecFor('date');
  switch (field.key) {
    case 'name':
      return { kind: 'text', text: item.name };
    case 'created_at':
      return date.decode(item.createdAtMs, { zone });
    case 'updated_at':
      return date.decode(item.updatedAtMs, { zone });
    case 'owner':
      return item.createdBy ? { kind: 'person', userKey: item.createdBy } : EMPTY;
    case 'updated_by':
      return item.updatedBy ? { kind: 'person', userKey: item.updatedBy } : EMPTY;
    case 'work_item_status': {
      const label = statusLabelOf(item.statusKey, field);
      return item.statusKey ? { kind: 'option', option: { id: item.statusKey, label } } : EMPTY;
    }
    default:
      return null;
  }
}

function statusLabelOf(statusKey: string, field: Field | undefined): string {
  return field?.options.find((option) => option.id === statusKey)?.label ?? statusKey;
}

/** One field of an item as it was read; absent means empty. */
export function storedValueOf(item: ApiWorkItem, field: Field, zone: string): FieldValue {
  const stored = item.fields[field.key];
  if (stored === undefined) return attributeValue(item, field, zone) ?? EMPTY;
  const attribute =
    field.key === 'name' || field.key === 'work_item_status' ? attributeValue(item, field, zone) : null;
  if (attribute) return attribute;
  const value = codecFor(field.typeKey).decode(stored.value, { zone });
  return value.kind === 'richText' && stored.isFormatted ? { ...value, isFormatted: true } : value;
}

/** The item with the values of `fields`, by field key. */
export function decodeWorkItem(item: ApiWorkItem, fields: readonly Field[], zone: string): WorkItem {
  const values: Record<string, FieldValue> = {};
  for (const field of fields) values[field.key] = storedValueOf(item, field, zone);
  return {
    id: item.id,
    name: item.name,
    typeKey: item.typeKey,
    pattern: item.pattern,
    templateId: item.templateId,
    statusKey: item.statusKey,
    statusLabel: statusLabelOf(
      item.statusKey,
      fields.find((field) => field.key === 'work_item_status'),
    ),
    currentNodes: item.currentNodes,
    isTerminated: item.isTerminated,
    createdBy: item.createdBy,
    createdAtMs: item.createdAtMs,
    updatedBy: item.updatedBy,
    updatedAtMs: item.updatedAtMs,
    values,
  };
}

/** Every user key that a screen showing these items needs a name for. */
export function userKeysIn(items: readonly WorkItem[]): string[] {
  return items.flatMap((item) => [
    item.createdBy,
    item.updatedBy,
    ...item.currentNodes.flatMap((node) => node.ownerKeys),
    ...Object.values(item.values).flatMap(userKeysOf),
  ]);
}
