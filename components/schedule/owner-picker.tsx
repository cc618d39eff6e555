'use client';
// Picks the owners of a node, or the people of one of its roles, by name, pinyin or email.
import { useLocale, useTranslations } from 'next-intl';
import { namesakesOf } from '@/components/field/namesakes';
import { usePeopleSearch } from '@/components/field/people-search';
import { PersonLabel } from '@/components/field/person-label';
import { personName } from '@/components/field/person-name';
import { FieldRow } from '@/components/ui/field-row';
import { SearchComboBox } from '@/components/ui/search-combo-box';
import type { Person } from '@/lib/work-item/person';
import { useBoard } from './board-context';

type OwnerPickerProps = {
  label: string;
  hint?: string;
  ownerKeys: readonly string[];
  onChange: (ownerKeys: string[]) => void;
};

/** Shows the people as chips with a line to search for more; people who left cannot be picked. */
export function OwnerPicker({ label, hint, ownerKeys, onChange }: OwnerPickerProps) {
  const tFields = useTranslations('fields');
  const locale = useLocale();
  const { project, people, actions } = useBoard();
  const search = usePeopleSearch(project, people);
  const namesakes = namesakesOf(ownerKeys, people, locale);
  return (
    <FieldRow labelPlace="above" label={label} hint={hint}>
      <SearchComboBox<Person>
        placeholder={tFields('person.search')}
        value={ownerKeys.map((key) => people[key] ?? unnamed(key))}
        search={search}
        idOf={(person) => person.userKey}
        textOf={(person) => personName(person, locale)}
        isItemDisabled={(person) => person.status === 'resigned'}
        renderValue={({ userKey }) => (
          <PersonLabel userKey={userKey} people={people} hasNamesake={namesakes.has(userKey)} />
        )}
        renderOption={(person) => (
          <span className="flex min-w-0 flex-col">
            <PersonLabel userKey={person.userKey} people={{ [person.userKey]: person }} />
            <span className="truncate pl-6.5 text-caption text-text-3">{person.email}</span>
          </span>
        )}
        onChange={(chosen) => {
          actions.meet(chosen);
          onChange(chosen.map((person) => person.userKey));
        }}
      />
    </FieldRow>
  );
}

function unnamed(userKey: string): Person {
  return { userKey, name: { 'zh-CN': userKey, en: userKey }, email: '', status: 'activated' };
}
