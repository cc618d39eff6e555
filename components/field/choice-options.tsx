'use client';
// The options of a field as a select offers them: those of the space, and stored ones that it no longer offers.
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { SelectOption } from '@/components/ui/select-option';
import type { Field } from '@/lib/fields/field';
import type { OptionRef } from '@/lib/fields/field-value';
import { labelOfOption } from './find-option';
import { OptionValue } from './option-value';

/** The id that stands for "nothing chosen" in a list; no option of the platform is called so. */
export const NO_CHOICE = '(none)';

/** Gives what a select lists for the field. Disabled options are shown and cannot be chosen. */
export function useChoiceOptions(field: Field, stored: readonly OptionRef[]): SelectOption[] {
  const t = useTranslations('fields');
  const storedIds = stored.map((option) => option.id).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `stored` is a new list each time; its ids decide
  return useMemo(() => {
    const gone = stored.filter((chosen) => !field.options.some((option) => option.id === chosen.id));
    return [
      ...field.options.map((option) => ({
        ref: { id: option.id, label: option.label },
        isDisabled: option.isDisabled,
      })),
      ...gone.map((ref) => ({ ref, isDisabled: true })),
    ].map(({ ref, isDisabled }) => ({
      id: ref.id,
      text: labelOfOption(field.options, ref),
      content: <OptionValue field={field} option={ref} />,
      isDisabled,
    }));
  }, [field, storedIds, t]);
}
