'use client';
// A time of day beside a date: "14:30".
import { useState } from 'react';
import { FieldContext } from '@/components/ui/field-context';
import { TextField } from '@/components/ui/text-field';
import { msOfTimeText, timeOfDayText } from './time-of-day';

type TimeInputProps = { label: string; msOfDay: number; onChange: (msOfDay: number) => void };

/** Shows the time; text that is no time of day falls back to the stored one when the field is left. */
export function TimeInput({ label, msOfDay, onChange }: TimeInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    // Its row names the day; the time has a name of its own.
    <FieldContext value={null}>
      <TextField
        label={label}
        className="w-20"
        inputMode="numeric"
        value={typed ?? timeOfDayText(msOfDay)}
        onChange={(text) => {
          setTyped(text);
          const read = msOfTimeText(text);
          if (read !== null) onChange(read);
        }}
        onBlur={() => setTyped(null)}
      />
    </FieldContext>
  );
}
