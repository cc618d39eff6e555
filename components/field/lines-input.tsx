'use client';
// A list of addresses, one a line.
import { useState } from 'react';
import { TextArea } from '@/components/ui/text-area';
import { EMPTY } from '@/lib/fields/field-value';
import type { FieldInputProps } from './field-input-props';

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Shows the addresses as lines of one text; blank lines count for nothing. */
export function LinesInput({ value, onChange, label }: FieldInputProps) {
  const stored = value.kind === 'texts' ? value.texts : [];
  // What is being typed, while it still stands for `value`: a line just begun must not vanish under the cursor.
  const [typed, setTyped] = useState('');
  const isCurrent = linesOf(typed).join('\n') === stored.join('\n');
  return (
    <TextArea
      label={label}
      rows={2}
      value={isCurrent ? typed : stored.join('\n')}
      onChange={(text) => {
        setTyped(text);
        const texts = linesOf(text);
        onChange(texts.length === 0 ? EMPTY : { kind: 'texts', texts });
      }}
    />
  );
}
