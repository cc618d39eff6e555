'use client';
// What to replace: one of the values that the chosen items hold now, most frequent first, each with its count.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { FieldValueView } from '@/components/field/field-value-view';
import { useValueText } from '@/components/field/use-value-text';
import { Button } from '@/components/ui/button';
import { FieldRow } from '@/components/ui/field-row';
import { Select } from '@/components/ui/select';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { formatCount } from '@/lib/i18n/format-count';
import type { ItemScope } from '../scope/item-scope';
import { usePresentValues } from './use-present-values';

type PresentValueSelectProps = {
  label: ReactNode;
  field: Field;
  value: FieldValue | null;
  onChange: (value: FieldValue) => void;
  project: string;
  typeKey: string;
  scope: ItemScope;
};

/** Shows the present values with counts. A value chosen earlier that no item holds any more stays, with the count 0. */
export function PresentValueSelect({ label, field, value, onChange, ...asked }: PresentValueSelectProps) {
  const t = useTranslations('bulkEdit.value');
  const valueText = useValueText();
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const { result, refetch } = usePresentValues({ ...asked, fieldKey: field.key });
  const present = result?.ok ? result.value : null;
  const people = present?.people ?? {};
  const relatedNames = present?.relatedNames ?? {};
  const idOf = (one: FieldValue) => JSON.stringify(one);
  const isGone =
    value !== null && present !== null && !present.values.some((one) => idOf(one.value) === idOf(value));
  const offered = [
    ...(present?.values ?? []),
    ...(value !== null && (present === null || isGone) ? [{ value, count: 0 }] : []),
  ];
  return (
    <FieldRow
      labelPlace="above"
      label={label}
      hint={
        present
          ? t('presentMeans', { count: present.values.length, empty: formatCount(present.emptyCount) })
          : t('presentReading')
      }
      error={
        result && !result.ok ? (
          <>
            {errorText(result.error)}{' '}
            <Button variant="link" onClick={() => void refetch()}>
              {tCommon('retry')}
            </Button>
          </>
        ) : undefined
      }
    >
      <Select
        placeholder={t('choosePresent')}
        isDisabled={present === null && value === null}
        options={offered.map((one) => ({
          id: idOf(one.value),
          text: valueText(field, one.value, { people, relatedNames }),
          content: (
            <span className="inline-flex w-full min-w-0 items-center gap-2">
              <span className="min-w-0 truncate">
                <FieldValueView
                  field={field}
                  value={one.value}
                  people={people}
                  relatedNames={relatedNames}
                  room="cell"
                />
              </span>
              <span className="ml-auto shrink-0 text-text-3">
                {present ? t('presentCount', { count: one.count }) : null}
              </span>
            </span>
          ),
        }))}
        value={value === null ? null : idOf(value)}
        onChange={(id) => {
          const chosen = offered.find((one) => idOf(one.value) === id);
          if (chosen) onChange(chosen.value);
        }}
      />
    </FieldRow>
  );
}
