// A planned range on the wire and in days: the only place where a schedule's milliseconds exist. Used by workflow.ts.
import { z } from 'zod';
import { type Day, dayOfMs, endOfDayMs, startOfDayMs } from '@/lib/schedule/days';
import { flag, instantMs, listOf } from './wire/lenient';

/** A planned range of whole days, both inclusive; null = not set. `points`: estimate in the space's unit, null = 0 = not set. */
export type Schedule = {
  ownerKeys: string[];
  startDay: Day | null;
  endDay: Day | null;
  points: number | null;
  /** The platform fills in missing parts by itself. */
  isAuto: boolean;
};

/** What to store. `ownerKeys`: exactly one person for an entry of `schedules`; not needed for the whole node. */
export type ScheduleWrite = Pick<Schedule, 'startDay' | 'endDay' | 'points'> & {
  ownerKeys?: readonly string[];
};

/** A range as read, still in milliseconds. */
export const scheduleReply = z.object({
  owners: listOf(z.string()),
  estimate_start_date: instantMs,
  estimate_end_date: instantMs,
  points: z.number().nullish(),
  is_auto: flag,
});

/** The days of a range as read; an end that is not the last millisecond of its day still means its local day. */
export function decodeSchedule(wire: z.output<typeof scheduleReply>, zone: string): Schedule {
  return {
    ownerKeys: wire.owners,
    startDay: wire.estimate_start_date === null ? null : dayOfMs(wire.estimate_start_date, zone),
    endDay: wire.estimate_end_date === null ? null : dayOfMs(wire.estimate_end_date, zone),
    points: wire.points || null,
    isAuto: wire.is_auto,
  };
}

/**
 * The range as the service stores it: local midnight to the last millisecond of the end day, 0 for not set. All
 * parts and `is_auto: false` always go along, since an absent flag lets the platform move values (pitfalls.md 1.11).
 */
export function encodeSchedule(schedule: ScheduleWrite, zone: string): Record<string, unknown> {
  return {
    ...(schedule.ownerKeys ? { owners: schedule.ownerKeys } : {}),
    estimate_start_date: schedule.startDay === null ? 0 : startOfDayMs(schedule.startDay, zone),
    estimate_end_date: schedule.endDay === null ? 0 : endOfDayMs(schedule.endDay, zone),
    points: schedule.points ?? 0,
    is_auto: false,
  };
}
