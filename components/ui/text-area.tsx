'use client';
// Several lines of plain text; grows with its content.
import type { ComponentProps } from 'react';
import { type ControlNaming, useControlAttributes } from './field-context';
import { inputClass } from './input-class';

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> &
  ControlNaming & { value: string; onChange: (value: string) => void };

/** Shows a text area of three lines that grows to fit what is written. */
export function TextArea({ value, onChange, label, isInvalid, className, ...rest }: TextAreaProps) {
  const attributes = useControlAttributes({ label, isInvalid });
  return (
    <textarea
      rows={3}
      {...attributes}
      {...rest}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={inputClass(
        32,
        `block field-sizing-content max-h-80 min-h-19 px-2.5 py-1.5 ${className ?? ''}`,
      )}
    />
  );
}
