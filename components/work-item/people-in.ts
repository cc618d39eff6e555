// Who is named by a set of changes: kept with a draft, so that it can be shown by name again.
import type { FieldValue } from '@/lib/fields/field-value';
import type { PeopleByKey, Person } from '@/lib/work-item/person';
import type { FieldChange } from '@/lib/work-item/work-item';

function keysOf(value: FieldValue): string[] {
  if (value.kind === 'person') return [value.userKey];
  return value.kind === 'people' ? value.userKeys : [];
}

/** Gives the known people whom the changes name, each once. */
export function peopleIn(changes: readonly FieldChange[], people: PeopleByKey): Person[] {
  const keys = new Set(changes.flatMap(({ base, after }) => [...keysOf(base), ...keysOf(after)]));
  return [...keys].flatMap((key) => people[key] ?? []);
}
