'use client';
// People of a condition, "me" first: a shared view with "me" is everybody's own.
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { PeopleInput } from '@/components/field/people-input';
import type { Field } from '@/lib/fields/field';
import { IDS_MAX, ME } from '@/lib/work-item/filter';
import type { Person } from '@/lib/work-item/person';
import type { BuilderContext } from './builder-context';

/** The picker of people asks for a field; here it is any of them. */
const ANY_PEOPLE: Field = {
  key: 'people',
  alias: '',
  name: '',
  typeKey: 'multi_user',
  options: [],
  required: 'no',
  isVisible: true,
  readOnlyReason: null,
  compoundFields: [],
  numberFormat: null,
  selectableLevel: { mode: 'last' },
  relatedTypeKeys: [],
  tips: '',
};

type PeopleOperandProps = {
  label: string;
  userKeys: readonly string[];
  context: BuilderContext;
  onChange: (userKeys: string[]) => void;
};

/** Shows the people chosen and a line to find more by name, pinyin or e-mail. */
export function PeopleOperand({ label, userKeys, context, onChange }: PeopleOperandProps) {
  const t = useTranslations('filters');
  const me = t('me');
  const people = useMemo(() => {
    const self: Person = { userKey: ME, name: { 'zh-CN': me, en: me }, email: '', status: 'activated' };
    return { [ME]: self, ...context.people };
  }, [context.people, me]);
  return (
    <PeopleInput
      field={ANY_PEOPLE}
      label={label}
      project={context.project}
      people={people}
      today={context.today}
      value={userKeys.length === 0 ? { kind: 'empty' } : { kind: 'people', userKeys: [...userKeys] }}
      onPeopleFound={(found) => context.onPeopleFound(found.filter((person) => person.userKey !== ME))}
      onChange={(value) => onChange(value.kind === 'people' ? value.userKeys.slice(0, IDS_MAX) : [])}
    />
  );
}
