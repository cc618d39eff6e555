// The verified write of one item: read again, compare, journal, send only what differs, read back, say what is really there.
// design.md section 4; called by the saveWorkItem action.
import { err, ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import { codecFor } from '@/lib/fields/registry';
import type { FieldChange, FieldConflict, FieldOutcome, SaveOutcome } from '@/lib/work-item/work-item';
import type { Actor } from '../actor';
import { fail } from '../fail';
import { forgetTypeMetadata, readTypeMetadata, type TypeMetadata } from '../metadata';
import type { WorkItem as ApiWorkItem } from '../open-api/work-item';
import { findPeople } from '../people';
import type { Services } from '../services';
import { storedValueOf, userKeysOf } from './decode';
import { detailOf, readStored } from './read';
import { type PlannedField, sendKeepingRoles } from './send';

/** Reads may lag behind writes: wait this long before each further look (pitfalls section 1). */
const REREAD_AFTER_MS = [0, 500, 1000, 2000];

export type SaveInput = { typeName: string; id: number; changes: FieldChange[] };

/** Checks each change against metadata: the field exists, may be written, and holds a value it can take. */
function checkChanges(fields: readonly Field[], changes: readonly FieldChange[]): Result<Map<string, Field>> {
  const byKey = new Map<string, Field>();
  for (const change of changes) {
    const field = fields.find((entry) => entry.key === change.fieldKey);
    if (!field) return fail('invalid', 'fieldGone', { fieldKey: change.fieldKey });
    if (field.readOnlyReason !== null) return fail('invalid', 'readOnlyField', { fieldKey: field.key });
    if (field.key === 'role_owners') return fail('invalid', 'readOnlyField', { fieldKey: field.key });
    const issue = codecFor(field.typeKey).validate(change.after, field);
    if (issue)
      return fail('invalid', `invalidValue.${issue.messageKey}`, {
        params: issue.params,
        fieldKey: field.key,
      });
    if (field.required === 'yes' && change.after.kind === 'empty')
      return fail('invalid', 'invalidValue.required', { fieldKey: field.key });
    byKey.set(field.key, field);
  }
  return ok(byKey);
}

function planFields(
  stored: ApiWorkItem,
  fields: ReadonlyMap<string, Field>,
  changes: readonly FieldChange[],
  zone: string,
): PlannedField[] {
  return changes.flatMap((change) => {
    const field = fields.get(change.fieldKey);
    return field ? [{ ...change, field, theirs: storedValueOf(stored, field, zone) }] : [];
  });
}

function conflictsIn(planned: readonly PlannedField[]): FieldConflict[] {
  return planned
    .filter(({ field, base, theirs, after }) => {
      const codec = codecFor(field.typeKey);
      return !codec.same(theirs, base) && !codec.same(theirs, after);
    })
    .map(({ fieldKey, base, after, theirs }) => ({ fieldKey, base, mine: after, theirs }));
}

async function pause(durationMs: number): Promise<void> {
  if (durationMs > 0) await new Promise((resolve) => setTimeout(resolve, durationMs));
}

/** Reads until every sent field is there or the looks are used up; gives the last item read. */
async function readBack(
  actor: Actor,
  services: Services,
  typeKey: string,
  id: number,
  sent: readonly PlannedField[],
): Promise<Result<ApiWorkItem>> {
  let last: Result<ApiWorkItem> = fail('unknown-outcome', 'lostAnswer');
  for (const waitMs of REREAD_AFTER_MS) {
    await pause(waitMs);
    last = await readStored(actor, services, typeKey, id);
    if (!last.ok) continue;
    const item = last.value;
    const isAllThere = sent.every(({ field, after }) =>
      codecFor(field.typeKey).same(storedValueOf(item, field, services.zone), after),
    );
    if (isAllThere) return last;
  }
  return last;
}

function outcomesOf(planned: readonly PlannedField[], item: ApiWorkItem, zone: string): FieldOutcome[] {
  return planned.map(({ field, theirs, after }) => {
    const stored = storedValueOf(item, field, zone);
    const codec = codecFor(field.typeKey);
    const wasThere = codec.same(theirs, after);
    const state = wasThere ? 'already-so' : codec.same(stored, after) ? 'verified' : 'not-stored';
    return { fieldKey: field.key, state, before: theirs, sent: after, stored };
  });
}

function otherDifferences(
  before: ApiWorkItem,
  after: ApiWorkItem,
  metadata: TypeMetadata,
  sent: ReadonlySet<string>,
  zone: string,
) {
  return metadata.fields
    .filter((field) => !sent.has(field.key) && field.key !== 'updated_at' && field.key !== 'updated_by')
    .map((field) => ({
      field,
      before: storedValueOf(before, field, zone),
      after: storedValueOf(after, field, zone),
    }))
    .filter(({ field, ...change }) => !codecFor(field.typeKey).same(change.before, change.after))
    .map(({ field, ...change }) => ({ fieldKey: field.key, ...change }));
}

/**
 * Saves the changed fields of one item and says what was read back.
 * Sends nothing when someone else changed one of these fields since `base` was read, or when all is already so.
 * A lost answer is settled by reading: the outcome then says what is stored, never a guess.
 */
export async function saveWorkItem(
  actor: Actor,
  services: Services,
  input: SaveInput,
): Promise<Result<SaveOutcome>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const typeKey = metadata.value.type.key;
  const checked = checkChanges(metadata.value.fields, input.changes);
  if (!checked.ok) return checked;
  const before = await readStored(actor, services, typeKey, input.id);
  if (!before.ok) return before;
  if (before.value.isTerminated) return fail('refused', 'terminated');

  const planned = planFields(before.value, checked.value, input.changes, services.zone);
  const conflicts = conflictsIn(planned);
  if (conflicts.length > 0) return conflictOutcome(actor, services, before.value, conflicts);

  const toSend = planned.filter(({ field, theirs, after }) => !codecFor(field.typeKey).same(theirs, after));
  if (toSend.length > 0) {
    const sent = await sendKeepingRoles(actor, services, metadata.value, before.value, toSend);
    if (!sent.ok) {
      if (sent.error.messageKey === 'code.20050gone') forgetTypeMetadata(actor, typeKey);
      return sent;
    }
  }
  const after = await readBack(actor, services, typeKey, input.id, toSend);
  if (!after.ok)
    return err({ ...after.error, kind: 'unknown-outcome', messageKey: 'lostAnswer', retryable: false });
  const outcomes = outcomesOf(planned, after.value, services.zone);
  const detail = await detailOf(actor, services, metadata.value, after.value);
  if (!detail.ok) return detail;
  const sentKeys = new Set(toSend.map(({ fieldKey }) => fieldKey));
  return ok<SaveOutcome>({
    kind: 'saved',
    outcomes,
    alsoChanged:
      toSend.length > 0
        ? otherDifferences(before.value, after.value, metadata.value, sentKeys, services.zone)
        : [],
    detail: detail.value,
    verifiedAtMs: services.now(),
  });
}

async function conflictOutcome(
  actor: Actor,
  services: Services,
  stored: ApiWorkItem,
  conflicts: FieldConflict[],
): Promise<Result<SaveOutcome>> {
  const keys = conflicts.flatMap(({ base, mine, theirs }) => [base, mine, theirs].flatMap(userKeysOf));
  const people = await findPeople(actor, services, [stored.updatedBy, ...keys]);
  if (!people.ok) return people;
  return ok<SaveOutcome>({
    kind: 'conflict',
    conflicts,
    updatedBy: stored.updatedBy,
    updatedAtMs: stored.updatedAtMs,
    people: people.value,
  });
}
