'use client';
// A field as a row of a form: its name, its input, why it is locked, what is wrong with it.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FieldRow } from '@/components/ui/field-row';
import type { Field } from '@/lib/fields/field';
import { FieldInput } from './field-input';
import type { FieldInputProps } from './field-input-props';
import { inputFamilyOf, type LockReason, lockReasonOf } from './input-family';
import { isRequired } from './validate-value';
import type { ValueLookups } from './value-lookups';

/** Families whose input is a group of controls: their label is no `<label for>`. */
const GROUPED = new Set(['radio', 'bool', 'dayRange', 'roles', 'groups']);

type Translate = ReturnType<typeof useTranslations<'fields'>>;

/** The API tells that there is a condition, not which: so it is said, and nothing is forced or hidden (pitfalls 5.9). */
function conditionHint(field: Field, t: Translate): string {
  if (field.required === 'conditional') return t('condition.required');
  if (field.isVisible) return '';
  return t(field.required === 'yes' ? 'condition.requiredWhenShown' : 'condition.visible');
}

function editorsHint(field: Field, roles: ValueLookups['roles'], t: Translate): string {
  const names = field.editorRoleIds?.map((id) => roles?.find((role) => role.id === id)?.name ?? id) ?? [];
  return names.length > 0 ? t('editors', { roles: names.join(t('listSeparator')) }) : '';
}

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
    reason === null ? conditionHint(field, t) : '',
    reason === null ? editorsHint(field, input.roles, t) : '',
    field.tips,
  ].filter((hint) => hint !== '');
  return (
    <FieldRow
      label={field.name}
      isRequired={isRequired(field) && reason === null}
      hint={hints.length > 0 ? hints.join(' ') : undefined}
      error={error}
      isSingleControl={reason === null && !(family && GROUPED.has(family))}
      className={className}
    >
      <FieldInput {...input} isLocked={reason !== null} />
    </FieldRow>
  );
}
