// Pairs of fields that are stored apart from the item's own: node forms, a node's custom fields, subtasks.
import type { FieldDef } from '../catalogue/catalogue';
import { showFieldValue } from '../fields/registry';
import type { Json, JsonRecord } from '../json-value';

function pair(field: FieldDef, value: Json): JsonRecord {
  return {
    field_key: field.key,
    field_alias: field.alias,
    field_type_key: field.typeKey,
    field_value: value,
  };
}

/** The fields that have a value. */
export function showFilledPairs(fields: readonly FieldDef[], values: JsonRecord): JsonRecord[] {
  return fields.flatMap((field) => {
    const value = showFieldValue(field, values[field.key]);
    return value === null ? [] : [pair(field, value)];
  });
}

/** Every field, null where nothing is set. */
export function showAllPairs(fields: readonly FieldDef[], values: JsonRecord): JsonRecord[] {
  return fields.map((field) => pair(field, showFieldValue(field, values[field.key])));
}
