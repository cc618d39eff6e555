import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  draftWithMoveSubTasks,
  draftWithState,
  EMPTY_DRAFT,
  type NodeState,
  nodeKeyOf,
  stateOf,
} from '@/lib/schedule/draft';
import { isConflict, isSettled } from '@/lib/schedule/draft-conflict';
import { changedRoles, type NodePeople, ownersIn, samePeople, withOwners } from '@/lib/schedule/node-people';
import { EMPTY_ENTRY, planTotal } from '@/lib/schedule/node-plan';
import {
  addOwner,
  lostByToWhole,
  otherNodesOf,
  pointsLeft,
  removeOwner,
  replaceOwner,
  setOwners,
  splitPoints,
  toPerPerson,
  toWhole,
} from '@/lib/schedule/people-edits';
import { breachesOf } from '@/lib/schedule/plan-rules';
import { nodePlan } from './arbitraries';
import { boardNode, wholePlan } from './board-fixture';

const byHand = (...ownerKeys: string[]): NodePeople => ({ kind: 'by-hand', ownerKeys });
const roles = (entries: Record<string, string[]>): NodePeople => ({
  kind: 'from-roles',
  roles: Object.entries(entries).map(([roleId, ownerKeys]) => ({ roleId, ownerKeys })),
});
const person = fc.constantFrom('wei', 'ana', 'lei', 'tom', 'mei', 'lin');

/** A node as it can be stored: per person for its owners, or whole. */
const state: fc.Arbitrary<NodeState> = nodePlan.map((plan) => ({
  people: byHand(...(plan.mode === 'whole' ? ['wei', 'ana'] : plan.lanes.map(({ ownerKey }) => ownerKey))),
  plan,
}));

describe('splitting points', () => {
  test('gives parts that add up to the total exactly and differ by a hundredth at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 200 }),
        (hundredths, count) => {
          const total = hundredths / 100;
          const parts = splitPoints(total, count);
          expect(pointsLeft(total, parts)).toBe(0);
          expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(0.0101);
        },
      ),
    );
  });

  test('keeps what is finer than hundredths', () => {
    expect(pointsLeft(0.125, splitPoints(0.125, 3))).toBe(0);
    expect(splitPoints(10, 3)).toEqual([3.34, 3.33, 3.33]);
    expect(pointsLeft(5, [2, null, 2])).toBe(1);
    expect(pointsLeft(5, [4, 2])).toBe(-1);
  });
});

describe('people and modes of a node', () => {
  test('whatever is done to the owners, the plan is one the platform takes', () => {
    const step = fc.oneof(
      person.map((key) => (s: NodeState) => addOwner(s, key)),
      person.map((key) => (s: NodeState) => removeOwner(s, key)),
      fc.tuple(person, person).map(
        ([a, b]) =>
          (s: NodeState) =>
            replaceOwner(s, a, b),
      ),
      fc.constant((s: NodeState) => toPerPerson(s) ?? s),
      fc.constant((s: NodeState) => toWhole(s)),
    );
    fc.assert(
      fc.property(state, fc.array(step, { maxLength: 8 }), (start, steps) => {
        const end = steps.reduce((s, apply) => apply(s), start);
        const breaches = breachesOf(end.plan, { ownerKeys: ownersIn(end.people), subTasks: [] });
        expect(breaches.map(({ kind }) => kind)).toEqual([]);
      }),
    );
  });

  test('per-person schedules need two owners, keep the days and share the points', () => {
    const one = { people: byHand('wei'), plan: wholePlan(10, 12, 5) };
    expect(toPerPerson(one)).toBeNull();
    const two = toPerPerson(addOwner(one, 'ana'));
    expect(two?.plan).toEqual({
      mode: 'per-person',
      lanes: [
        { ownerKey: 'wei', entry: { startDay: 10, endDay: 12, points: 2.5 } },
        { ownerKey: 'ana', entry: { startDay: 10, endDay: 12, points: 2.5 } },
      ],
    });
  });

  test('going back to one schedule keeps range and points, and names what only the lanes knew', () => {
    fc.assert(
      fc.property(state, (start) => {
        expect(planTotal(toWhole(start).plan)).toEqual(planTotal(start.plan));
        const lost = lostByToWhole(start.plan);
        for (const lane of lost) expect(Object.values(lane.entry).some((value) => value !== null)).toBe(true);
      }),
    );
  });

  test('who takes over takes the days over; replacing by somebody who is there already changes nothing', () => {
    const start = toPerPerson({ people: byHand('wei', 'ana'), plan: wholePlan(10, 12, 4) });
    if (!start) throw new Error('two owners are enough');
    const after = replaceOwner(start, 'ana', 'tom');
    expect(ownersIn(after.people)).toEqual(['wei', 'tom']);
    expect(after.plan).toMatchObject({
      lanes: [{ ownerKey: 'wei' }, { ownerKey: 'tom', entry: { points: 2 } }],
    });
    expect(replaceOwner(start, 'ana', 'wei')).toBe(start);
  });

  test('two hundred owners have a lane each', () => {
    const keys = Array.from({ length: 200 }, (_, index) => `person ${index}`);
    const many = toPerPerson({ people: byHand(...keys), plan: wholePlan(10, 30, 100) });
    expect(many?.plan.mode === 'per-person' && many.plan.lanes).toHaveLength(200);
    expect(many && planTotal(many.plan).points).toBe(100);
  });
});

describe('people from roles', () => {
  const people = roles({ RD: ['wei', 'ana'], QA: ['ana', 'tom'] });

  test('who leaves leaves every role, who joins joins the role that was chosen', () => {
    expect(withOwners(people, ['wei', 'mei'], 'QA')).toEqual(roles({ RD: ['wei'], QA: ['mei'] }));
    expect(withOwners(people, ['wei', 'ana', 'tom'])).toEqual(people);
  });

  test('only roles that differ are sent, and order means nothing', () => {
    expect(changedRoles(people, roles({ RD: ['ana', 'wei'], QA: ['ana'] }))).toEqual([
      { roleId: 'QA', ownerKeys: ['ana'] },
    ]);
    expect(samePeople(people, roles({ QA: ['tom', 'ana'], RD: ['ana', 'wei'] }))).toBe(true);
  });

  test('the other nodes of a changed role are named, with the days that go with their people', () => {
    const lane = { ownerKey: 'ana', entry: { startDay: 1, endDay: 2, points: 1 } };
    const other = boardNode(
      'test',
      { mode: 'per-person', lanes: [{ ...lane, ownerKey: 'wei' }, lane] },
      {
        people: roles({ RD: ['wei', 'ana'] }),
      },
    );
    const free = boardNode('design', wholePlan(1, 2));
    const node = boardNode('dev', wholePlan(1, 2), { people: roles({ RD: ['wei', 'ana'] }) });
    const wanted = setOwners(stateOf(node), ['wei']).people;
    expect(otherNodesOf([node, free, other], 'dev', wanted)).toEqual([
      { nodeId: 'test', name: 'test', ownersBefore: ['wei', 'ana'], ownersAfter: ['wei'], lostLanes: [lane] },
    ]);
  });
});

describe('people in a draft', () => {
  const node = boardNode('dev', wholePlan(10, 12, 4), { people: byHand('wei'), ownerKeys: ['wei'] });
  const place = { ...node, itemId: 1 };
  const key = nodeKeyOf(1, 'dev');

  test('a gesture back to what is stored leaves the draft', () => {
    const added = draftWithState(EMPTY_DRAFT, place, addOwner(stateOf(node), 'ana'));
    expect(added[key]?.people?.wanted).toEqual(byHand('wei', 'ana'));
    expect(draftWithState(added, place, stateOf(node))).toEqual({});
    const same = draftWithState(added, place, stateOf(node, added[key]));
    expect(same).toBe(added);
  });

  test('subtasks that follow are part of the change, and can be left out again', () => {
    const moved = draftWithState(EMPTY_DRAFT, place, { ...stateOf(node), plan: wholePlan(11, 13, 4) });
    const on = draftWithMoveSubTasks(moved, key, true);
    expect(on[key]?.moveSubTasks).toBe(true);
    expect(draftWithMoveSubTasks(on, key, true)).toBe(on);
    expect(draftWithMoveSubTasks(on, key, false)).toEqual(moved);
  });

  test('people that came as wanted with a role changed elsewhere are no conflict, while the days are still those of the base', () => {
    const lane = (ownerKey: string, startDay: number, points: number | null) => ({
      ownerKey,
      entry: { startDay, endDay: startDay + 2, points },
    });
    const empty = { ownerKey: 'ana', entry: EMPTY_ENTRY };
    const base = { mode: 'per-person' as const, lanes: [lane('wei', 10, 2), lane('tom', 20, 1)] };
    const plan = { mode: 'per-person' as const, lanes: [lane('ana', 12, 3), lane('wei', 10, 2)] };
    const change = {
      itemId: 1,
      nodeId: 'dev',
      base,
      plan,
      people: { base: roles({ RD: ['wei', 'tom'] }), wanted: roles({ RD: ['ana', 'wei'] }) },
    };
    const came = roles({ RD: ['ana', 'wei'] });
    const kept = { mode: 'per-person' as const, lanes: [empty, lane('wei', 10, 2)] };
    expect(isConflict(change, kept, came)).toBe(false);
    expect(isSettled(change, kept, came)).toBe(false);
    const moved = { mode: 'per-person' as const, lanes: [empty, lane('wei', 11, 2)] };
    expect(isConflict(change, moved, came)).toBe(true);
    expect(isConflict(change, kept, roles({ RD: ['ana', 'lei'] }))).toBe(true);
  });

  test('people changed by someone else are a conflict; people as wanted are settled', () => {
    const added = draftWithState(EMPTY_DRAFT, place, addOwner(stateOf(node), 'ana'));
    const change = added[key];
    if (!change) throw new Error('it was changed');
    expect(isConflict(change, node.plan, byHand('wei'))).toBe(false);
    expect(isConflict(change, node.plan, byHand('tom'))).toBe(true);
    expect(isSettled(change, node.plan, byHand('ana', 'wei'))).toBe(true);
    expect(isSettled(change, node.plan)).toBe(false);
  });
});
