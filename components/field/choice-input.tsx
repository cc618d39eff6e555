'use client';
// Inputs for one or several options of a list.
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { MultiSelect } from '@/components/ui/multi-select';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { EMPTY, type OptionRef } from '@/lib/fields/field-value';
import { NO_CHOICE, useChoiceOptions } from './choice-options';
import type { FieldInputProps } from './field-input-props';
import { labelOfOption } from './find-option';
import { isRequired } from './validate-value';

function useEmptyOption(mustBeChosen: boolean) {
  const t = useTranslations('fields');
  return mustBeChosen
    ? []
    : [{ id: NO_CHOICE, text: t('empty'), content: <span className="text-text-3">{t('empty')}</span> }];
}

/** Shows one choice; "Empty" is offered unless the field is required. */
export function OptionInput({ field, value, onChange, label }: FieldInputProps) {
  const stored = value.kind === 'option' ? [value.option] : [];
  const options = useChoiceOptions(field, stored);
  const emptyOption = useEmptyOption(isRequired(field));
  return (
    <Select
      label={label}
      options={[...emptyOption, ...options]}
      value={stored[0]?.id ?? null}
      onChange={(id) =>
        onChange(
          id === NO_CHOICE
            ? EMPTY
            : { kind: 'option', option: { id, label: labelOfOption(field.options, { id, label: '' }) } },
        )
      }
    />
  );
}

/** Shows every choice at once; a choice that is not required can be taken back. */
export function RadioInput({ field, value, onChange, label }: FieldInputProps) {
  const t = useTranslations('fields');
  const stored = value.kind === 'option' ? [value.option] : [];
  const options = useChoiceOptions(field, stored);
  return (
    <div className="flex flex-wrap items-start gap-x-4">
      <RadioGroup
        label={label}
        isRow
        className="pt-1"
        value={stored[0]?.id ?? null}
        options={options.map((option) => ({
          value: option.id,
          label: option.content,
          isDisabled: option.isDisabled,
        }))}
        onChange={(id) =>
          onChange({ kind: 'option', option: { id, label: labelOfOption(field.options, { id, label: '' }) } })
        }
      />
      {stored.length > 0 && !isRequired(field) ? (
        <Button variant="link" className="mt-1.5" onClick={() => onChange(EMPTY)}>
          {t('clear')}
        </Button>
      ) : null}
    </div>
  );
}

/** Shows several choices as chips. */
export function OptionsInput({ field, value, onChange, label }: FieldInputProps) {
  const stored: OptionRef[] = value.kind === 'options' ? value.options : [];
  const options = useChoiceOptions(field, stored);
  return (
    <MultiSelect
      label={label}
      // A stored option that is no longer offered can still be taken out.
      options={options.map((option) => ({
        ...option,
        isDisabled: option.isDisabled && !stored.some((chosen) => chosen.id === option.id),
      }))}
      value={stored.map((option) => option.id)}
      onChange={(ids) =>
        onChange(
          ids.length === 0
            ? EMPTY
            : {
                kind: 'options',
                options: ids.map((id) => {
                  const known = stored.find((option) => option.id === id);
                  return { id, label: labelOfOption(field.options, { id, label: known?.label ?? '' }) };
                }),
              },
        )
      }
    />
  );
}
