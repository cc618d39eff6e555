import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfIso, dayOfMs, endOfDayMs, isoOfDay, startOfDayMs, weekdayOf } from '@/lib/schedule/days';

import { zones } from './zones';

// 2015-01-01 to 2030-12-31
const day = fc.integer({ min: 16_436, max: 22_279 });

describe('day kernel', () => {
  test.each([
    ['2026-03-02', 1772380800000, 1772467199999],
    ['2026-03-03', 1772467200000, 1772553599999],
    ['2026-03-06', 1772726400000, 1772812799999],
    ['2024-08-21', 1724169600000, 1724255999999],
  ])('%s in Shanghai has the boundaries the platform documents', (iso, startMs, endMs) => {
    const day = dayOfIso(iso);
    expect(day).not.toBeNull();
    if (day === null) return;
    expect(startOfDayMs(day, 'Asia/Shanghai')).toBe(startMs);
    expect(endOfDayMs(day, 'Asia/Shanghai')).toBe(endMs);
  });

  test.each(zones)('a day read back from its own start and end is the same day in %s', (zone) => {
    fc.assert(
      fc.property(day, (d) => {
        expect(dayOfMs(startOfDayMs(d, zone), zone)).toBe(d);
        expect(dayOfMs(endOfDayMs(d, zone), zone)).toBe(d);
        expect(dayOfMs(startOfDayMs(d, zone) - 1, zone)).toBe(d - 1);
      }),
      { numRuns: 120 },
    );
  });

  test('text that is no calendar day is refused', () => {
    expect(dayOfIso('2026-02-30')).toBeNull();
    expect(dayOfIso('2026-2-3')).toBeNull();
    expect(dayOfIso('yesterday')).toBeNull();
  });

  test('the text form round-trips and the weekday is right', () => {
    expect(isoOfDay(0)).toBe('1970-01-01');
    expect(weekdayOf(0)).toBe(4);
    expect(weekdayOf(dayOfIso('2026-11-21') ?? 0)).toBe(6);
  });
});
