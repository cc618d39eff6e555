'use client';
// The working days of the space and what a person can do on one; the same for everybody. Its code comes with the first opening.
import { useLocale, useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { FieldRow } from '@/components/ui/field-row';
import { NumberField } from '@/components/ui/number-field';
import { TextArea } from '@/components/ui/text-area';
import { formatWeekday } from '@/lib/i18n/format-day';
import { daysOfText, textOfDays } from '@/lib/schedule/day-list';
import type { Day } from '@/lib/schedule/days';
import { announcedYears } from '@/lib/schedule/holidays-cn';
import type { ScheduleSettings } from '@/lib/schedule/settings';

/** 1970-01-05, a Monday: names of weekdays are made from it. */
const A_MONDAY: Day = 4;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const CAPACITY_MAX = 1000;

type CalendarDialogProps = {
  settings: ScheduleSettings;
  today: Day;
  /** Gives the sentence to show when it was not saved, null when it was. */
  onSave: (settings: ScheduleSettings) => Promise<string | null>;
  onClose: () => void;
};

/** Shows the form; lines that are no days hold it back and are named. */
export default function CalendarDialog({ settings, today, onSave, onClose }: CalendarDialogProps) {
  const t = useTranslations('schedule.calendar');
  const tCommon = useTranslations('common');
  const locale = useLocale();
  const [weekend, setWeekend] = useState<readonly number[]>(settings.weekendDays);
  const [usesStatutory, setUsesStatutory] = useState(settings.usesStatutory);
  const [off, setOff] = useState(textOfDays(settings.extraDaysOff));
  const [worked, setWorked] = useState(textOfDays(settings.extraWorkingDays));
  const [capacity, setCapacity] = useState<number | null>(settings.capacityPerDay);
  const [failure, setFailure] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  const daysOff = daysOfText(off, today, locale);
  const workingDays = daysOfText(worked, today, locale);
  const both = daysOff.days.filter((day) => workingDays.days.includes(day));
  const isPossible =
    weekend.length < WEEKDAYS.length &&
    daysOff.unreadable.length + workingDays.unreadable.length + both.length === 0 &&
    capacity !== null &&
    capacity > 0 &&
    capacity <= CAPACITY_MAX;
  const save = () =>
    start(async () => {
      if (capacity === null) return;
      const failed = await onSave({
        ...settings,
        weekendDays: [...weekend].sort(),
        usesStatutory,
        extraDaysOff: daysOff.days,
        extraWorkingDays: workingDays.days,
        capacityPerDay: capacity,
      });
      if (failed === null) onClose();
      else setFailure(failed);
    });
  const problemOf = (unreadable: readonly string[]) =>
    unreadable.length > 0 ? t('unreadable', { lines: unreadable.join(', ') }) : undefined;
  const years = announcedYears.map(({ year }) => year);
  return (
    <Dialog
      isOpen
      title={t('title')}
      widthPx={520}
      onClose={onClose}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button size={32} variant="primary" disabled={!isPossible} isPending={isPending} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-text-2">{t('hint')}</p>
        <FieldRow
          labelPlace="above"
          label={t('weekend')}
          isSingleControl={false}
          error={weekend.length < WEEKDAYS.length ? undefined : t('noWorkingDay')}
        >
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {WEEKDAYS.map((weekday) => (
              <Checkbox
                key={weekday}
                isChecked={weekend.includes(weekday)}
                onChange={(isOff) =>
                  setWeekend((before) =>
                    isOff ? [...before, weekday] : before.filter((other) => other !== weekday),
                  )
                }
              >
                {formatWeekday(A_MONDAY + weekday - 1, locale)}
              </Checkbox>
            ))}
          </div>
        </FieldRow>
        <div>
          <Checkbox isChecked={usesStatutory} onChange={setUsesStatutory}>
            {t('statutory')}
          </Checkbox>
          <p className="pl-6 text-caption text-text-3">
            {t('statutoryHint', { first: String(Math.min(...years)), last: String(Math.max(...years)) })}
          </p>
        </div>
        <FieldRow labelPlace="above" label={t('daysOff')} error={problemOf(daysOff.unreadable)}>
          <TextArea value={off} onChange={setOff} placeholder="2026-12-31" />
        </FieldRow>
        <FieldRow
          labelPlace="above"
          label={t('workingDays')}
          error={problemOf(workingDays.unreadable) ?? (both.length > 0 ? t('both') : undefined)}
        >
          <TextArea value={worked} onChange={setWorked} placeholder="2026-12-26" />
        </FieldRow>
        <FieldRow labelPlace="above" label={t('capacity')}>
          <NumberField value={capacity} onChange={setCapacity} allowsNegative={false} fractionDigits={2} />
        </FieldRow>
        {failure ? (
          <p role="alert" className="text-danger">
            {failure}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
