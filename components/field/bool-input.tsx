'use client';
// Yes or no; nothing chosen is a third state of the platform, so this is not a switch.
import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/radio-group';
import type { FieldInputProps } from './field-input-props';

/** Shows yes and no side by side. */
export function BoolInput({ value, onChange, label }: FieldInputProps) {
  const t = useTranslations('fields');
  const chosen = value.kind === 'bool' ? (value.value ? 'yes' : 'no') : null;
  return (
    <RadioGroup
      label={label}
      isRow
      className="pt-1"
      value={chosen}
      onChange={(choice) => onChange({ kind: 'bool', value: choice === 'yes' })}
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
    />
  );
}
