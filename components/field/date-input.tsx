'use client';
// One day, with its time when the stored value carries one.
import { useTranslations } from 'next-intl';
import { DateField } from '@/components/ui/date-field';
import { EMPTY } from '@/lib/fields/field-value';
import { FIRST_DAY, LAST_DAY } from '@/lib/schedule/days';
import type { FieldInputProps } from './field-input-props';
import { TimeInput } from './time-input';

/** Shows a day to type or pick; its time of day stays as it is unless it is changed too. */
export function DateInput({ value, onChange, onProblem, today, label }: FieldInputProps) {
  const t = useTranslations('fields');
  const day = value.kind === 'date' ? value.day : null;
  const msOfDay = value.kind === 'date' ? value.msOfDay : 0;
  return (
    <div className="flex gap-2">
      <div className="min-w-0 flex-1">
        <DateField
          label={label}
          value={day}
          today={today}
          firstDay={FIRST_DAY}
          lastDay={LAST_DAY}
          onProblem={onProblem}
          onChange={(picked) => onChange(picked === null ? EMPTY : { kind: 'date', day: picked, msOfDay })}
        />
      </div>
      {day !== null && msOfDay !== 0 ? (
        <TimeInput
          label={t('date.time')}
          msOfDay={msOfDay}
          onChange={(picked) => onChange({ kind: 'date', day, msOfDay: picked })}
        />
      ) : null}
    </div>
  );
}
