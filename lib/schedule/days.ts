// The day kernel: a calendar day is an integer; milliseconds exist only where the wire is read or written.
// Called by the codecs (server/open-api, lib/fields) and by everything that shows or moves a day.

/** A calendar day in the space's time zone, counted from 1970-01-01 = 0. Has no time zone of its own. */
export type Day = number;

export const MS_PER_DAY = 86_400_000;
/** 1970-01-01 and 2100-12-31: what the product accepts and the platform stores. */
export const FIRST_DAY: Day = 0;
export const LAST_DAY: Day = 47_846;

const formatters = new Map<string, Intl.DateTimeFormat>();

function wallClock(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-hc-h23', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** The wall-clock reading of an instant in `zone`, as the UTC milliseconds that would read the same. */
function wallMs(instantMs: number, zone: string): number {
  const wholeSecondMs = Math.floor(instantMs / 1000) * 1000;
  const read = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const part of wallClock(zone).formatToParts(wholeSecondMs)) {
    if (part.type in read) read[part.type as keyof typeof read] = Number(part.value);
  }
  const wall = Date.UTC(read.year, read.month - 1, read.day, read.hour, read.minute, read.second);
  return wall + (instantMs - wholeSecondMs);
}

/** The calendar day on which `instantMs` (epoch milliseconds) falls in `zone` (IANA name). */
export function dayOfMs(instantMs: number, zone: string): Day {
  return Math.floor(wallMs(instantMs, zone) / MS_PER_DAY);
}

/**
 * The first instant of `day` in `zone`, epoch milliseconds: local midnight, or the first instant after it
 * where a clock change skips midnight. For a day that a zone skipped whole (Apia, 30 Dec 2011) it is the
 * first instant of the next day.
 */
export function startOfDayMs(day: Day, zone: string): number {
  const utcMidnight = day * MS_PER_DAY;
  const guess = utcMidnight - (wallMs(utcMidnight, zone) - utcMidnight);
  if (dayOfMs(guess, zone) === day && dayOfMs(guess - 1, zone) === day - 1) return guess;
  // A clock change lies between: search. Offsets lie within ±26 h, so this bracket holds the day's beginning.
  let before = day * MS_PER_DAY - 26 * 3_600_000;
  let after = day * MS_PER_DAY + 26 * 3_600_000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOfMs(middle, zone) >= day) after = middle;
    else before = middle;
  }
  return after;
}

/** The last millisecond of `day` in `zone`: what the platform stores as an inclusive end. */
export function endOfDayMs(day: Day, zone: string): number {
  return startOfDayMs(day + 1, zone) - 1;
}

/** `YYYY-MM-DD` of a day. */
export function isoOfDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day written as `YYYY-MM-DD`, or null when the text is not a real calendar day. */
export function dayOfIso(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  const day = ms / MS_PER_DAY;
  return isoOfDay(day) === text ? day : null;
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
