// Who is named by a set of changes: kept with a draft, so that it can be shown by name again.
import { linkedIdsOf, userKeysOf } from '@/lib/fields/keys-in-value';
import type { PeopleByKey, Person } from '@/lib/work-item/person';
import type { FieldChange } from '@/lib/work-item/work-item';

/** Gives the known people whom the changes name, each once. */
export function peopleIn(changes: readonly FieldChange[], people: PeopleByKey): Person[] {
  const keys = new Set(changes.flatMap(({ base, after }) => [...userKeysOf(base), ...userKeysOf(after)]));
  return [...keys].flatMap((key) => people[key] ?? []);
}

/** Gives the known names of items that the changes link to, by id. */
export function linkedNamesIn(
  changes: readonly FieldChange[],
  names: Record<number, string>,
): Record<number, string> {
  const ids = changes.flatMap(({ base, after }) => [...linkedIdsOf(base), ...linkedIdsOf(after)]);
  return Object.fromEntries(ids.flatMap((id) => (names[id] === undefined ? [] : [[id, names[id]]])));
}
