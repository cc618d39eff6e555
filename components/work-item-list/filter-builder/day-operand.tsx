'use client';
// The day of a condition: a date, or a number of days from whenever the filter runs.
import { useTranslations } from 'next-intl';
import { DateField } from '@/components/ui/date-field';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import type { Day } from '@/lib/schedule/days';
import type { FilterDay } from '@/lib/work-item/filter';

const DAYS_MAX = 3650;

type DayOperandProps = {
  label: string;
  operand: FilterDay;
  today: Day;
  onChange: (operand: FilterDay) => void;
};

/** Shows the kind of day and its value. */
export function DayOperand({ label, operand, today, onChange }: DayOperandProps) {
  const t = useTranslations('filters');
  const isAhead = operand.kind === 'relative' && operand.days > 0;
  const kind = operand.kind === 'day' ? 'day' : isAhead ? 'ahead' : 'ago';
  return (
    <div className="grid grid-cols-2 gap-2">
      <Select
        label={`${label}: ${t('dayKind')}`}
        value={kind}
        options={[
          { id: 'ago', text: t('before') },
          { id: 'ahead', text: t('after') },
          { id: 'day', text: t('fixedDay') },
        ]}
        onChange={(id) => {
          const days =
            operand.kind === 'relative'
              ? Math.abs(operand.days)
              : Math.min(DAYS_MAX, Math.abs(operand.day - today));
          if (id === 'day')
            onChange({ kind: 'day', day: operand.kind === 'day' ? operand.day : today + operand.days });
          else onChange({ kind: 'relative', days: id === 'ahead' ? Math.max(1, days) : -days });
        }}
      />
      {operand.kind === 'day' ? (
        <DateField
          label={label}
          value={operand.day}
          today={today}
          onChange={(day) => onChange({ kind: 'day', day: day ?? today })}
        />
      ) : (
        <NumberField
          label={`${label}: ${t('days')}`}
          fractionDigits={0}
          value={Math.abs(operand.days)}
          onChange={(typed) => {
            const days = Math.min(DAYS_MAX, Math.abs(typed ?? 0));
            onChange({ kind: 'relative', days: isAhead ? days : -days });
          }}
        />
      )}
    </div>
  );
}
