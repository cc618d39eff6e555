'use client';
// A time of day beside a date: "14:30".
import { useEffect, useRef, useState } from 'react';
import { FieldContext } from '@/components/ui/field-context';
import { TextField } from '@/components/ui/text-field';
import { msOfTimeText, timeOfDayText } from '@/lib/i18n/time-of-day';

type TimeInputProps = {
  label: string;
  msOfDay: number;
  /** It came because the person asked for it, who now types. */
  takesFocus?: boolean;
  onChange: (msOfDay: number) => void;
};

/** Shows the time; text that is no time of day falls back to the stored one when the field is left. */
export function TimeInput({ label, msOfDay, takesFocus = false, onChange }: TimeInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (!takesFocus) return;
    input.current?.focus();
    input.current?.select();
  }, [takesFocus]);
  return (
    // Its row names the day; the time has a name of its own.
    <FieldContext value={null}>
      <div className="w-20 shrink-0">
        <TextField
          ref={input}
          label={label}
          inputMode="numeric"
          value={typed ?? timeOfDayText(msOfDay)}
          onChange={(text) => {
            setTyped(text);
            const read = msOfTimeText(text);
            if (read !== null) onChange(read);
          }}
          onBlur={() => setTyped(null)}
        />
      </div>
    </FieldContext>
  );
}
