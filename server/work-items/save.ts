// The verified write of one item: read again, compare, journal, send only what differs, read back, say what is really there.
// design.md section 4; called by the saveWorkItem action.
import type { AppError } from '@/lib/errors/app-error';
import { err, ok, type Result } from '@/lib/errors/result';
import { userKeysOf } from '@/lib/fields/keys-in-value';
import { codecFor } from '@/lib/fields/registry';
import type { FieldChange, FieldConflict, SaveOutcome } from '@/lib/work-item/work-item';
import type { Actor } from '../actor';
import { fail } from '../fail';
import { forgetTypeMetadata, readTypeMetadata, type TypeMetadata } from '../metadata';
import type { WorkItem as ApiWorkItem } from '../open-api/work-item';
import { findPeople } from '../people';
import type { Services } from '../services';
import { namesOfIds } from './linked-names';
import { checkChanges, conflictsIn, type PlannedField, planFields } from './plan-fields';
import { detailOf, readStored } from './read';
import { holdsAll, otherDifferences, outcomesOf, readUntil } from './read-back';
import { sendKeepingRoles } from './send';

export type SaveInput = { typeName: string; id: number; changes: FieldChange[] };

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
  const checked = checkChanges(metadata.value, input.changes);
  if (!checked.ok) return checked;
  const before = await readStored(actor, services, typeKey, input.id);
  if (!before.ok) return before;
  if (before.value.isTerminated) return fail('refused', 'terminated');

  const planned = planFields(before.value, checked.value, input.changes, services.zone);
  const conflicts = conflictsIn(planned);
  if (conflicts.length > 0) return conflictOutcome(actor, services, metadata.value, before.value, conflicts);

  const toSend = planned.filter(({ field, theirs, after }) => !codecFor(field.typeKey).same(theirs, after));
  let isAnswered = true;
  if (toSend.length > 0) {
    const sent = await sendKeepingRoles(actor, services, metadata.value, before.value, toSend);
    if (!sent.ok) return err(await refusalOnField(actor, services, typeKey, sent.error, toSend));
    isAnswered = sent.value.isAnswered;
  }
  const after = await readUntil(actor, services, before.value, (item) =>
    holdsAll(item, toSend, services.zone),
  );
  if (!after.ok)
    return err({ ...after.error, kind: 'unknown-outcome', messageKey: 'lostAnswer', retryable: false });
  const detail = await detailOf(actor, services, metadata.value, after.value);
  if (!detail.ok) return detail;
  const sentKeys = new Set(toSend.map(({ fieldKey }) => fieldKey));
  return ok<SaveOutcome>({
    kind: 'saved',
    outcomes: outcomesOf(planned, after.value, services.zone, isAnswered),
    alsoChanged:
      toSend.length > 0
        ? otherDifferences(before.value, after.value, metadata.value, sentKeys, services.zone)
        : [],
    detail: detail.value,
    verifiedAtMs: services.now(),
  });
}

/** Refusals that say "the configuration changed": what is held of the type is stale (pitfalls 6.3). */
const CONFIGURATION_CHANGED = new Set(['code.20050gone', 'code.20050', 'code.50006optionGone', 'code.30009']);

/** The refusal on the field it is about, found where the platform does not name it: by fresh metadata, or as the only one. */
async function refusalOnField(
  actor: Actor,
  services: Services,
  typeKey: string,
  refusal: AppError,
  sent: readonly PlannedField[],
): Promise<AppError> {
  const isStale = CONFIGURATION_CHANGED.has(refusal.messageKey);
  if (isStale) forgetTypeMetadata(actor, typeKey);
  if (refusal.fieldKey !== undefined) return refusal;
  if (isStale) {
    const fresh = await readTypeMetadata(actor, services, typeKey);
    const checked = fresh.ok
      ? checkChanges(
          fresh.value,
          sent.map(({ fieldKey, theirs, after }) => ({ fieldKey, base: theirs, after })),
        )
      : fresh;
    if (!checked.ok) return { ...refusal, fieldKey: checked.error.fieldKey };
  }
  const suspects =
    refusal.messageKey === 'code.50006loop'
      ? sent.filter(({ field }) => field.typeKey.startsWith('work_item_related'))
      : sent;
  const [only, ...others] = suspects;
  return refusal.kind === 'invalid' && others.length === 0
    ? { ...refusal, fieldKey: only?.fieldKey }
    : refusal;
}

async function conflictOutcome(
  actor: Actor,
  services: Services,
  metadata: TypeMetadata,
  stored: ApiWorkItem,
  conflicts: FieldConflict[],
): Promise<Result<SaveOutcome>> {
  const keys = conflicts.flatMap(({ base, mine, theirs }) => [base, mine, theirs].flatMap(userKeysOf));
  const people = await findPeople(actor, services, [stored.updatedBy, ...keys]);
  if (!people.ok) return people;
  const relatedNames = await namesOfIds(
    actor,
    services,
    metadata.fields,
    conflicts.flatMap(({ fieldKey, base, mine, theirs }) =>
      [base, mine, theirs].map((value) => ({ fieldKey, value })),
    ),
  );
  if (!relatedNames.ok) return relatedNames;
  return ok<SaveOutcome>({
    kind: 'conflict',
    conflicts,
    updatedBy: stored.updatedBy,
    updatedAtMs: stored.updatedAtMs,
    people: people.value,
    relatedNames: relatedNames.value,
  });
}
