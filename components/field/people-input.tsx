'use client';
// People picked by name, pinyin or email. Namesakes carry their address; those who left are struck through and cannot be picked.
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { SearchComboBox } from '@/components/ui/search-combo-box';
import { EMPTY } from '@/lib/fields/field-value';
import type { Person } from '@/lib/work-item/person';
import type { FieldInputProps } from './field-input-props';
import { namesakesOf } from './namesakes';
import { usePeopleSearch } from './people-search';
import { PersonLabel } from './person-label';
import { personName } from './person-name';

/** Somebody whose key is stored but whom the platform does not name. */
function unknownPerson(userKey: string): Person {
  return { userKey, name: { 'zh-CN': userKey, en: userKey }, email: '', status: 'activated' };
}

type PickerProps = Pick<FieldInputProps, 'project' | 'people' | 'onPeopleFound' | 'label'> & {
  userKeys: readonly string[];
  isMultiple: boolean;
  onPick: (userKeys: string[]) => void;
};

/** Shows who is chosen and a line to search with; `onPick` gets the keys in the order chosen. */
export function PeoplePicker({
  userKeys,
  isMultiple,
  onPick,
  project,
  people,
  onPeopleFound,
  label,
}: PickerProps) {
  const t = useTranslations('fields');
  const locale = useLocale();
  const search = usePeopleSearch(project, people);
  const [picked, setPicked] = useState<Record<string, Person>>({});
  const known = { ...people, ...picked };
  const namesakes = namesakesOf(userKeys, known, locale);
  return (
    <SearchComboBox
      label={label}
      isMultiple={isMultiple}
      placeholder={t('person.search')}
      value={userKeys.map((userKey) => known[userKey] ?? unknownPerson(userKey))}
      search={search}
      idOf={(person) => person.userKey}
      textOf={(person) => personName(person, locale)}
      isItemDisabled={(person) => person.status === 'resigned'}
      renderValue={({ userKey }) => (
        <PersonLabel userKey={userKey} people={known} hasNamesake={namesakes.has(userKey)} />
      )}
      renderOption={(person) => (
        <span className="flex min-w-0 flex-col">
          <PersonLabel userKey={person.userKey} people={{ [person.userKey]: person }} />
          <span className="truncate pl-6.5 text-caption text-text-3">{person.email}</span>
        </span>
      )}
      onChange={(chosen) => {
        setPicked((before) => ({
          ...before,
          ...Object.fromEntries(chosen.map((one) => [one.userKey, one])),
        }));
        onPeopleFound?.(chosen);
        onPick(chosen.map((person) => person.userKey));
      }}
    />
  );
}

/** Shows one person; choosing another replaces. */
export function PersonInput(props: FieldInputProps) {
  return (
    <PeoplePicker
      {...props}
      isMultiple={false}
      userKeys={props.value.kind === 'person' ? [props.value.userKey] : []}
      onPick={([userKey]) => props.onChange(userKey === undefined ? EMPTY : { kind: 'person', userKey })}
    />
  );
}

/** Shows several people. */
export function PeopleInput(props: FieldInputProps) {
  return (
    <PeoplePicker
      {...props}
      isMultiple
      userKeys={props.value.kind === 'people' ? props.value.userKeys : []}
      onPick={(userKeys) =>
        props.onChange(userKeys.length === 0 ? EMPTY : { kind: 'people', userKeys: [...userKeys] })
      }
    />
  );
}
