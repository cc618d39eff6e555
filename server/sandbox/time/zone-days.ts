// Calendar days of the space's time zone ⇄ milliseconds. Schedules, day fields and the data set are built on it.
// Own kernel on purpose: the product has one too, and a mistake shared by both would hide itself.

const MS_PER_DAY = 86_400_000;

/** A time zone's calendar: days are integers since 1970-01-01, instants are ms since the epoch. */
export interface ZoneDays {
  readonly zone: string;
  /** First millisecond of the local day. */
  startOfDayMs(day: number): number;
  /** Last millisecond of the local day. */
  endOfDayMs(day: number): number;
  /** The local day that contains the instant. */
  dayOfMs(ms: number): number;
  /** ISO 8601 with milliseconds and the zone's offset, like `2026-02-24T09:30:12.481+08:00`. */
  isoOfMs(ms: number): string;
}

/** Makes the calendar of an IANA zone; throws a RangeError when the runtime does not know the zone. */
export function createZoneDays(zone: string): ZoneDays {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const starts = new Map<number, number>();

  function offsetMs(ms: number): number {
    const parts: Record<string, number> = {};
    for (const part of format.formatToParts(ms)) parts[part.type] = Number(part.value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    return wall - Math.floor(ms / 1000) * 1000;
  }

  function startOfDayMs(day: number): number {
    const cached = starts.get(day);
    if (cached !== undefined) return cached;
    const wall = day * MS_PER_DAY;
    // Two rounds settle on the offset in force at the local midnight itself, also next to a clock change.
    let start = wall - offsetMs(wall);
    start = wall - offsetMs(start);
    // Where midnight does not exist (clock jumps forward at 00:00) the day starts at the first instant that does.
    if (Math.floor((start + offsetMs(start)) / MS_PER_DAY) < day) start += 3_600_000;
    starts.set(day, start);
    return start;
  }

  function dayOfMs(ms: number): number {
    // Formatting is slow: an instant inside a day whose start is known needs none.
    const guess = Math.floor(ms / MS_PER_DAY);
    for (const day of [guess, guess + 1, guess - 1]) {
      if (ms >= startOfDayMs(day) && ms < startOfDayMs(day + 1)) return day;
    }
    return Math.floor((ms + offsetMs(ms)) / MS_PER_DAY);
  }

  function isoOfMs(ms: number): string {
    const offset = offsetMs(ms);
    const minutes = Math.round(offset / 60_000);
    const sign = minutes < 0 ? '-' : '+';
    const hh = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
    const mm = String(Math.abs(minutes) % 60).padStart(2, '0');
    return new Date(ms + offset).toISOString().replace('Z', `${sign}${hh}:${mm}`);
  }

  return { zone, startOfDayMs, endOfDayMs: (day) => startOfDayMs(day + 1) - 1, dayOfMs, isoOfMs };
}

/** Day number of an ISO date `YYYY-MM-DD`; null when the text is not a real date. */
export function dayOfIsoDate(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return null;
  return ms / MS_PER_DAY;
}

/** ISO date of a day number. */
export function isoDateOfDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** True from Monday to Friday. */
export function isWeekday(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday >= 1 && weekday <= 5;
}
