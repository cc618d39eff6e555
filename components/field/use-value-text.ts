'use client';
// Values in words of the reader's language, for options, titles and accessible names.
import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { personName } from './person-name';
import type { ValueLookups } from './value-lookups';
import { valueText } from './value-text';

type Names = Pick<ValueLookups, 'people' | 'relatedNames'>;

/** Gives a function that says a value of a field; nothing at all is said as such, and who or what has no name by its key. */
export function useValueText(): (field: Field, value: FieldValue, names: Names) => string {
  const t = useTranslations('fields');
  const locale = useLocale();
  return useCallback(
    (field, value, { people, relatedNames }) => {
      if (value.kind === 'empty') return t('empty');
      return valueText(field, value, {
        locale,
        nameOf: (userKey) => {
          const known = people[userKey];
          return known ? personName(known, locale) : userKey;
        },
        itemName: (id) => relatedNames?.[id] ?? String(id),
        yes: t('yes'),
        no: t('no'),
      });
    },
    [t, locale],
  );
}
