// Calendar days of a time zone, also where clocks change.
import { describe, expect, it } from 'vitest';
import { createZoneDays, dayOfIsoDate, isoDateOfDay, isWeekday } from '@/server/sandbox/time/zone-days';

describe('the documented days at UTC+8', () => {
  const zone = createZoneDays('Asia/Shanghai');
  it.each([
    ['2026-03-02', 1772380800000, 1772467199999],
    ['2026-03-06', 1772726400000, 1772812799999],
    ['2026-03-13', 1773331200000, 1773417599999],
    ['2024-08-21', 1724169600000, 1724255999999],
  ])('%s', (date, start, end) => {
    const day = dayOfIsoDate(date) ?? 0;
    expect([zone.startOfDayMs(day), zone.endOfDayMs(day), zone.dayOfMs(start), zone.dayOfMs(end)]).toEqual([
      start,
      end,
      day,
      day,
    ]);
  });
  it('are shown with the offset of the zone', () => {
    expect(zone.isoOfMs(1771896612481)).toBe('2026-02-24T09:30:12.481+08:00');
  });
});

describe.each([
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Santiago',
  'Africa/Cairo',
  'UTC',
])('%s', (name) => {
  it('every instant belongs to exactly one day, days follow each other without gaps', () => {
    const zone = createZoneDays(name);
    for (let day = 20_400; day < 20_800; day += 1) {
      const [start, end] = [zone.startOfDayMs(day), zone.endOfDayMs(day)];
      expect(end + 1).toBe(zone.startOfDayMs(day + 1));
      expect([zone.dayOfMs(start), zone.dayOfMs(end), zone.dayOfMs(start + 43_200_000)]).toEqual([
        day,
        day,
        day,
      ]);
    }
  });
});

describe('dates', () => {
  it.each(['2026-02-30', '2026-1-1', 'today', ''])('%s is no date', (text) => {
    expect(dayOfIsoDate(text)).toBeNull();
  });
  it('Saturday and Sunday are no weekdays', () => {
    const week = Array.from({ length: 7 }, (_unused, index) => (dayOfIsoDate('2026-03-02') ?? 0) + index);
    expect(week.map(isWeekday)).toEqual([true, true, true, true, true, false, false]);
    expect(isoDateOfDay(week[0] ?? 0)).toBe('2026-03-02');
  });
});
