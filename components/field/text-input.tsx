'use client';
// Inputs of the text families: one line, several lines, plain rich text.
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import type { FieldInputProps } from './field-input-props';

function textOf(value: FieldValue): string {
  return value.kind === 'text' || value.kind === 'richText' ? value.text : '';
}

const inputModes: Record<string, 'url' | 'email' | 'tel'> = { link: 'url', email: 'email', telephone: 'tel' };

/** Shows one line; the keyboard of a phone fits the type. */
export function LineInput({ field, value, onChange, label }: FieldInputProps) {
  return (
    <TextField
      label={label}
      dir="auto"
      inputMode={inputModes[field.typeKey]}
      value={textOf(value)}
      onChange={(text) => onChange(text === '' ? EMPTY : { kind: 'text', text })}
    />
  );
}

/** Shows a text that grows with its lines. */
export function TextInput({ value, onChange, label }: FieldInputProps) {
  return (
    <TextArea
      label={label}
      rows={1}
      dir="auto"
      value={textOf(value)}
      onChange={(text) => onChange(text === '' ? EMPTY : { kind: 'text', text })}
    />
  );
}

/** Shows rich text that holds no formatting yet; formatted text never gets here. */
export function RichTextInput({ value, onChange, label }: FieldInputProps) {
  return (
    <TextArea
      label={label}
      dir="auto"
      value={textOf(value)}
      onChange={(text) => onChange(text === '' ? EMPTY : { kind: 'richText', text, isFormatted: false })}
    />
  );
}
