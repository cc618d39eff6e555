'use client';
// One day, with its time when the stored value carries one or the person adds one.
import { Clock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DateField } from '@/components/ui/date-field';
import { IconButton } from '@/components/ui/icon-button';
import { EMPTY } from '@/lib/fields/field-value';
import { FIRST_DAY, LAST_DAY } from '@/lib/schedule/days';
import type { FieldInputProps } from './field-input-props';
import { TimeInput } from './time-input';

/**
 * Shows a day to type or pick; its time of day stays as it is unless it is changed too. One type serves days and moments
 * and metadata does not tell which, so a time can be added to any day; the read-back says whether it was kept.
 */
export function DateInput({ field, value, onChange, onProblem, today, label }: FieldInputProps) {
  const t = useTranslations('fields');
  const [isTimeAdded, setIsTimeAdded] = useState(false);
  const day = value.kind === 'date' ? value.day : null;
  const msOfDay = value.kind === 'date' ? value.msOfDay : 0;
  const isTimeOpen = day !== null && msOfDay === 0 && !isTimeAdded;
  const addTime = t('date.addTime', { field: field.name });
  return (
    <div className="@container flex gap-2">
      <div className="min-w-0 flex-1">
        <DateField
          label={label}
          value={day}
          today={today}
          firstDay={FIRST_DAY}
          lastDay={LAST_DAY}
          onProblem={onProblem}
          onChange={(picked) => onChange(picked === null ? EMPTY : { kind: 'date', day: picked, msOfDay })}
          onMoment={(typed, ms) => onChange({ kind: 'date', day: typed, msOfDay: ms })}
          popupAction={isTimeOpen ? { label: addTime, onPress: () => setIsTimeAdded(true) } : undefined}
        />
      </div>
      {isTimeOpen ? (
        <IconButton
          icon={Clock}
          iconSizePx={14}
          size={32}
          label={addTime}
          // Where it has no room, the calendar offers the same, and a time can be typed after the day.
          className="-ml-1 text-text-3 not-@min-[12.5rem]:hidden"
          onClick={() => setIsTimeAdded(true)}
        />
      ) : null}
      {day !== null && (msOfDay !== 0 || isTimeAdded) ? (
        <TimeInput
          label={t('date.time')}
          takesFocus={isTimeAdded}
          msOfDay={msOfDay}
          onChange={(picked) => onChange({ kind: 'date', day, msOfDay: picked })}
        />
      ) : null}
    </div>
  );
}
