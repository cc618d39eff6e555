'use client';
// A change as plain text, for document titles and accessible names.
import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Change } from '@/lib/bulk-edit/change';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import type { PeopleByKey } from '@/lib/work-item/person';
import { valueText } from './value-text';

/** Gives a function that says one or several changes in one line. `fields`: the field of each change, same position. */
export function useChangeText(
  people: PeopleByKey,
): (changes: readonly Change[], fields: readonly Field[]) => string {
  const t = useTranslations('bulkEdit.sentenceText');
  const tFields = useTranslations('fields');
  const locale = useLocale();
  return useCallback(
    (changes, fields) => {
      const words = { people, locale, empty: tFields('empty'), yes: tFields('yes'), no: tFields('no') };
      const said = changes.flatMap((change, index) => {
        const field = fields[index];
        if (!field) return [];
        const text = (value: FieldValue) => valueText(field, value, words);
        return t(change.mode, {
          field: field.name,
          value: 'value' in change ? text(change.value) : '',
          count: change.mode === 'shift' ? Math.abs(change.count) : 0,
          unit: change.mode === 'shift' ? change.unit : '',
          direction: change.mode === 'shift' && change.count > 0 ? 'later' : 'earlier',
          from: change.mode === 'replace' ? text(change.from) : '',
        });
      });
      return said.join(locale === 'en' ? '; ' : '；');
    },
    [t, tFields, locale, people],
  );
}
