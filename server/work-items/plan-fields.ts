// What a save will do to each field, from a fresh read: which changes are still the person's to make and which are contested.
// Called by save.ts before anything is sent.
import type { AppError } from '@/lib/errors/app-error';
import { type Err, ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { mergeRoles } from '@/lib/fields/merge-roles';
import { codecFor } from '@/lib/fields/registry';
import type { FieldChange, FieldConflict } from '@/lib/work-item/work-item';
import { fail } from '../fail';
import type { TypeMetadata } from '../metadata';
import type { Role } from '../open-api/roles';
import type { WorkItem as ApiWorkItem } from '../open-api/work-item';
import { storedValueOf } from './decode';
import { ROLE_OWNERS } from './keep-roles';

/** A change with its field and what is stored just before sending; `after` is what will be sent. */
export type PlannedField = FieldChange & { field: Field; theirs: FieldValue; isContested: boolean };

function roleWithTooMany(value: FieldValue, roles: readonly Role[]): Role | undefined {
  if (value.kind !== 'roles') return undefined;
  const crowded = value.roles.filter((entry) => entry.ownerKeys.length > 1);
  return roles.find((role) => !role.isMulti && crowded.some((entry) => entry.roleId === role.id));
}

/** A value that its field cannot take, as a failure on that field; null when it can. `stored`: what the field holds now. */
export function refusedValue(
  field: Field,
  value: FieldValue,
  roles: readonly Role[],
  stored?: FieldValue,
): Err<AppError> | null {
  const fieldKey = field.key;
  if (field.readOnlyReason !== null) return fail('invalid', 'readOnlyField', { fieldKey });
  const issue = codecFor(field.typeKey).validate(value, field, stored);
  if (issue) return fail('invalid', `invalidValue.${issue.messageKey}`, { params: issue.params, fieldKey });
  const crowded = roleWithTooMany(value, roles);
  if (crowded)
    return fail('invalid', 'invalidValue.onePersonRole', { params: { role: crowded.name }, fieldKey });
  return null;
}

/** Checks each change against metadata: the field exists, may be written, and holds a value it can take. */
export function checkChanges(
  metadata: TypeMetadata,
  changes: readonly FieldChange[],
): Result<ReadonlyMap<string, Field>> {
  const byKey = new Map<string, Field>();
  for (const { fieldKey, base, after } of changes) {
    const field = metadata.fields.find((entry) => entry.key === fieldKey);
    if (!field) return fail('invalid', 'fieldGone', { fieldKey });
    const refused = refusedValue(field, after, metadata.roles, base);
    if (refused) return refused;
    // Required and shown under a condition means: only when shown (pitfalls 5.9).
    if (field.required === 'yes' && field.isVisible && after.kind === 'empty')
      return fail('invalid', 'invalidValue.required', { fieldKey });
    byKey.set(fieldKey, field);
  }
  return ok(byKey);
}

function planOne(change: FieldChange, field: Field, theirs: FieldValue): PlannedField {
  const codec = codecFor(field.typeKey);
  if (field.key === ROLE_OWNERS && theirs.kind !== 'unreadable') {
    const { merged, isContested } = mergeRoles(change.base, change.after, theirs);
    return { ...change, after: merged, field, theirs, isContested };
  }
  const isContested = !codec.same(theirs, change.base) && !codec.same(theirs, change.after);
  return { ...change, field, theirs, isContested };
}

/** The changes against what is stored now; role changes are put into the full stored list first. */
export function planFields(
  stored: ApiWorkItem,
  fields: ReadonlyMap<string, Field>,
  changes: readonly FieldChange[],
  zone: string,
): PlannedField[] {
  return changes.flatMap((change) => {
    const field = fields.get(change.fieldKey);
    return field ? [planOne(change, field, storedValueOf(stored, field, zone))] : [];
  });
}

/** The contested fields with all three values. */
export function conflictsIn(planned: readonly PlannedField[]): FieldConflict[] {
  return planned
    .filter((entry) => entry.isContested)
    .map(({ fieldKey, base, after, theirs }) => ({ fieldKey, base, mine: after, theirs }));
}
