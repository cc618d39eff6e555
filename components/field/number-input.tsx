'use client';
// A number in the unit the space shows it in: 50 % is typed as 50 and stored as 0.5.
import { NumberField } from '@/components/ui/number-field';
import { EMPTY } from '@/lib/fields/field-value';
import type { FieldInputProps } from './field-input-props';
import { shownNumber, storedNumber } from './number-text';

/** Shows a number with the unit at its right. */
export function NumberInput({ field, value, onChange, label }: FieldInputProps) {
  const format = field.numberFormat;
  return (
    <NumberField
      label={label}
      value={value.kind === 'number' ? shownNumber(value.value, format) : null}
      trailing={format?.symbol ? <span>{format.symbol}</span> : undefined}
      onChange={(shown) =>
        onChange(shown === null ? EMPTY : { kind: 'number', value: storedNumber(shown, format) })
      }
    />
  );
}
