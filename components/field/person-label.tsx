// One person with avatar and name; someone who left is struck through and said so. Used by views, pickers and lists.
import { useLocale, useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import type { PeopleByKey } from '@/lib/work-item/person';
import { avatarPerson } from './person-name';

type PersonLabelProps = {
  userKey: string;
  people: PeopleByKey;
  /** Shows the address too: two people of one list have the same name. */
  hasNamesake?: boolean;
  className?: string;
};

/** Shows a person by name; frozen and resigned ones are marked in words as well. */
export function PersonLabel({ userKey, people, hasNamesake = false, className }: PersonLabelProps) {
  const t = useTranslations('fields');
  const locale = useLocale();
  const person = people[userKey];
  const left = person && person.status !== 'activated' ? person.status : null;
  return (
    <span className={classNames('inline-flex min-w-0 items-center gap-1.5', className)}>
      <Avatar person={avatarPerson(userKey, people, locale)} sizePx={20} />
      <span className={classNames('truncate', left && 'text-text-3 line-through')}>
        {avatarPerson(userKey, people, locale).name}
      </span>
      {left ? <span className="shrink-0 text-text-3">({t(`person.${left}`)})</span> : null}
      {hasNamesake && person ? <span className="truncate text-text-3">{person.email}</span> : null}
    </span>
  );
}
