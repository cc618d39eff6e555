// Checks what a bulk edit wants against metadata, before anything is read or planned.
import type { Change, RoleEdit } from '@/lib/bulk-edit/change';
import { modesFor } from '@/lib/bulk-edit/modes';
import { SHIFT_MAX } from '@/lib/bulk-edit/shift-value';
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';
import { fail } from '../fail';
import type { TypeMetadata } from '../metadata';

/** Null when a value of its field may be sent, else the key under `errors` that says why not. */
export function valueIssue(field: Field, value: FieldValue): Result<void> {
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

function rolesIssue(edits: readonly RoleEdit[], metadata: TypeMetadata, fieldKey: string): Result<void> {
  const known = new Set(metadata.roles.map((role) => role.id));
  if (edits.every((edit) => known.has(edit.roleId))) return ok(undefined);
  return fail('invalid', 'fieldGone', { fieldKey });
}

function changeIssue(change: Change, field: Field, metadata: TypeMetadata): Result<void> {
  const { fieldKey } = change;
  switch (change.mode) {
    case 'update':
    case 'append':
      return valueIssue(field, change.value);
    case 'replace':
      // What is replaced may be an option that can no longer be chosen, so only the new value is validated.
      return valueIssue(field, change.value);
    case 'shift':
      return change.count !== 0 && Math.abs(change.count) <= SHIFT_MAX
        ? ok(undefined)
        : fail('invalid', 'invalidInput', { fieldKey });
    case 'roles':
      return rolesIssue(change.edits, metadata, fieldKey);
    case 'clear':
      return ok(undefined);
    case 'each':
      return fail('invalid', 'invalidInput', { fieldKey });
  }
}

/** The field of each change, at the same position; or why a change cannot be made, standing on its field. */
export function checkChanges(metadata: TypeMetadata, changes: readonly Change[]): Result<Field[]> {
  const checked: Field[] = [];
  for (const change of changes) {
    const { fieldKey } = change;
    const field = metadata.fields.find((entry) => entry.key === fieldKey);
    if (!field) return fail('invalid', 'fieldGone', { fieldKey });
    if (checked.includes(field)) return fail('invalid', 'bulkEdit.fieldTwice', { fieldKey });
    if (change.mode === 'each' || !modesFor(field).includes(change.mode))
      return fail('invalid', 'readOnlyField', { fieldKey });
    const issue = changeIssue(change, field, metadata);
    if (!issue.ok) return issue;
    checked.push(field);
  }
  return ok(checked);
}
