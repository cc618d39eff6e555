// What is shown, dragged and saved, to the millisecond, over every clock change of 2015 to 2030.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfMs, FIRST_DAY, LAST_DAY, MS_PER_DAY, startOfDayMs } from '@/lib/schedule/days';
import { editPlan } from '@/lib/schedule/move';
import { type Entry, type NodePlan, planTotal } from '@/lib/schedule/node-plan';
import { breachesOf } from '@/lib/schedule/plan-rules';
import { nodePlanSchema } from '@/lib/schedule/plan-schema';
import { decodeSchedule, encodeSchedule, scheduleReply } from '@/server/open-api/schedule';
import { clockChangesOf, zones } from './zones';

/** `EXACT_RUNS=20000` repeats the full figure. */
const RUNS = Number(process.env.EXACT_RUNS ?? 150);

type Range = { startMs: number; endMs: number };

function stored({ startMs, endMs }: Range, zone: string) {
  const wire = scheduleReply.parse({
    owners: [],
    estimate_start_date: startMs,
    estimate_end_date: endMs,
    points: 2,
  });
  return decodeSchedule(wire, zone);
}

/** Reads the range, moves its bar by `days` and gives what would be sent. */
function dragged(range: Range, days: number, zone: string): Range {
  const read = stored(range, zone);
  const { startDay, endDay, points } = read;
  const plan: NodePlan = { mode: 'whole', entry: { startDay, endDay, points } };
  const after = planTotal(editPlan(plan, { kind: 'node' }, { kind: 'move', days }));
  const sent = encodeSchedule({ ...after, stored: read }, zone);
  return { startMs: Number(sent.estimate_start_date), endMs: Number(sent.estimate_end_date) };
}

/** An instant within two days of a clock change, or anywhere in the sixteen years. */
function instantIn(zone: string): fc.Arbitrary<number> {
  const changes = clockChangesOf(zone);
  const anywhere = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2030, 11, 31) });
  if (changes.length === 0) return anywhere;
  const near = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * MS_PER_DAY, max: 2 * MS_PER_DAY }))
    .map(([change, distance]) => change + distance);
  return fc.oneof({ weight: 4, arbitrary: near }, anywhere);
}

function rangeIn(zone: string): fc.Arbitrary<Range> {
  return fc
    .tuple(instantIn(zone), fc.integer({ min: 0, max: 40 * MS_PER_DAY }))
    .map(([startMs, lengthMs]) => ({ startMs, endMs: startMs + lengthMs }));
}

/** Ranges on the boundaries of days, around every change: what the platform itself stores. */
function rangesAtChanges(zone: string): Range[] {
  return clockChangesOf(zone).flatMap((change) => {
    const day = dayOfMs(change, zone);
    return [-2, -1, 0, 1, 2].flatMap((from) =>
      [0, 1, 3].map((length) => ({
        startMs: startOfDayMs(day + from, zone),
        endMs: startOfDayMs(day + from + length + 1, zone) - 1,
      })),
    );
  });
}

describe.each(zones)('in %s', (zone) => {
  test('a bar that is shown, dragged by nothing and saved keeps its milliseconds, whatever they are', () => {
    for (const range of rangesAtChanges(zone)) expect(dragged(range, 0, zone)).toEqual(range);
    fc.assert(
      fc.property(rangeIn(zone), (range) => {
        expect(dragged(range, 0, zone)).toEqual(range);
      }),
      { numRuns: RUNS },
    );
  });

  test('a bar dragged by n days lies exactly n days later, and dragged back it is where it was', () => {
    const check = (range: Range, days: number) => {
      const there = dragged(range, days, zone);
      expect(dayOfMs(there.startMs, zone) - dayOfMs(range.startMs, zone)).toBe(days);
      expect(dayOfMs(there.endMs, zone) - dayOfMs(range.endMs, zone)).toBe(days);
      const back = dragged(there, -days, zone);
      expect(dayOfMs(back.startMs, zone)).toBe(dayOfMs(range.startMs, zone));
      expect(dayOfMs(back.endMs, zone)).toBe(dayOfMs(range.endMs, zone));
    };
    for (const range of rangesAtChanges(zone)) {
      check(range, 1);
      check(range, -2);
      // On the boundaries of days the way back leads to the very milliseconds.
      expect(dragged(dragged(range, 3, zone), -3, zone)).toEqual(range);
    }
    fc.assert(fc.property(rangeIn(zone), fc.integer({ min: -400, max: 400 }), check), { numRuns: RUNS });
  });
});

test('the zones change their clocks as often as they do: hundreds of changes are met', () => {
  const counts = Object.fromEntries(zones.map((zone) => [zone, clockChangesOf(zone).length]));
  expect(counts).toMatchObject({ 'Asia/Shanghai': 0, UTC: 0, 'Asia/Kathmandu': 0 });
  expect(counts['America/Los_Angeles']).toBe(32);
  expect(counts['Australia/Sydney']).toBe(32);
  expect(counts['Australia/Lord_Howe']).toBe(32);
  expect(counts['America/Sao_Paulo']).toBeGreaterThanOrEqual(8);
  expect(counts['Pacific/Apia']).toBeGreaterThanOrEqual(12);
});

test('days outside 1970 to 2100 are refused, by the rules and at the door', () => {
  const node = { ownerKeys: ['wei'], subTasks: [] };
  const whole = (startDay: number, endDay: number): NodePlan => ({
    mode: 'whole',
    entry: { startDay, endDay, points: null } satisfies Entry,
  });
  for (const plan of [whole(FIRST_DAY - 1, 10), whole(10, LAST_DAY + 1)]) {
    expect(breachesOf(plan, node)).toEqual([{ kind: 'day-out-of-range' }]);
    expect(nodePlanSchema.safeParse(plan).success).toBe(false);
  }
  expect(breachesOf(whole(FIRST_DAY, LAST_DAY), node)).toEqual([]);
});

test('an instant that no calendar has is said, not turned into a day', () => {
  expect(stored({ startMs: 9e15, endMs: 9e15 }, 'UTC')).toMatchObject({
    startDay: null,
    endDay: null,
    hasUnreadableDay: true,
  });
});

test('points that are no number are said, not turned into points', () => {
  const read = (points: unknown) => decodeSchedule(scheduleReply.parse({ owners: [], points }), 'UTC');
  expect(read('3.5 days')).toMatchObject({ points: null, unreadablePoints: '3.5 days' });
  expect(read(0)).toMatchObject({ points: null, unreadablePoints: null });
  expect(read(3.5)).toMatchObject({ points: 3.5, unreadablePoints: null });
});
