// Tells which people of a list cannot be told apart by name. Used by people values and pickers.
import type { Locale } from '@/lib/i18n/locale';
import type { PeopleByKey } from '@/lib/work-item/person';
import { avatarPerson } from './person-name';

/** Gives the user keys whose shown name is also the name of someone else among `userKeys` or `people`. */
export function namesakesOf(userKeys: readonly string[], people: PeopleByKey, locale: Locale): Set<string> {
  const keysByName = new Map<string, Set<string>>();
  for (const key of [...userKeys, ...Object.keys(people)]) {
    const { name } = avatarPerson(key, people, locale);
    keysByName.set(name, (keysByName.get(name) ?? new Set()).add(key));
  }
  return new Set(
    userKeys.filter((key) => (keysByName.get(avatarPerson(key, people, locale).name)?.size ?? 0) > 1),
  );
}
