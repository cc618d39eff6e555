// The zones of the day kernel's tests: far from UTC to both sides, half and quarter hours, changes of half an hour, at
// midnight, and abolished in between.
import { MS_PER_DAY } from '@/lib/schedule/days';

export const zones = [
  'Asia/Shanghai',
  'UTC',
  'America/Los_Angeles',
  'Australia/Sydney',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Europe/London',
  'Africa/Casablanca',
];

const FIRST_MS = Date.UTC(2015, 0, 1);
const LAST_MS = Date.UTC(2031, 0, 1);

const known = new Map<string, number[]>();

/** Every instant from 2015 to 2030 at which the zone's clocks change, to the second. Found without the day kernel. */
export function clockChangesOf(zone: string): number[] {
  const found = known.get(zone) ?? findChanges(zone);
  known.set(zone, found);
  return found;
}

function findChanges(zone: string): number[] {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsetAt = (ms: number) =>
    format.formatToParts(ms).find((part) => part.type === 'timeZoneName')?.value;
  const found: number[] = [];
  for (let ms = FIRST_MS; ms < LAST_MS; ms += MS_PER_DAY) {
    let low = ms;
    let high = ms + MS_PER_DAY;
    if (offsetAt(low) === offsetAt(high)) continue;
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000;
      if (offsetAt(middle) === offsetAt(low)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}
