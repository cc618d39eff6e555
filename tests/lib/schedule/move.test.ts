import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BarEdit, editPlan } from '@/lib/schedule/move';
import { type BarTarget, entryOf, type NodePlan, planTotal, samePlan } from '@/lib/schedule/node-plan';
import { nodePlan } from './arbitraries';

const NODE: BarTarget = { kind: 'node' };
const WEI: BarTarget = { kind: 'lane', ownerKey: 'wei' };
const whole: NodePlan = { mode: 'whole', entry: { startDay: 100, endDay: 104, points: 3 } };
const perPerson: NodePlan = {
  mode: 'per-person',
  lanes: [
    { ownerKey: 'wei', entry: { startDay: 100, endDay: 101, points: 2 } },
    { ownerKey: 'ana', entry: { startDay: 101, endDay: 104, points: 3.5 } },
    { ownerKey: 'mei', entry: { startDay: null, endDay: null, points: null } },
  ],
};

const target = fc.constantFrom<BarTarget>(NODE, WEI, { kind: 'lane', ownerKey: 'ana' });
const gesture = fc.constantFrom<Exclude<BarEdit['kind'], 'set'>>('move', 'resize-start', 'resize-end');
const days = fc.integer({ min: -400, max: 400 });

describe('moving a bar', () => {
  test('a drag of zero days gives the very same plan', () => {
    fc.assert(
      fc.property(nodePlan, target, gesture, (plan, bar, kind) => {
        expect(editPlan(plan, bar, { kind, days: 0 })).toBe(plan);
      }),
    );
  });

  test('a move of n days moves both ends by exactly n and keeps length and points', () => {
    fc.assert(
      fc.property(nodePlan, target, days, (plan, bar, n) => {
        const before = entryOf(plan, bar);
        const after = entryOf(editPlan(plan, bar, { kind: 'move', days: n }), bar);
        if (!before || before.startDay === null || before.endDay === null) return;
        if (plan.mode === 'whole' && bar.kind === 'lane') return;
        expect(after).toEqual({
          startDay: before.startDay + n,
          endDay: before.endDay + n,
          points: before.points,
        });
      }),
    );
  });

  test('moving there and back gives what there was', () => {
    fc.assert(
      fc.property(nodePlan, target, days, (plan, bar, n) => {
        const there = editPlan(plan, bar, { kind: 'move', days: n });
        expect(samePlan(editPlan(there, bar, { kind: 'move', days: -n }), plan)).toBe(true);
      }),
    );
  });

  test("moving a per-person node shifts every lane that has days and leaves the others' emptiness", () => {
    const moved = editPlan(perPerson, NODE, { kind: 'move', days: 2 });
    expect(moved).toEqual({
      mode: 'per-person',
      lanes: [
        { ownerKey: 'wei', entry: { startDay: 102, endDay: 103, points: 2 } },
        { ownerKey: 'ana', entry: { startDay: 103, endDay: 106, points: 3.5 } },
        { ownerKey: 'mei', entry: { startDay: null, endDay: null, points: null } },
      ],
    });
  });

  test('moving one person leaves every other lane untouched', () => {
    fc.assert(
      fc.property(nodePlan, days, (plan, n) => {
        const after = editPlan(plan, WEI, { kind: 'move', days: n });
        if (plan.mode === 'whole' || after.mode === 'whole') return;
        const others = (lanes: typeof plan.lanes) => lanes.filter((lane) => lane.ownerKey !== 'wei');
        expect(others(after.lanes)).toEqual(others(plan.lanes));
        expect(after.lanes.map((lane) => lane.ownerKey)).toEqual(plan.lanes.map((lane) => lane.ownerKey));
      }),
    );
  });
});

describe('resizing a bar', () => {
  test('moves one end by exactly n days', () => {
    expect(planTotal(editPlan(whole, NODE, { kind: 'resize-end', days: 3 }))).toMatchObject({
      startDay: 100,
      endDay: 107,
    });
    expect(planTotal(editPlan(whole, NODE, { kind: 'resize-start', days: -3 }))).toMatchObject({
      startDay: 97,
      endDay: 104,
    });
  });

  test('stops at one day instead of turning the bar around', () => {
    fc.assert(
      fc.property(nodePlan, target, gesture, days, (plan, bar, kind, n) => {
        const after = entryOf(editPlan(plan, bar, { kind, days: n }), bar);
        if (!after || after.startDay === null || after.endDay === null) return;
        expect(after.startDay).toBeLessThanOrEqual(after.endDay);
      }),
    );
    expect(planTotal(editPlan(whole, NODE, { kind: 'resize-end', days: -9 }))).toMatchObject({ endDay: 100 });
    expect(planTotal(editPlan(whole, NODE, { kind: 'resize-start', days: 9 }))).toMatchObject({
      startDay: 104,
    });
  });

  test('the bar of a per-person node has no ends of its own', () => {
    expect(editPlan(perPerson, NODE, { kind: 'resize-end', days: 1 })).toBe(perPerson);
    expect(editPlan(perPerson, NODE, { kind: 'resize-start', days: 1 })).toBe(perPerson);
  });
});

describe('typing an entry', () => {
  test('sets the days and points of exactly that bar', () => {
    const entry = { startDay: 90, endDay: 95, points: 1.5 };
    expect(editPlan(whole, NODE, { kind: 'set', entry })).toEqual({ mode: 'whole', entry });
    expect(entryOf(editPlan(perPerson, WEI, { kind: 'set', entry }), WEI)).toEqual(entry);
  });

  test('zero points are no points, and typing what is there changes nothing', () => {
    const blank = editPlan(whole, NODE, { kind: 'set', entry: { startDay: 100, endDay: 104, points: 0 } });
    expect(planTotal(blank).points).toBeNull();
    expect(editPlan(whole, NODE, { kind: 'set', entry: { startDay: 100, endDay: 104, points: 3 } })).toBe(
      whole,
    );
  });
});
