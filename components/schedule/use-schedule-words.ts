'use client';
// Ranges, counts, shifts and refusals of the board in words: one place, so that tip, voice and review say the same.
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { formatCount } from '@/lib/i18n/format-count';
import { formatDayNear, formatDayRange, formatWeekday } from '@/lib/i18n/format-day';
import type { WorkCalendar } from '@/lib/schedule/calendar';
import type { Day } from '@/lib/schedule/days';
import type { WorkingDayShift } from '@/lib/schedule/draft-rows';
import { type Entry, spanOf } from '@/lib/schedule/node-plan';
import type { PlanBreach } from '@/lib/schedule/plan-rules';
import { isRangeAnnounced, workingDayCount } from '@/lib/schedule/working-days';

/** Gives the functions that put schedules into words; years are said only when they are not that of `today`. */
export function useScheduleWords(today: Day, calendar: WorkCalendar) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  return useMemo(() => {
    const dayText = (day: Day) => formatDayNear(day, today, locale);
    const rangeText = (entry: Entry) => {
      const span = spanOf(entry);
      if (span) return formatDayRange(span.startDay, span.endDay, today, locale);
      const day = entry.startDay ?? entry.endDay;
      return day === null ? t('noDays') : dayText(day);
    };
    const workingDaysText = (entry: Entry) => {
      const span = spanOf(entry);
      if (!span || span.startDay > span.endDay) return '';
      const count = workingDayCount(span.startDay, span.endDay, calendar);
      const isAnnounced = isRangeAnnounced(span.startDay, span.endDay, calendar);
      return t(isAnnounced ? 'workingDays' : 'workingDaysUnannounced', { count });
    };
    /** "3 Mar → 5 Mar, 3 working days": what is said after each change. */
    const spokenText = (entry: Entry) => {
      const span = spanOf(entry);
      if (!span) return rangeText(entry);
      const range = t('range', { start: dayText(span.startDay), end: dayText(span.endDay) });
      return [range, workingDaysText(entry)].filter(Boolean).join(', ');
    };
    /** "Skipped Sat 21 – Sun 22 Nov"; empty when nothing was. */
    const skippedText = (days: readonly Day[]) => {
      const [first] = days;
      const last = days.at(-1);
      if (first === undefined || last === undefined) return '';
      return t('skipped', {
        days: first === last ? dayText(first) : formatDayRange(first, last, today, locale),
      });
    };
    const signedText = (days: number) => (days > 0 ? `+${days}` : days < 0 ? `−${-days}` : '±0');
    const shiftText = (shift: WorkingDayShift) =>
      t(shift.edge === 'start' ? 'startShift' : 'shift', {
        signed: signedText(shift.days),
        count: Math.abs(shift.days),
      });
    const lengthText = ({ lengthBefore, lengthAfter }: WorkingDayShift) =>
      lengthBefore === lengthAfter ? null : t('length', { before: lengthBefore, after: lengthAfter });
    const breachText = (breach: PlanBreach): string => {
      switch (breach.kind) {
        case 'starts-after-subtask':
        case 'ends-before-subtask':
          return t(`breach.${breach.kind}`, { name: breach.subTaskName, day: dayText(breach.day) });
        case 'points-below-subtasks':
          return t('breach.points-below-subtasks', {
            points: formatCount(breach.points),
            subTaskPoints: formatCount(breach.subTaskPoints),
          });
        default:
          return t(`breach.${breach.kind}`);
      }
    };
    const pointsText = (points: number | null) => (points === null ? '' : formatCount(points));
    const weekdayText = (day: Day) => formatWeekday(day, locale);
    return {
      dayText,
      rangeText,
      workingDaysText,
      spokenText,
      skippedText,
      signedText,
      shiftText,
      lengthText,
      breachText,
      pointsText,
      weekdayText,
    };
  }, [t, locale, today, calendar]);
}

/** What `useScheduleWords` gives. */
export type ScheduleWords = ReturnType<typeof useScheduleWords>;
