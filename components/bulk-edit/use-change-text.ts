'use client';
// A change as plain text, for document titles and accessible names.
import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useValueText } from '@/components/field/use-value-text';
import type { ValueLookups } from '@/components/field/value-lookups';
import type { Change } from '@/lib/bulk-edit/change';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { useDaysText } from './use-days-text';
import { useRoleEditText } from './use-role-edit-text';

type Names = Pick<ValueLookups, 'people' | 'roles' | 'relatedNames'>;

/** Gives a function that says one or several changes in one line. `fields`: the field of each change, same position. */
export function useChangeText({
  people,
  roles,
  relatedNames,
}: Names): (changes: readonly Change[], fields: readonly Field[]) => string {
  const t = useTranslations('bulkEdit.sentenceText');
  const valueText = useValueText();
  const locale = useLocale();
  const daysText = useDaysText();
  const editText = useRoleEditText({ people, roles });
  return useCallback(
    (changes, fields) => {
      const gap = locale === 'en' ? '; ' : '；';
      const said = changes.flatMap((change, index) => {
        const field = fields[index];
        if (!field) return [];
        const text = (value: FieldValue) => valueText(field, value, { people, relatedNames });
        return t(change.mode, {
          field: field.name,
          value: 'value' in change ? text(change.value) : '',
          from: change.mode === 'replace' ? text(change.from) : '',
          days: change.mode === 'shift' ? daysText(change) : '',
          edits: change.mode === 'roles' ? change.edits.map(editText).join(gap) : '',
        });
      });
      return said.join(gap);
    },
    [t, valueText, locale, people, relatedNames, daysText, editText],
  );
}
