// The day on which the specs run, in their zone, and the day around which the sandbox makes its data set for them.
import { isoOfDay, MS_PER_DAY, weekdayOf } from '@/lib/schedule/days';

/** The specs run in this zone, which has had no clock changes since 1991. */
export const ZONE_MS = 8 * 3_600_000;
/** Read once: a midnight between two steps of a spec must not move what the spec stands on. */
const TODAY = Math.floor((Date.now() + ZONE_MS) / MS_PER_DAY);

/** Days counted from today, as the product counts days. */
export const dayFromToday = (days: number) => TODAY + days;

/**
 * The last Sunday. Which fields are filled in and which items differ depends on the weekday that a data set is made around:
 * specs that look at its items find the same ones on each day of the week.
 */
export const ANCHOR_DAY = isoOfDay(TODAY - (weekdayOf(TODAY) % 7));
