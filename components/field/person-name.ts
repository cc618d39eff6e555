// What a person is called on the screen. Used by every place that shows somebody.
import type { AvatarPerson } from '@/components/ui/avatar';
import type { Locale } from '@/lib/i18n/locale';
import type { PeopleByKey, Person } from '@/lib/work-item/person';

/** Gives the name in the reader's language, the other language's when that one is missing. */
export function personName(person: Person, locale: Locale): string {
  const other = locale === 'en' ? person.name['zh-CN'] : person.name.en;
  return person.name[locale] || other || person.userKey;
}

/** Gives who stands behind a user key, for avatars; an unknown key stands for itself. */
export function avatarPerson(userKey: string, people: PeopleByKey, locale: Locale): AvatarPerson {
  const person = people[userKey];
  return { id: userKey, name: person ? personName(person, locale) : userKey };
}
