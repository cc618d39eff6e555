// Checks settings of a space that come from outside. Apart from settings.ts, so that the board loads no checker.
import { z } from 'zod';
import { FIRST_DAY, LAST_DAY } from './days';
import type { ScheduleSettings } from './settings';

const day = z.int().min(FIRST_DAY).max(LAST_DAY);
const capacity = z.number().positive().max(1000);
/** Of a week at least one day must be worked, or nothing could ever be shifted by working days. */
const WEEKEND_MAX = 6;
const EXTRA_DAYS_MAX = 2000;
const PEOPLE_MAX = 5000;

/** Settings from outside: whole days between 1970 and 2100, positive capacities, no day both off and worked. */
export const settingsSchema: z.ZodType<ScheduleSettings> = z
  .object({
    weekendDays: z
      .array(z.int().min(1).max(7))
      .max(WEEKEND_MAX)
      .refine((days) => new Set(days).size === days.length),
    usesStatutory: z.boolean(),
    extraDaysOff: z.array(day).max(EXTRA_DAYS_MAX),
    extraWorkingDays: z.array(day).max(EXTRA_DAYS_MAX),
    capacityPerDay: capacity,
    capacityOf: z
      .record(z.string().min(1).max(64), capacity)
      .refine((people) => Object.keys(people).length <= PEOPLE_MAX),
  })
  .refine((settings) => !settings.extraDaysOff.some((off) => settings.extraWorkingDays.includes(off)), {
    path: ['extraWorkingDays'],
  });
