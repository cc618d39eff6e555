'use client';
// Whether an item has a chat group of its own.
import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';
import { EMPTY } from '@/lib/fields/field-value';
import type { FieldInputProps } from './field-input-props';
import { groupTypes, groupTypeText } from './group-type-text';

/** Shows the three ways; "no group" is the empty value. */
export function GroupTypeInput({ value, onChange, label }: FieldInputProps) {
  const t = useTranslations('fields');
  return (
    <Select
      label={label}
      value={value.kind === 'text' ? value.text : 'disabled'}
      options={groupTypes.map((type) => ({ id: type, text: groupTypeText(t, type) }))}
      onChange={(type) => onChange(type === 'disabled' ? EMPTY : { kind: 'text', text: type })}
    />
  );
}
