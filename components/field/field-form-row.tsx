'use client';
// A field as a row of a form: its name, its input, why it is locked, what is wrong with it.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FieldRow } from '@/components/ui/field-row';
import { FieldInput } from './field-input';
import type { FieldInputProps } from './field-input-props';
import { inputFamilyOf, type LockReason, lockReasonOf } from './input-family';

/** Families whose input is a group of controls: their label is no `<label for>`. */
const GROUPED = new Set(['radio', 'bool', 'dayRange']);

type FieldFormRowProps = FieldInputProps & {
  error?: ReactNode;
  /** Locks the field whatever its metadata says: the whole item cannot be changed. */
  lock?: LockReason;
  className?: string;
};

/** Shows the row. The space's own help text stands under the input. */
export function FieldFormRow({ error, lock, className, ...input }: FieldFormRowProps) {
  const t = useTranslations('fields');
  const { field, value } = input;
  const reason = lockReasonOf(field, value) ?? lock ?? null;
  const family = inputFamilyOf(field);
  const hints = [
    // What locks the whole item is said once above the form, not under each of its fields.
    reason === null || reason === lock ? '' : t(`readOnly.${reason}`),
    family === 'lines' && reason === null ? t('linesHint') : '',
    field.tips,
  ].filter((hint) => hint !== '');
  return (
    <FieldRow
      label={field.name}
      isRequired={field.required === 'yes' && reason === null}
      hint={hints.length > 0 ? hints.join(' ') : undefined}
      error={error}
      isSingleControl={reason === null && !(family && GROUPED.has(family))}
      className={className}
    >
      <FieldInput {...input} isLocked={reason !== null} />
    </FieldRow>
  );
}
