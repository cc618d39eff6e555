// Times of the inspector page, in the zone of the spaces.
import type { ZoneDays } from '../time/zone-days';

/** Time of day with milliseconds, like `09:30:12.481`. */
export function timeOfDay(atMs: number, zone: ZoneDays): string {
  return zone.isoOfMs(atMs).slice(11, 23);
}
