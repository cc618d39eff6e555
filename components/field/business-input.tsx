'use client';
// One business line of the space, chosen by its path.
import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';
import type { SelectOption } from '@/components/ui/select-option';
import type { FieldOption } from '@/lib/fields/field';
import { EMPTY } from '@/lib/fields/field-value';
import { BusinessValue } from './business-value';
import { NO_CHOICE } from './choice-options';
import type { FieldInputProps } from './field-input-props';
import { findOption } from './find-option';
import { isRequired } from './validate-value';

function linesBelow(lines: readonly FieldOption[], above = ''): { line: FieldOption; path: string }[] {
  return lines.flatMap((line) => {
    const path = above === '' ? line.label : `${above} / ${line.label}`;
    return [{ line, path }, ...linesBelow(line.children, path)];
  });
}

/** Shows every line with those above it; a disabled one is shown and cannot be chosen. */
export function BusinessInput({ field, value, onChange, label }: FieldInputProps) {
  const t = useTranslations('fields');
  const stored = value.kind === 'text' ? value.text : null;
  const lines: SelectOption[] = linesBelow(field.options).map(({ line, path }) => ({
    id: line.id,
    text: path,
    content: <BusinessValue field={field} id={line.id} />,
    isDisabled: line.isDisabled,
  }));
  const isGone = stored !== null && !findOption(field.options, stored);
  const none = {
    id: NO_CHOICE,
    text: t('empty'),
    content: <span className="text-text-3">{t('empty')}</span>,
  };
  return (
    <Select
      label={label}
      options={[
        ...(isRequired(field) ? [] : [none]),
        ...lines,
        ...(isGone
          ? [
              {
                id: stored,
                text: stored,
                content: <BusinessValue field={field} id={stored} />,
                isDisabled: true,
              },
            ]
          : []),
      ]}
      value={stored}
      onChange={(id) => onChange(id === NO_CHOICE ? EMPTY : { kind: 'text', text: id })}
    />
  );
}
