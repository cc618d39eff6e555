'use client';
// A range of days, first and last included.
import { useTranslations } from 'next-intl';
import { useContext, useState } from 'react';
import { DateField } from '@/components/ui/date-field';
import { FieldContext } from '@/components/ui/field-context';
import { EMPTY } from '@/lib/fields/field-value';
import { type Day, FIRST_DAY, LAST_DAY } from '@/lib/schedule/days';
import type { FieldInputProps } from './field-input-props';

type Ends = { start: Day | null; end: Day | null };

/** Shows two days; a range with one end missing is no value yet, which `onProblem` is told. */
export function DayRangeInput({ field, value, onChange, onProblem, today, label }: FieldInputProps) {
  const t = useTranslations('fields');
  const row = useContext(FieldContext);
  const stored: Ends =
    value.kind === 'dayRange' ? { start: value.startDay, end: value.endDay } : { start: null, end: null };
  // Half a range: held here until its other end is known.
  const [half, setHalf] = useState<Ends | null>(null);
  const shown = half ?? stored;

  const take = (ends: Ends) => {
    const isHalf = (ends.start === null) !== (ends.end === null);
    setHalf(isHalf ? ends : null);
    onProblem?.(isHalf ? t('invalid.rangeIncomplete') : null);
    if (ends.start === null && ends.end === null) onChange(EMPTY);
    else if (ends.start !== null && ends.end !== null)
      onChange({
        kind: 'dayRange',
        startDay: ends.start,
        endDay: ends.end,
        startMsOfDay: value.kind === 'dayRange' ? value.startMsOfDay : 0,
        endMsToMidnight: value.kind === 'dayRange' ? value.endMsToMidnight : 1,
      });
  };
  const shared = { today, firstDay: FIRST_DAY, lastDay: LAST_DAY, onProblem, isInvalid: row?.isInvalid };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the row already names it; a fieldset would need a legend of its own
    <div
      role="group"
      aria-labelledby={row?.labelId}
      aria-label={row ? undefined : label}
      aria-describedby={row?.describedBy}
      className="flex items-center gap-2"
    >
      <FieldContext value={null}>
        <div className="min-w-0 flex-1">
          <DateField
            {...shared}
            label={t('date.startOf', { field: field.name })}
            value={shown.start}
            onChange={(start) => take({ ...shown, start })}
          />
        </div>
        <span aria-hidden className="text-text-3">
          –
        </span>
        <div className="min-w-0 flex-1">
          <DateField
            {...shared}
            label={t('date.endOf', { field: field.name })}
            value={shown.end}
            onChange={(end) => take({ ...shown, end })}
          />
        </div>
      </FieldContext>
    </div>
  );
}
