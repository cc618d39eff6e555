import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '@/lib/schedule/board-csv';
import { boardTableOf } from '@/lib/schedule/board-table';
import { dayOfIso } from '@/lib/schedule/days';
import { draftWithState, EMPTY_DRAFT, stateOf } from '@/lib/schedule/draft';
import { draftWithFollowers, followersOf, previewFollow } from '@/lib/schedule/follow';
import { editPlan } from '@/lib/schedule/move';
import { planTotal } from '@/lib/schedule/node-plan';
import { dragPlan, snapEntry } from '@/lib/schedule/snap';
import { isWorkingDay, workingDayCount } from '@/lib/schedule/working-days';
import { nodePlan, placedEntry } from './arbitraries';
import { boardHead, boardNode, MONDAY, wholePlan } from './board-fixture';

const day = (iso: string) => dayOfIso(iso) ?? 0;
const entry = (startDay: number, endDay: number) => ({ startDay, endDay, points: null });

describe('a drag that prefers working days', () => {
  test('steps over the weekend in its direction and says over what', () => {
    const bar = entry(MONDAY, MONDAY + 2);
    expect(snapEntry(bar, { kind: 'move', days: 5 })).toEqual({
      entry: entry(MONDAY + 7, MONDAY + 9),
      skipped: [MONDAY + 5, MONDAY + 6],
    });
    const later = entry(MONDAY + 7, MONDAY + 9);
    expect(snapEntry(later, { kind: 'move', days: -1 })).toEqual({
      entry: entry(MONDAY + 4, MONDAY + 8),
      skipped: [MONDAY + 5, MONDAY + 6],
    });
  });

  test('rests on a make-up Saturday and steps over the whole Spring Festival', () => {
    const bar = entry(day('2026-02-12'), day('2026-02-13'));
    expect(snapEntry(bar, { kind: 'resize-end', days: 1 }).entry.endDay).toBe(day('2026-02-14'));
    const over = snapEntry(bar, { kind: 'resize-end', days: 2 });
    expect(over.entry.endDay).toBe(day('2026-02-24'));
    expect(over.skipped).toHaveLength(9);
  });

  test('of no days changes nothing, and otherwise ends on working days with as many of them as before', () => {
    fc.assert(
      fc.property(placedEntry, fc.integer({ min: -90, max: 90 }), (bar, days) => {
        const { entry: after, skipped } = snapEntry(bar, { kind: 'move', days });
        if (days === 0) {
          expect(after).toBe(bar);
          return;
        }
        const [start, end] = [after.startDay ?? 0, after.endDay ?? 0];
        expect(isWorkingDay(start)).toBe(true);
        expect(skipped.every((skippedDay) => !isWorkingDay(skippedDay))).toBe(true);
        expect(Math.abs(start - (bar.startDay ?? 0) - days)).toBe(skipped.length);
        const worked = workingDayCount(bar.startDay ?? 0, bar.endDay ?? 0);
        if (worked > 0) expect(workingDayCount(start, end)).toBe(worked);
      }),
    );
  });

  test('of a whole per-person node rests everybody on working days; held exact it moves by just those days', () => {
    fc.assert(
      fc.property(nodePlan, fc.integer({ min: -30, max: 30 }), (plan, days) => {
        const node = { kind: 'node' } as const;
        const edit = { kind: 'move', days } as const;
        expect(dragPlan(plan, node, edit)).toEqual(editPlan(plan, node, edit));
        const after = dragPlan(plan, node, { ...edit, snaps: true });
        if (days === 0) expect(after).toBe(plan);
        else
          for (const { startDay, endDay } of after.mode === 'whole'
            ? [after.entry]
            : after.lanes.map((lane) => lane.entry))
            if (startDay !== null && endDay !== null) expect(isWorkingDay(startDay)).toBe(true);
      }),
    );
  });

  test('of an edge never turns the bar around', () => {
    fc.assert(
      fc.property(
        placedEntry,
        fc.constantFrom('resize-start' as const, 'resize-end' as const),
        fc.integer({ min: -90, max: 90 }),
        (bar, kind, days) => {
          const { entry: after } = snapEntry(bar, { kind, days });
          expect(after.startDay ?? 0).toBeLessThanOrEqual(after.endDay ?? 0);
        },
      ),
    );
  });
});

describe('nodes that follow', () => {
  const a = boardNode('a', wholePlan(MONDAY, MONDAY + 4));
  const b = boardNode('b', wholePlan(MONDAY + 7, MONDAY + 8), { predecessorIds: ['a'] });
  const c = boardNode('c', wholePlan(MONDAY + 9, MONDAY + 11), { predecessorIds: ['b'] });
  const done = boardNode('done', wholePlan(MONDAY, MONDAY), { predecessorIds: ['a'], status: 'completed' });
  const free = boardNode('free', wholePlan(MONDAY, MONDAY));
  const nodes = [a, b, c, done, free];
  const place = { itemId: 1, nodeId: 'a' };
  const moved = (days: number) =>
    draftWithState(
      EMPTY_DRAFT,
      { ...a, itemId: 1 },
      { ...stateOf(a), plan: editPlan(a.plan, { kind: 'node' }, { kind: 'move', days }) },
    );

  test('are all that come after, also over several steps', () => {
    expect(followersOf(nodes, 'a').map(({ id }) => id)).toEqual(['b', 'c', 'done']);
  });

  test('by the same days move as far; what is completed stays', () => {
    const moves = previewFollow(nodes, moved(2), place, { kind: 'same-days', days: 2 });
    expect(moves.map(({ node, after }) => [node.id, planTotal(after).startDay])).toEqual([
      ['b', MONDAY + 9],
      ['c', MONDAY + 11],
    ]);
  });

  test('when pushed move only as far as they must, to a working day, and push on what is after them', () => {
    expect(previewFollow(nodes, moved(2), place, { kind: 'push' })).toEqual([]);
    const moves = previewFollow(nodes, moved(7), place, { kind: 'push' });
    // a ends on Friday 13 March, so b begins on Monday 16 and c on Wednesday 18.
    expect(moves.map(({ node, after }) => [node.id, planTotal(after)])).toEqual([
      ['b', entry(MONDAY + 14, MONDAY + 15)],
      ['c', entry(MONDAY + 16, MONDAY + 18)],
    ]);
  });

  test('come into the draft as changes of their own', () => {
    const draft = moved(7);
    const after = draftWithFollowers(draft, 1, previewFollow(nodes, draft, place, { kind: 'push' }));
    expect(Object.keys(after)).toEqual(['1/a', '1/b', '1/c']);
  });
});

describe('the board as a table', () => {
  const node = boardNode('dev', wholePlan(MONDAY, MONDAY + 4, 3));
  const heads = [
    boardHead({ name: '=HYPERLINK("x")' }),
    boardHead({ id: 2, pattern: 'state' }),
    boardHead({ id: 3 }),
  ];
  const draft = draftWithState(
    EMPTY_DRAFT,
    { ...node, itemId: 1 },
    { ...stateOf(node), plan: wholePlan(MONDAY + 1, MONDAY + 4, 3) },
  );
  const rows = boardTableOf(
    heads,
    (id) => (id === 1 ? { itemId: 1, readAtMs: 0, ok: true, nodes: [node] } : undefined),
    draft,
  );

  test('has a row a node with what is stored and what the draft wants, and says why an item has none', () => {
    expect(rows).toMatchObject(
      [
        { itemId: 1, stored: entry(MONDAY, MONDAY + 4), wanted: { startDay: MONDAY + 1 }, workingDays: 4 },
        { itemId: 2, note: 'state-flow', stored: null },
        { itemId: 3, note: 'not-read' },
      ].map((row) => (row.stored ? { ...row, stored: { ...row.stored, points: 3 } } : row)),
    );
  });

  test('becomes a CSV that a spreadsheet opens without running anything', () => {
    const headings = [
      'Id',
      'Item',
      'Status',
      'Node',
      'State',
      'Owners',
      'Start',
      'End',
      'Points',
      'Draft start',
      'Draft end',
      'Draft points',
      'Working days',
      'Note',
    ] as const;
    const csv = csvOf(rows, {
      headings: [...headings],
      nodeStatus: (status) => status,
      note: (note) => note,
      owner: (key) => key.toUpperCase(),
    });
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe(`\uFEFF${headings.join(',')}`);
    expect(lines[1]).toBe(
      `1,"'=HYPERLINK(""x"")",Doing,dev,not-started,WEI,2026-03-02,2026-03-06,3,2026-03-03,2026-03-06,3,4,`,
    );
    expect(lines[2]).toMatch(/^2,Billing,.*state-flow$/);
  });
});
