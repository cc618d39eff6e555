import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfIso } from '@/lib/schedule/days';
import type { Entry } from '@/lib/schedule/node-plan';
import { shiftEntry, shiftPlan, workingDayAfter } from '@/lib/schedule/shift';
import { isWorkingDay, workingDayCount, workingDaysBetween } from '@/lib/schedule/working-days';

const day = (iso: string): number => dayOfIso(iso) ?? Number.NaN;
const entry = (start: string, end: string, points: number | null = 2): Entry => ({
  startDay: day(start),
  endDay: day(end),
  points,
});
const anyDay = fc.integer({ min: day('2019-01-01'), max: day('2027-12-31') });
const anyCount = fc.integer({ min: -60, max: 60 }).filter((count) => count !== 0);

test('a shift over the Spring Festival skips the days off and uses the make-up days', () => {
  // Off from 15 to 23 February 2026; Saturday the 14th and Saturday the 28th are worked.
  expect(shiftEntry(entry('2026-02-12', '2026-02-13'), 1)).toEqual(entry('2026-02-13', '2026-02-14'));
  expect(shiftEntry(entry('2026-02-13', '2026-02-14'), 2)).toEqual(entry('2026-02-24', '2026-02-25'));
  expect(shiftEntry(entry('2026-02-25', '2026-02-27'), -3)).toEqual(entry('2026-02-13', '2026-02-24'));
});

test('any shift lands that many working days away and keeps the number of working days', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(30), anyCount, (startDay, length, count) => {
      const before = { startDay, endDay: startDay + length, points: 1 };
      const after = shiftEntry(before, count);
      const { startDay: start, endDay: end } = after;
      if (start === null || end === null) throw new Error('a shift never loses an end');
      expect(isWorkingDay(start)).toBe(true);
      const worked = workingDayCount(startDay, startDay + length);
      if (worked > 0) expect(workingDayCount(start, end)).toBe(worked);
      expect(Math.abs(workingDaysBetween(startDay, start))).toBeGreaterThanOrEqual(Math.abs(count) - 1);
      expect(start).toBe(workingDayAfter(startDay, count));
    }),
  );
});

test('from a working day, there and back again is the same start', () => {
  fc.assert(
    fc.property(anyDay.filter(isWorkingDay), anyCount, (start, count) => {
      expect(workingDayAfter(workingDayAfter(start, count), -count)).toBe(start);
    }),
  );
});

test('an entry without both ends, and a shift by nothing, stay the very same object', () => {
  const open = { startDay: day('2026-03-02'), endDay: null, points: 1 };
  expect(shiftEntry(open, 3)).toBe(open);
  const plan = { mode: 'whole', entry: entry('2026-03-02', '2026-03-03') } as const;
  expect(shiftPlan(plan, { kind: 'node' }, 0)).toBe(plan);
});

test('the bar of a per-person node takes everybody along, a lane goes alone', () => {
  const lanes = [
    { ownerKey: 'a', entry: entry('2026-03-02', '2026-03-03') },
    { ownerKey: 'b', entry: entry('2026-03-06', '2026-03-06') },
  ];
  const plan = { mode: 'per-person' as const, lanes };
  expect(shiftPlan(plan, { kind: 'node' }, 1)).toEqual({
    mode: 'per-person',
    lanes: [
      { ownerKey: 'a', entry: entry('2026-03-03', '2026-03-04') },
      { ownerKey: 'b', entry: entry('2026-03-09', '2026-03-09') },
    ],
  });
  const alone = shiftPlan(plan, { kind: 'lane', ownerKey: 'b' }, 1);
  expect(alone).toEqual({
    mode: 'per-person',
    lanes: [lanes[0], { ownerKey: 'b', entry: entry('2026-03-09', '2026-03-09') }],
  });
});
