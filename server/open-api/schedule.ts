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
  /** The exact instants behind the days, for `encodeSchedule` alone: a day that did not change is stored back as it was. */
  asStored: { startMs: number | null; endMs: number | null };
  /** Points that are no number, as text; `points` is then null. */
  unreadablePoints: string | null;
  /** An instant that no calendar has; the day is then null. */
  hasUnreadableDay: boolean;
};

/** What to store. `ownerKeys`: exactly one person for an entry of `schedules`; not needed for the whole node. */
export type ScheduleWrite = Pick<Schedule, 'startDay' | 'endDay' | 'points'> & {
  ownerKeys?: readonly string[];
  /** What is stored now: a day equal to it goes back with its own milliseconds, also when they are not the day's boundary. */
  stored?: Schedule;
};

/** The last instant that a date can hold, either side of 1970. */
const INSTANT_MAX_MS = 8.64e15;

/** A range as read, still in milliseconds. */
export const scheduleReply = z.object({
  owners: listOf(z.string()),
  estimate_start_date: instantMs,
  estimate_end_date: instantMs,
  points: z.unknown().optional(),
  is_auto: flag,
});

/** The days of a range as read; an end that is not the last millisecond of its day still means its local day. */
export function decodeSchedule(wire: z.output<typeof scheduleReply>, zone: string): Schedule {
  const { estimate_start_date: startMs, estimate_end_date: endMs, points } = wire;
  const dayOf = (ms: number | null) => (ms === null || !isInstant(ms) ? null : dayOfMs(ms, zone));
  const isReadable = points === undefined || points === null || Number.isFinite(points);
  return {
    ownerKeys: wire.owners,
    startDay: dayOf(startMs),
    endDay: dayOf(endMs),
    points: typeof points === 'number' && isReadable ? points || null : null,
    isAuto: wire.is_auto,
    asStored: { startMs, endMs },
    unreadablePoints: isReadable ? null : String(points).slice(0, 40),
    hasUnreadableDay: [startMs, endMs].some((ms) => ms !== null && !isInstant(ms)),
  };
}

function isInstant(ms: number): boolean {
  return Math.abs(ms) <= INSTANT_MAX_MS;
}

/**
 * The range as the service stores it: local midnight to the last millisecond of the end day, 0 for not set. All
 * parts and `is_auto: false` always go along, since an absent flag lets the platform move values (pitfalls.md 1.11).
 */
export function encodeSchedule(schedule: ScheduleWrite, zone: string): Record<string, unknown> {
  const { startDay, endDay, stored } = schedule;
  return {
    ...(schedule.ownerKeys ? { owners: schedule.ownerKeys } : {}),
    estimate_start_date: msOf(startDay, stored?.startDay, stored?.asStored.startMs, startOfDayMs, zone),
    estimate_end_date: msOf(endDay, stored?.endDay, stored?.asStored.endMs, endOfDayMs, zone),
    points: schedule.points ?? 0,
    is_auto: false,
  };
}

function msOf(
  day: Day | null,
  storedDay: Day | null | undefined,
  storedMs: number | null | undefined,
  boundaryMs: (day: Day, zone: string) => number,
  zone: string,
): number {
  if (day === null) return 0;
  return day === storedDay && storedMs ? storedMs : boundaryMs(day, zone);
}
