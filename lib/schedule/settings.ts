// What a space may set about its working days and its people's capacity. Kept on the server, read by board and load.
import type { Day } from './days';

/**
 * `weekendDays`: 1 = Monday … 7 = Sunday. `usesStatutory`: whether the announced days off and make-up days of mainland
 * China count. Extra days come on top and win over both. Capacity is points a working day; `capacityOf` by user key.
 */
export type ScheduleSettings = {
  weekendDays: number[];
  usesStatutory: boolean;
  extraDaysOff: Day[];
  extraWorkingDays: Day[];
  capacityPerDay: number;
  capacityOf: Record<string, number>;
};

/** A space in which nobody set anything: Saturday and Sunday off, the statutory calendar, one point a day and person. */
export const DEFAULT_SETTINGS: ScheduleSettings = {
  weekendDays: [6, 7],
  usesStatutory: true,
  extraDaysOff: [],
  extraWorkingDays: [],
  capacityPerDay: 1,
  capacityOf: {},
};

/** The points a person can work on one working day. */
export function capacityOfPerson(settings: ScheduleSettings, userKey: string): number {
  return settings.capacityOf[userKey] ?? settings.capacityPerDay;
}

/** Settings as kept; `version` counts saves, 0 = nobody set any. */
export type StoredSettings = {
  settings: ScheduleSettings;
  version: number;
  updatedBy: string | null;
  updatedAtMs: number | null;
};
