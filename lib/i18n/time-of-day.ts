// A time of day as "14:30", written and read. Used by dates that carry a time.
const MINUTE_MS = 60_000;

/** Gives "HH:MM" of milliseconds since midnight; seconds are left out. */
export function timeOfDayText(msOfDay: number): string {
  const minutes = Math.floor(msOfDay / MINUTE_MS);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Gives the milliseconds since midnight of "HH:MM", or null when the text is no time of day. */
export function msOfTimeText(text: string): number | null {
  const found = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  const hours = Number(found?.[1]);
  const minutes = Number(found?.[2]);
  if (!found || hours > 23 || minutes > 59) return null;
  return (hours * 60 + minutes) * MINUTE_MS;
}
