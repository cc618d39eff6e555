// People of a field: one with the name, several as circles in a cell and as names where there is room.
import { useLocale } from 'next-intl';
import { AvatarStack } from '@/components/ui/avatar-stack';
import { namesakesOf } from './namesakes';
import { PersonLabel } from './person-label';
import { avatarPerson } from './person-name';
import type { ValueLookups } from './value-lookups';

type PeopleValueProps = { userKeys: readonly string[]; lookups: ValueLookups; isCell: boolean };

/** Shows the people behind the keys; in a cell several become overlapping circles with their names read aloud. */
export function PeopleValue({ userKeys, lookups, isCell }: PeopleValueProps) {
  const locale = useLocale();
  const { people } = lookups;
  if (isCell) {
    return <AvatarStack people={userKeys.map((userKey) => avatarPerson(userKey, people, locale))} />;
  }
  const namesakes = namesakesOf(userKeys, people, locale);
  return (
    <span className="inline-flex min-w-0 flex-wrap gap-x-3 gap-y-1">
      {userKeys.map((userKey) => (
        <PersonLabel key={userKey} userKey={userKey} people={people} hasNamesake={namesakes.has(userKey)} />
      ))}
    </span>
  );
}
