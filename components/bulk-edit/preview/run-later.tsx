'use client';
// The moment at which a run is to begin, when it is not to begin at once. Shown by the gate on demand.
import { useTimeZone, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { TimeInput } from '@/components/field/time-input';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { FieldContext } from '@/components/ui/field-context';
import { FieldRow } from '@/components/ui/field-row';
import { dayOfMs } from '@/lib/schedule/days';
import { LATER_DAYS_MAX, type Later } from './later';

type RunLaterProps = {
  later: Later;
  onChange: (later: Later) => void;
  /** What is wrong with the moment, once it is to be said. */
  error: string | null;
  /** Told what is wrong with a typed day, and null when it is right again. */
  onProblem: (problem: string | null) => void;
  /** Called when the run is to begin at once after all. */
  onNow: () => void;
};

/** Shows day and time in the space's zone, and what happens until then. */
export function RunLater({ later, onChange, error, onProblem, onNow }: RunLaterProps) {
  const t = useTranslations('bulkEdit.gate');
  const zone = useTimeZone() ?? 'UTC';
  const box = useRef<HTMLDivElement>(null);
  // It opens from a button that is then gone.
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const today = dayOfMs(Date.now(), zone);
  return (
    <div>
      <FieldRow
        labelPlace="above"
        isSingleControl={false}
        label={<span className="font-medium text-text">{t('laterWhen')}</span>}
        hint={t('laterMeans')}
        error={error ?? undefined}
      >
        <div ref={box} className="flex gap-2">
          <div className="min-w-0 flex-1">
            {/* The row is named for both; each has a name of its own. */}
            <FieldContext value={null}>
              <DateField
                label={t('laterDay')}
                isInvalid={error !== null}
                value={later.day}
                today={today}
                firstDay={today}
                lastDay={today + LATER_DAYS_MAX}
                onProblem={onProblem}
                onChange={(day) => onChange({ ...later, day })}
              />
            </FieldContext>
          </div>
          <TimeInput
            label={t('laterTime')}
            msOfDay={later.msOfDay}
            onChange={(msOfDay) => onChange({ ...later, msOfDay })}
          />
        </div>
      </FieldRow>
      <Button variant="link" className="mt-1 min-h-6" onClick={onNow}>
        {t('now')}
      </Button>
    </div>
  );
}
