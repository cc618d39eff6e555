// Load against a calculation that does nothing cleverly: every person, every day, every bar.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, statutoryCalendar, type WorkCalendar } from '@/lib/schedule/calendar';
import type { Day } from '@/lib/schedule/days';
import { createLoadBook, loadEffect, loadOf, type PersonLoad } from '@/lib/schedule/load';
import { type LoadBar, loadBarsOfNode } from '@/lib/schedule/load-bars';
import { DEFAULT_SETTINGS } from '@/lib/schedule/settings';
import { isWorkingDay } from '@/lib/schedule/working-days';
import { nodePlan } from './arbitraries';

/** `LOAD_RUNS=5000` repeats the full figure. */
const RUNS = Number(process.env.LOAD_RUNS ?? 40);
/** 2026-01-01 and a year on: the statutory days of 2026 lie in it. */
const FIRST = 20_454;
const LAST = FIRST + 420;

const people = ['wei', 'ana', 'lei', 'tom', 'mei'];

const bar: fc.Arbitrary<LoadBar> = fc
  .record({
    node: fc.integer({ min: 1, max: 12 }),
    ownerKey: fc.constantFrom(...people),
    startDay: fc.integer({ min: FIRST, max: FIRST + 380 }),
    length: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 40 })),
    points: fc.integer({ min: 1, max: 160 }).map((quarter) => quarter / 4),
  })
  .map(({ node, ownerKey, startDay, length, points }) => ({
    key: `${node}/n#${ownerKey}`,
    nodeKey: `${node}/n`,
    itemId: node,
    nodeId: 'n',
    ownerKey,
    startDay,
    endDay: startDay + length,
    points,
  }));

const bars = fc.uniqueArray(bar, { selector: ({ key }) => key, maxLength: 40 });

const calendar: fc.Arbitrary<WorkCalendar> = fc.oneof(
  fc.constant(statutoryCalendar),
  fc
    .uniqueArray(fc.integer({ min: FIRST, max: LAST }), { maxLength: 60 })
    .map((extraDaysOff) => calendarOf({ ...DEFAULT_SETTINGS, extraDaysOff })),
);

function bruteForce(
  all: LoadBar[],
  ownerKey: string,
  day: Day,
  work: WorkCalendar,
): { points: number; bars: LoadBar[] } {
  let points = 0;
  const causes: LoadBar[] = [];
  for (const one of all) {
    if (one.ownerKey !== ownerKey || day < one.startDay || day > one.endDay) continue;
    const inRange: Day[] = [];
    for (let d = one.startDay; d <= one.endDay; d += 1) inRange.push(d);
    const worked = inRange.filter((d) => isWorkingDay(d, work));
    const loaded = worked.length > 0 ? worked : inRange;
    if (!loaded.includes(day)) continue;
    points += one.points / loaded.length;
    causes.push(one);
  }
  return { points, bars: causes };
}

function expectSame(load: PersonLoad, all: LoadBar[], capacity: number, work: WorkCalendar): void {
  const over: Day[] = [];
  const wrong: Day[] = [];
  for (let day = FIRST; day <= LAST + 45; day += 1) {
    const expected = bruteForce(all, load.ownerKey, day, work);
    if (Math.abs((load.days.get(day) ?? 0) - expected.points) > 1e-9) wrong.push(day);
    const limit = isWorkingDay(day, work) ? capacity : 0;
    if (expected.points <= limit + 1e-6) continue;
    over.push(day);
    const found = load.overbooked.find((entry) => entry.day === day);
    expect(found?.bars.map(({ key }) => key).sort()).toEqual(expected.bars.map(({ key }) => key).sort());
    expect(found?.capacity).toBe(limit);
  }
  expect(wrong).toEqual([]);
  expect(load.overbooked.map(({ day }) => day)).toEqual(over);
}

describe('the load of people', () => {
  test('equals a brute-force calculation, with every over-booked day and its causes', () => {
    fc.assert(
      fc.property(bars, calendar, fc.integer({ min: 1, max: 12 }), (all, work, eighths) => {
        const capacity = eighths / 8;
        const book = createLoadBook(all, { calendar: work, capacityOf: () => capacity });
        for (const ownerKey of people) expectSame(book.person(ownerKey), all, capacity, work);
      }),
      { numRuns: RUNS },
    );
  });

  test('changed bar by bar equals a book made anew, and touches only the people of the change', () => {
    fc.assert(
      fc.property(bars, fc.array(bars, { maxLength: 6 }), (start, steps) => {
        const rules = { capacityOf: () => 1 };
        const book = createLoadBook(start, rules);
        let all = start;
        for (const step of steps) {
          const nodeKey = step[0]?.nodeKey ?? '1/n';
          const next = step.filter((one) => one.nodeKey === nodeKey);
          const untouched = people.map((key) => book.person(key));
          const touched = book.set(nodeKey, next);
          all = [...all.filter((one) => one.nodeKey !== nodeKey), ...next];
          people.forEach((key, index) => {
            if (!touched.includes(key)) expect(book.person(key)).toBe(untouched[index]);
            const anew = loadOf(
              key,
              all.filter((one) => one.ownerKey === key),
              rules,
            );
            expect(book.person(key).overbooked.map(({ day }) => day)).toEqual(
              anew.overbooked.map(({ day }) => day),
            );
          });
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('loses no points: what is spread is what was planned', () => {
    fc.assert(
      fc.property(bars, calendar, (all, work) => {
        const book = createLoadBook(all, { calendar: work, capacityOf: () => 1 });
        const spread = book.people().flatMap((key) => [...book.person(key).days.values()]);
        const planned = all.reduce((sum, { points }) => sum + points, 0);
        expect(spread.reduce((sum, points) => sum + points, 0)).toBeCloseTo(planned, 6);
      }),
      { numRuns: RUNS },
    );
  });

  test('a bar that lies in a holiday whole puts its points there, over a capacity of nothing', () => {
    const days = { startDay: FIRST + 45, endDay: FIRST + 49 };
    const [one] = loadBarsOfNode(1, 'n', {
      people: { kind: 'by-hand', ownerKeys: ['wei'] },
      plan: { mode: 'whole', entry: { ...days, points: 5 } },
    });
    if (!one) throw new Error('it has dates and points');
    const load = loadOf('wei', [one], { capacityOf: () => 3 });
    expect(load.overbooked).toHaveLength(5);
    expect(load.overbooked[0]).toMatchObject({ day: FIRST + 45, points: 1, capacity: 0 });
  });
});

describe('the bars of a node', () => {
  test('hold exactly the points of its plan, whoever shares them', () => {
    fc.assert(
      fc.property(nodePlan, fc.integer({ min: 1, max: 200 }), (plan, owners) => {
        const ownerKeys =
          plan.mode === 'per-person'
            ? plan.lanes.map(({ ownerKey }) => ownerKey)
            : Array.from({ length: owners }, (_, index) => `person ${index}`);
        const made = loadBarsOfNode(1, 'n', { people: { kind: 'by-hand', ownerKeys }, plan });
        const entries = plan.mode === 'whole' ? [plan.entry] : plan.lanes.map((lane) => lane.entry);
        const planned = entries
          .filter(({ startDay, endDay }) => startDay !== null && endDay !== null)
          .reduce((sum, { points }) => sum + (points ?? 0), 0);
        expect(made.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(planned, 6);
        expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
      }),
    );
  });

  test('are none where dates, points or people are missing, or the end is before the start', () => {
    const people = { kind: 'by-hand' as const, ownerKeys: ['wei'] };
    const none = [
      { startDay: 10, endDay: null, points: 1 },
      { startDay: 10, endDay: 9, points: 1 },
      { startDay: 10, endDay: 12, points: null },
    ];
    for (const entry of none)
      expect(loadBarsOfNode(1, 'n', { people, plan: { mode: 'whole', entry } })).toEqual([]);
    const entry = { startDay: 10, endDay: 12, points: 3 };
    const nobody = { kind: 'by-hand' as const, ownerKeys: [] };
    expect(loadBarsOfNode(1, 'n', { people: nobody, plan: { mode: 'whole', entry } })).toEqual([]);
  });
});

test('the effect of a change names the people who get more or fewer over-booked days', () => {
  const make = (startDay: number): LoadBar => ({
    key: `1/n#wei ${startDay}`,
    nodeKey: `${startDay}/n`,
    itemId: 1,
    nodeId: 'n',
    ownerKey: 'wei',
    startDay,
    endDay: startDay + 1,
    points: 2,
  });
  // 2026-03-02 is a Monday.
  const rules = { capacityOf: () => 1 };
  const before = createLoadBook([make(20_514), { ...make(20_516), key: 'b', nodeKey: 'b' }], rules);
  const after = createLoadBook([make(20_514), { ...make(20_514), key: 'b', nodeKey: 'b' }], rules);
  expect(loadEffect(before, after, ['wei', 'ana'])).toEqual([
    { ownerKey: 'wei', daysBefore: 0, daysAfter: 2 },
  ]);
});
