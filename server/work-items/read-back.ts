// The proof of a write: reads the item again until what was sent is there, and says field by field what is stored.
// Used by every write of a single item.
import type { Result } from '@/lib/errors/result';
import { codecFor } from '@/lib/fields/registry';
import type { FieldOutcome } from '@/lib/work-item/work-item';
import type { Actor } from '../actor';
import { fail } from '../fail';
import type { TypeMetadata } from '../metadata';
import type { WorkItem as ApiWorkItem } from '../open-api/work-item';
import type { Services } from '../services';
import { storedValueOf } from './decode';
import type { PlannedField } from './plan-fields';
import { readStored } from './read';

/** Reads may lag behind writes: wait this long before each further look (pitfalls section 1). */
export const LOOK_AGAIN_AFTER_MS = [0, 500, 1000, 2000];

/** Resolves after the given time; at once for 0. */
export async function pause(durationMs: number): Promise<void> {
  if (durationMs > 0) await new Promise((resolve) => setTimeout(resolve, durationMs));
}

/** Reads until `isThere` or the looks are used up; gives the last item read, or why it could not be read. */
export async function readUntil(
  actor: Actor,
  services: Services,
  target: { typeKey: string; id: number },
  isThere: (item: ApiWorkItem) => boolean,
): Promise<Result<ApiWorkItem>> {
  let last: Result<ApiWorkItem> = fail('unknown-outcome', 'lostAnswer');
  for (const waitMs of LOOK_AGAIN_AFTER_MS) {
    await pause(waitMs);
    last = await readStored(actor, services, target.typeKey, target.id);
    if (last.ok && isThere(last.value)) return last;
  }
  return last;
}

/** True when the item holds every planned value. */
export function holdsAll(item: ApiWorkItem, planned: readonly PlannedField[], zone: string): boolean {
  return planned.every(({ field, after }) =>
    codecFor(field.typeKey).same(storedValueOf(item, field, zone), after),
  );
}

/** What became of each planned field; green only for what was sent and is there. `isAnswered`: the platform said yes. */
export function outcomesOf(
  planned: readonly PlannedField[],
  item: ApiWorkItem,
  zone: string,
  isAnswered: boolean,
): FieldOutcome[] {
  return planned.map(({ field, theirs, after }) => {
    const stored = storedValueOf(item, field, zone);
    const codec = codecFor(field.typeKey);
    const wasThere = codec.same(theirs, after);
    const state = wasThere ? 'already-so' : codec.same(stored, after) ? 'verified' : 'not-stored';
    const unanswered = state === 'not-stored' && !isAnswered ? { isUnanswered: true as const } : {};
    return { fieldKey: field.key, state, ...unanswered, before: theirs, sent: after, stored };
  });
}

/** Fields that nobody asked to change but that differ after the write, roles the platform filled again among them. */
export function otherDifferences(
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
