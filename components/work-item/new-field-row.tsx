'use client';
// One field of the form for a new item.
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useErrorText } from '@/components/field/error-text';
import { FieldFormRow } from '@/components/field/field-form-row';
import type { FieldInputProps } from '@/components/field/field-input-props';
import { useIssueText } from '@/components/field/issue-text';
import { validateValue } from '@/components/field/validate-value';
import type { AppError } from '@/lib/errors/app-error';
import type { Values } from './field-changes';
import { isWide } from './field-groups';

type NewFieldRowProps = Omit<FieldInputProps, 'value' | 'onChange' | 'onProblem' | 'label'> & {
  form: UseFormReturn<Values>;
  /** Text that stands for no value yet, by field. */
  problems: RefObject<Record<string, string | null>>;
  failure: AppError | null;
};

/** Shows the field. What the space requires is asked for; everything else may stay empty. */
export function NewFieldRow({ field, form, problems, failure, ...input }: NewFieldRowProps) {
  const t = useTranslations('workItem');
  const issueText = useIssueText();
  const errorText = useErrorText();
  const isName = field.key === 'name';
  return (
    <Controller
      control={form.control}
      name={field.key}
      rules={{
        validate: (value) => {
          const problem = problems.current[field.key];
          if (problem) return problem;
          if (isName && (value.kind !== 'text' || value.text.trim() === '')) return t('create.nameMissing');
          const issue = validateValue(field, value);
          return issue ? issueText(issue) : true;
        },
      }}
      render={({ field: bound, fieldState: { error } }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: listens to what happens on the control inside it
        <div
          data-field-key={field.key}
          className={isWide(field) ? '@2xl:col-span-2' : undefined}
          onBlur={bound.onBlur}
        >
          <FieldFormRow
            {...input}
            field={field}
            value={bound.value}
            onChange={bound.onChange}
            onProblem={(problem) => {
              problems.current[field.key] = problem;
              void form.trigger(field.key);
            }}
            error={error?.type === 'server' && failure ? errorText(failure) : error?.message}
          />
        </div>
      )}
    />
  );
}
