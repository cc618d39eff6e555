// The moment of a run that begins later, as a person chooses it: a day and a time in the space's zone. Pure.
import { type Day, dayOfMs, startOfDayMs } from '@/lib/schedule/days';

/** `day` null while none is chosen. */
export type Later = { day: Day | null; msOfDay: number };

/** A plan this old says little about what its items hold. */
export const LATER_DAYS_MAX = 30;

const MORNING_MS = 9 * 3_600_000;

/** Gives the moment offered first: tomorrow at nine. */
export function firstLater(nowMs: number, zone: string): Later {
  return { day: dayOfMs(nowMs, zone) + 1, msOfDay: MORNING_MS };
}

/** Gives the instant, epoch milliseconds, or null when there is none or it is not ahead of `nowMs`. */
export function instantOfLater({ day, msOfDay }: Later, nowMs: number, zone: string): number | null {
  if (day === null) return null;
  const instantMs = startOfDayMs(day, zone) + msOfDay;
  return instantMs > nowMs ? instantMs : null;
}
