'use client';
// A typed number. Only characters of a number can be entered, so its value is always what is shown.
import { useState } from 'react';
import { isDecimalPrefix, numberOfDecimalText, plainDecimalText } from './decimal-text';
import { TextField, type TextFieldProps } from './text-field';

type NumberFieldProps = Omit<TextFieldProps, 'value' | 'onChange' | 'type' | 'min' | 'max'> & {
  value: number | null;
  /** Called with null when the field is emptied. */
  onChange: (value: number | null) => void;
  /** Digits after the point that may be typed. */
  fractionDigits?: number;
  allowsNegative?: boolean;
};

/** Shows a number input for typing; other characters are refused as they are typed, "1,009" and full-width digits are understood. */
export function NumberField({
  value,
  onChange,
  fractionDigits = 10,
  allowsNegative = true,
  onBlur,
  ...rest
}: NumberFieldProps) {
  // The text being typed ("12.") while it still stands for `value`; a value set from outside replaces it.
  const [typed, setTyped] = useState('');
  const text = numberOfDecimalText(typed) === value ? typed : value === null ? '' : String(value);
  return (
    <TextField
      inputMode="decimal"
      {...rest}
      value={text}
      onChange={(entered) => {
        const plain = plainDecimalText(entered);
        if (!isDecimalPrefix(plain, fractionDigits, allowsNegative)) return;
        setTyped(plain);
        onChange(numberOfDecimalText(plain));
      }}
      onBlur={(event) => {
        setTyped('');
        onBlur?.(event);
      }}
    />
  );
}
