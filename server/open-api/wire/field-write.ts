// One field value on its way out. Used by create, update and node forms.

/** `value` is the wire value, encoded by lib/fields; null or absent clears the field. */
export type FieldWrite = { fieldKey: string; value: unknown };

/** The pair the service reads; a null value is sent as null, never left out. */
export function encodeFieldWrite(field: FieldWrite): { field_key: string; field_value: unknown } {
  return { field_key: field.fieldKey, field_value: field.value ?? null };
}
