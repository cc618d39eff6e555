// Clock times of events (a save, a run's start) in the space's zone, 24 hours in both languages.

const formatters = new Map<string, Intl.DateTimeFormat>();

function clock(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(zone, made);
  return made;
}

/** Gives the time of day with seconds, "14:32:08", in `zone` (IANA name). */
export function formatTimeWithSeconds(instantMs: number, zone: string): string {
  return clock(zone).format(instantMs);
}

/** Gives the time of day, "14:32", in `zone` (IANA name). */
export function formatTime(instantMs: number, zone: string): string {
  return clock(zone).format(instantMs).slice(0, 5);
}
