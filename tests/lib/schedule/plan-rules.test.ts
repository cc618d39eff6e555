import { describe, expect, test } from 'vitest';
import { LAST_DAY } from '@/lib/schedule/days';
import { lockOf } from '@/lib/schedule/locks';
import type { Entry, NodePlan } from '@/lib/schedule/node-plan';
import { breachesOf, breachesOn } from '@/lib/schedule/plan-rules';

const node = {
  ownerKeys: ['wei', 'ana'],
  subTasks: [
    { id: '1', name: 'Schema migration', total: { startDay: 102, endDay: 104, points: 1 } },
    { id: '2', name: 'Load test', total: { startDay: 103, endDay: 106, points: 2.5 } },
    { id: '3', name: 'Notes', total: { startDay: null, endDay: null, points: null } },
  ],
};

function whole(startDay: number | null, endDay: number | null, points: number | null = null): NodePlan {
  return { mode: 'whole', entry: { startDay, endDay, points } };
}

function lanes(entries: Record<string, Entry>): NodePlan {
  return {
    mode: 'per-person',
    lanes: Object.entries(entries).map(([ownerKey, entry]) => ({ ownerKey, entry })),
  };
}

function kindsOf(plan: NodePlan, ownerKeys = node.ownerKeys): string[] {
  return breachesOf(plan, { ...node, ownerKeys }).map((breach) => breach.kind);
}

describe('rules known before sending', () => {
  test.each<[string, NodePlan, string[]]>([
    ['covers its subtasks exactly', whole(102, 106, 3.5), []],
    ['has no dates at all', whole(null, null), []],
    ['has dates but no points', whole(100, 110), []],
    ['ends before it starts', whole(105, 103), ['start-after-end']],
    ['has only a start', whole(105, null), ['one-end-only']],
    ['lies after 2100', whole(102, LAST_DAY + 1), ['day-out-of-range']],
    ['has negative points', whole(102, 106, -1), ['points-not-a-number']],
    ['has points that are not a number', whole(102, 106, Number.NaN), ['points-not-a-number']],
    ['starts after a subtask', whole(103, 106), ['starts-after-subtask']],
    ['ends before a subtask', whole(102, 105), ['ends-before-subtask']],
    ['has fewer points than its subtasks', whole(102, 106, 3), ['points-below-subtasks']],
  ])('a node that %s', (_, plan, expected) => {
    expect(kindsOf(plan)).toEqual(expected);
  });

  test('names the subtask that stands in the way, and its day', () => {
    expect(breachesOf(whole(103, 105), node)).toEqual([
      { kind: 'starts-after-subtask', subTaskName: 'Schema migration', day: 102 },
      { kind: 'ends-before-subtask', subTaskName: 'Load test', day: 106 },
    ]);
  });

  test('per-person plans are held to the total of their lanes', () => {
    const covering = lanes({
      wei: { startDay: 102, endDay: 103, points: 1 },
      ana: { startDay: 104, endDay: 106, points: 2.5 },
    });
    expect(kindsOf(covering)).toEqual([]);
    const short = lanes({
      wei: { startDay: 102, endDay: 103, points: 1 },
      ana: { startDay: 104, endDay: 105, points: 1 },
    });
    expect(kindsOf(short)).toEqual(['ends-before-subtask', 'points-below-subtasks']);
  });

  test('per-person plans need two owners and exactly one lane for each', () => {
    const entry = { startDay: 102, endDay: 106, points: 4 };
    expect(kindsOf(lanes({ wei: entry }), ['wei'])).toEqual(['two-owners-needed']);
    expect(kindsOf(lanes({ wei: entry }))).toEqual(['lanes-differ-from-owners']);
    expect(kindsOf(lanes({ wei: entry, tom: entry }))).toEqual(['lanes-differ-from-owners']);
  });

  test("a lane shows its own breaches and the node's, the node shows all", () => {
    const breaches = breachesOf(
      lanes({
        wei: { startDay: 106, endDay: 102, points: 1 },
        ana: { startDay: 104, endDay: null, points: 2.5 },
      }),
      node,
    );
    expect(breachesOn(breaches, { kind: 'lane', ownerKey: 'wei' }).map(({ kind }) => kind)).toEqual([
      'start-after-end',
    ]);
    expect(breachesOn(breaches, { kind: 'node' })).toHaveLength(2);
  });
});

describe('locked items', () => {
  test('state-flow and terminated items are locked, each with its reason', () => {
    expect(lockOf({ pattern: 'state', isTerminated: false })).toBe('state-flow');
    expect(lockOf({ pattern: 'node', isTerminated: true })).toBe('terminated');
    expect(lockOf({ pattern: 'node', isTerminated: false })).toBeNull();
  });
});
