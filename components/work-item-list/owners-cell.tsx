// Who has the item in hand.
import { useLocale } from 'next-intl';
import { avatarPerson } from '@/components/field/person-name';
import { AvatarStack } from '@/components/ui/avatar-stack';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { WorkItem } from '@/lib/work-item/work-item';
import { EmptyCell } from './empty-cell';
import { ownersOf } from './owners-of';

/** Shows the current owners: one by name, several as circles. */
export function OwnersCell({ item, people }: { item: WorkItem; people: PeopleByKey }) {
  const locale = useLocale();
  const owners = ownersOf(item);
  if (owners.length === 0) return <EmptyCell />;
  return <AvatarStack people={owners.map((userKey) => avatarPerson(userKey, people, locale))} />;
}
