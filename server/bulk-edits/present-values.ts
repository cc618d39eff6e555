// The values that the items of a scope really hold in one field, with counts: what a replacement is offered for.

import { canonicalText } from '@/lib/bulk-edit/canonical-text';
import type { PresentValue, PresentValues } from '@/lib/bulk-edit/plan-preview';
import { ok, type Result } from '@/lib/errors/result';
import type { FieldValue } from '@/lib/fields/field-value';
import { userKeysOf } from '@/lib/fields/keys-in-value';
import type { Actor } from '../actor';
import { fail, told } from '../fail';
import { readTypeMetadata } from '../metadata';
import { findPeople } from '../people';
import type { Services } from '../services';
import { storedValueOf } from '../work-items/decode';
import { namesOfIds } from '../work-items/linked-names';
import { READ_AT_ONCE, readItems } from './read-items';

/** More different values than a person looks through; the most frequent ones stay. */
const VALUES_MAX = 500;

/** A list's entries, each as a list of its own, since each can be replaced by itself; any other value as it is. */
function entriesOf(value: FieldValue): FieldValue[] {
  switch (value.kind) {
    case 'options':
      return value.options.map((option) => ({ kind: 'options', options: [option] }));
    case 'people':
      return value.userKeys.map((key) => ({ kind: 'people', userKeys: [key] }));
    case 'workItems':
      return value.ids.map((id) => ({ kind: 'workItems', ids: [id] }));
    default:
      return [value];
  }
}

/** What makes two values one: option ids without their labels. */
function nameOf(value: FieldValue): string {
  if (value.kind === 'option') return value.option.id;
  if (value.kind === 'options') return value.options.map((option) => option.id).join('/');
  return canonicalText(value);
}

/** Values with counts, the most frequent first. */
export async function readPresentValues(
  actor: Actor,
  services: Services,
  input: { typeName: string; fieldKey: string; ids: readonly number[] },
): Promise<Result<PresentValues>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const { type, fields } = metadata.value;
  const field = fields.find((entry) => entry.key === input.fieldKey);
  if (!field) return fail('invalid', 'fieldGone', { fieldKey: input.fieldKey });
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const counted = new Map<string, PresentValue>();
  let emptyCount = 0;
  for (let start = 0; start < input.ids.length; start += READ_AT_ONCE) {
    const ids = input.ids.slice(start, start + READ_AT_ONCE);
    const asked = { projectKey: actor.projectKey, typeKey: type.key, ids, fieldKeys: [field.key] };
    const read = told(await readItems(services, caller, asked));
    if (!read.ok) return read;
    for (const item of read.value.values()) {
      const stored = storedValueOf(item, field, services.zone);
      if (stored.kind === 'empty') emptyCount += 1;
      else
        for (const value of entriesOf(stored)) {
          const entry = counted.get(nameOf(value)) ?? { value, count: 0 };
          entry.count += 1;
          counted.set(nameOf(value), entry);
        }
    }
  }
  const values = [...counted.values()].sort((a, b) => b.count - a.count).slice(0, VALUES_MAX);
  const people = await findPeople(
    actor,
    services,
    values.flatMap(({ value }) => userKeysOf(value)),
  );
  if (!people.ok) return people;
  const linked = values.map(({ value }) => ({ fieldKey: field.key, value }));
  const relatedNames = await namesOfIds(actor, services, [field], linked);
  if (!relatedNames.ok) return relatedNames;
  return ok({
    values,
    emptyCount,
    people: people.value,
    relatedNames: relatedNames.value,
    readAtMs: services.now(),
  });
}
