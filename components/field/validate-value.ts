// Checks a value before it is sent: what metadata demands, then what its family knows. The server checks the same again.
import type { ValueIssue } from '@/lib/fields/codec';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';

/** Gives what is wrong with the value (a key of `fields.invalid`), or null. */
export function validateValue(field: Field, value: FieldValue): ValueIssue | null {
  if (value.kind === 'empty') return field.required === 'yes' ? { messageKey: 'required' } : null;
  return codecFor(field.typeKey).validate(value, field);
}
