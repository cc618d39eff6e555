import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '@/lib/schedule/calendar';
import { type Day, dayOfIso, weekdayOf } from '@/lib/schedule/days';
import { announcedYears } from '@/lib/schedule/holidays-cn';
import { DEFAULT_SETTINGS } from '@/lib/schedule/settings';
import { settingsSchema } from '@/lib/schedule/settings-schema';
import {
  dayKindOf,
  holidayNameOf,
  isRangeAnnounced,
  isWorkingDay,
  isYearAnnounced,
  workingDayCount,
  workingDaysBetween,
} from '@/lib/schedule/working-days';

function day(iso: string): Day {
  const found = dayOfIso(iso);
  if (found === null) throw new Error(`no day: ${iso}`);
  return found;
}

describe('the statutory calendar', () => {
  test.each([
    ['2026-02-13', 'working', null],
    ['2026-02-14', 'make-up', 'springFestival'],
    ['2026-02-15', 'holiday', 'springFestival'],
    ['2026-02-23', 'holiday', 'springFestival'],
    ['2026-02-24', 'working', null],
    ['2026-02-28', 'make-up', 'springFestival'],
    ['2026-03-01', 'weekend', null],
    ['2026-09-20', 'make-up', 'nationalDay'],
    ['2025-10-08', 'holiday', 'nationalDay'],
    ['2025-10-09', 'working', null],
    ['2024-05-11', 'make-up', 'labourDay'],
    ['2024-06-09', 'weekend', null],
    ['2024-06-10', 'holiday', 'dragonBoat'],
  ])('%s is a %s day', (iso, kind, name) => {
    expect(dayKindOf(day(iso))).toBe(kind);
    expect(holidayNameOf(day(iso))).toBe(name);
  });

  test('every make-up day is a weekend day outside all days off', () => {
    for (const iso of announcedYears.flatMap((year) => year.holidays.flatMap((entry) => entry.makeUpDays))) {
      expect(weekdayOf(day(iso))).toBeGreaterThanOrEqual(6);
      expect(dayKindOf(day(iso))).toBe('make-up');
    }
  });

  test('a year that is not announced says so and knows weekends only', () => {
    expect(isYearAnnounced(2026)).toBe(true);
    expect(isYearAnnounced(2027)).toBe(false);
    expect(isRangeAnnounced(day('2026-12-30'), day('2026-12-31'))).toBe(true);
    expect(isRangeAnnounced(day('2026-12-30'), day('2027-01-02'))).toBe(false);
    expect(dayKindOf(day('2027-01-01'))).toBe('working');
  });
});

describe('counting working days', () => {
  test.each([
    ['2026-02-25', '2026-02-28', 4],
    ['2026-02-28', '2026-03-04', 4],
    ['2026-02-15', '2026-02-23', 0],
    ['2026-03-03', '2026-03-05', 3],
    ['2026-03-05', '2026-03-03', 0],
  ])('%s to %s holds %i', (from, to, count) => {
    expect(workingDayCount(day(from), day(to))).toBe(count);
  });

  test.each([
    ['2026-02-28', '2026-03-04', 3],
    ['2026-03-04', '2026-02-28', -3],
    ['2026-03-06', '2026-03-09', 1],
    ['2026-03-06', '2026-03-08', 0],
    ['2026-03-06', '2026-03-06', 0],
  ])('from %s to %s is %i working days', (from, to, days) => {
    expect(workingDaysBetween(day(from), day(to))).toBe(days);
  });

  test('counts exactly the days that are worked, over every range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 19_500, max: 21_000 }),
        fc.integer({ min: 0, max: 500 }),
        (startDay, length) => {
          let expected = 0;
          for (let current = startDay; current < startDay + length; current += 1)
            if (isWorkingDay(current)) expected += 1;
          expect(workingDayCount(startDay, startDay + length - 1)).toBe(expected);
        },
      ),
    );
  });
});

describe('the calendar of a space', () => {
  const own = calendarOf({
    ...DEFAULT_SETTINGS,
    weekendDays: [5, 6],
    usesStatutory: false,
    extraDaysOff: [day('2027-03-08')],
    extraWorkingDays: [day('2027-03-12')],
  });

  test('has its own weekend and its own days, and waits for no announcement', () => {
    expect(dayKindOf(day('2027-03-07'), own)).toBe('working');
    expect(dayKindOf(day('2027-03-05'), own)).toBe('weekend');
    expect(dayKindOf(day('2027-03-08'), own)).toBe('holiday');
    expect(holidayNameOf(day('2027-03-08'), own)).toBeNull();
    expect(dayKindOf(day('2027-03-12'), own)).toBe('make-up');
    expect(dayKindOf(day('2026-10-01'), own)).toBe('working');
    expect(isYearAnnounced(2027, own)).toBe(true);
  });

  test('overrules the announced days where it says so', () => {
    const calendar = calendarOf({ ...DEFAULT_SETTINGS, extraWorkingDays: [day('2026-10-07')] });
    expect(isWorkingDay(day('2026-10-07'), calendar)).toBe(true);
    expect(isWorkingDay(day('2026-10-06'), calendar)).toBe(false);
  });

  test('counts exactly the days that are worked, whatever is set', () => {
    const anyDay = fc.integer({ min: 20_400, max: 20_900 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
        fc.boolean(),
        fc.uniqueArray(anyDay, { maxLength: 40 }),
        anyDay,
        fc.integer({ min: 0, max: 300 }),
        (weekendDays, usesStatutory, days, startDay, length) => {
          const half = Math.floor(days.length / 2);
          const calendar = calendarOf({
            ...DEFAULT_SETTINGS,
            weekendDays,
            usesStatutory,
            extraDaysOff: days.slice(0, half),
            extraWorkingDays: days.slice(half),
          });
          let expected = 0;
          for (let current = startDay; current < startDay + length; current += 1)
            if (isWorkingDay(current, calendar)) expected += 1;
          expect(workingDayCount(startDay, startDay + length - 1, calendar)).toBe(expected);
        },
      ),
    );
  });

  test('settings that leave no day to work, or a day both off and worked, are refused', () => {
    const refused = [
      { weekendDays: [1, 2, 3, 4, 5, 6, 7] },
      { weekendDays: [0] },
      { extraDaysOff: [20_000], extraWorkingDays: [20_000] },
      { capacityPerDay: 0 },
      { capacityOf: { wei: -1 } },
    ];
    for (const more of refused)
      expect(settingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...more }).success).toBe(false);
    expect(settingsSchema.safeParse(DEFAULT_SETTINGS).success).toBe(true);
  });
});
