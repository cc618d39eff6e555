'use client';
// What columns and groups are called: the space's own words for fields, ours for the rest.
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { findOption } from '@/components/field/find-option';
import { personName } from '@/components/field/person-name';
import type { Field } from '@/lib/fields/field';
import type { PeopleByKey } from '@/lib/work-item/person';

const OURS = [
  'work_item_status',
  'current_nodes',
  'owners',
  'updated_at',
  'created_at',
  'work_item_id',
] as const;

/** Gives the names of columns, of groups by a column, and of people, in the reader's language. */
export function useColumnNames(fields: readonly Field[], people: PeopleByKey) {
  const t = useTranslations('workItems');
  const tFields = useTranslations('fields');
  const locale = useLocale();
  return useMemo(() => {
    const byKey = new Map(fields.map((field) => [field.key, field]));
    const person = (userKey: string) => {
      const known = people[userKey];
      return known ? personName(known, locale) : userKey;
    };
    const column = (key: string) => {
      const ours = OURS.find((entry) => entry === key);
      return ours ? t(`column.${ours}`) : (byKey.get(key)?.name ?? (key === 'name' ? t('column.name') : key));
    };
    const group = (key: string, id: string | null) => {
      if (id === null) return t('noGroupValue');
      const field = byKey.get(key);
      if (field?.typeKey === 'bool') return tFields(id === 'true' ? 'yes' : 'no');
      if (field?.typeKey === 'signal') return tFields(id === 'passed' ? 'signal.passed' : 'signal.failed');
      return (field && findOption(field.options, id)?.label) || person(id);
    };
    return { byKey, person, column, group };
  }, [fields, people, locale, t, tFields]);
}
