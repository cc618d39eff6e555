// Checks a value before it is sent: what metadata demands, then what its family knows. The server checks the same again.
import type { ValueIssue } from '@/lib/fields/codec';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';

/** True when the field must have a value. Required and shown under a condition is not: the API does not tell the condition. */
export function isRequired(field: Field): boolean {
  return field.required === 'yes' && field.isVisible;
}

/** Gives what is wrong with the value (a key of `fields.invalid`), or null. `stored`: what the field holds now. */
export function validateValue(field: Field, value: FieldValue, stored?: FieldValue): ValueIssue | null {
  if (value.kind === 'empty') return isRequired(field) ? { messageKey: 'required' } : null;
  return codecFor(field.typeKey).validate(value, field, stored);
}
