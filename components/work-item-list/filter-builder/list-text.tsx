'use client';
// Several short entries typed in one line, separated by commas: node names, ids.
import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';

type ListTextProps = {
  label: string;
  hint: string;
  entries: readonly string[];
  onChange: (entries: string[]) => void;
};

/** Shows the line as it was typed; full-width commas separate too. */
export function ListText({ label, hint, entries, onChange }: ListTextProps) {
  const [text, setText] = useState(entries.join(', '));
  return (
    <TextField
      label={label}
      placeholder={hint}
      value={text}
      onChange={(typed) => {
        setText(typed);
        const parts = typed.split(/[,，;；\n]/).map((part) => part.trim());
        onChange([...new Set(parts.filter((part) => part !== ''))]);
      }}
    />
  );
}
