// Checks what a bulk edit wants against metadata, before anything is read or planned.
import type { Change } from '@/lib/bulk-edit/change';
import { modesFor } from '@/lib/bulk-edit/modes';
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';
import { fail } from '../fail';

function valueIssue(field: Field, value: FieldValue): Result<void> {
  const fieldKey = field.key;
  if (value.kind === 'empty') return fail('invalid', 'invalidValue.required', { fieldKey });
  const issue = codecFor(field.typeKey).validate(value, field);
  if (issue) return fail('invalid', `invalidValue.${issue.messageKey}`, { params: issue.params, fieldKey });
  try {
    codecFor(field.typeKey).encode(value, { zone: 'UTC' });
  } catch {
    // The codec refuses a value of another family; only a browser that is not ours sends one.
    return fail('invalid', 'invalidInput', { fieldKey });
  }
  return ok(undefined);
}

/** The field of each change, at the same position; or why a change cannot be made, standing on its field. */
export function checkChanges(fields: readonly Field[], changes: readonly Change[]): Result<Field[]> {
  const checked: Field[] = [];
  for (const change of changes) {
    const { fieldKey } = change;
    const field = fields.find((entry) => entry.key === fieldKey);
    if (!field) return fail('invalid', 'fieldGone', { fieldKey });
    if (!modesFor(field).includes(change.mode)) return fail('invalid', 'readOnlyField', { fieldKey });
    const values = change.mode === 'clear' ? [] : [change.value];
    // What is replaced may be an option that can no longer be chosen, so only the new value is validated.
    for (const value of values) {
      const issue = valueIssue(field, value);
      if (!issue.ok) return issue;
    }
    checked.push(field);
  }
  return ok(checked);
}
