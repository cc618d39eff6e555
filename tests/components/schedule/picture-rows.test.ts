// The picture holds what the board shows: every open row, bars as the draft has them, and where they were.
import { expect, test } from 'vitest';
import { pictureRowsOf } from '@/components/schedule/picture-rows';
import { boardRowsOf } from '@/lib/schedule/board-rows';
import { draftWith, EMPTY_DRAFT } from '@/lib/schedule/draft';
import type { NodePlan } from '@/lib/schedule/node-plan';
import { peopleRowsOf } from '@/lib/schedule/people-rows';
import { boardHead, boardNode, MONDAY, wholePlan } from '../../lib/schedule/board-fixture';

const words = {
  itemName: (head: { name: string }) => head.name,
  underPerson: (item: string, node: string) => `${item} / ${node}`,
  personName: (key: string) => key.toUpperCase(),
  pointsText: (points: number | null) => (points === null ? '' : String(points)),
  note: '…',
};
const lanes: NodePlan = {
  mode: 'per-person',
  lanes: ['wei', 'ana'].map((ownerKey) => ({
    ownerKey,
    entry: { startDay: MONDAY, endDay: MONDAY + 1, points: 1 },
  })),
};
const dev = boardNode('dev', wholePlan(MONDAY, MONDAY + 2, 3));
const nodes = [dev, boardNode('test', lanes), boardNode('turned', wholePlan(MONDAY + 2, MONDAY))];
const read = { itemId: 1, readAtMs: 0, ok: true as const, nodes };
const later = wholePlan(MONDAY + 7, MONDAY + 9, 3);
const draft = draftWith(EMPTY_DRAFT, { itemId: 1, nodeId: 'dev', stored: dev.plan }, later);

test('every open row is a line; a changed bar is a draft with its old place', () => {
  const rows = pictureRowsOf(
    boardRowsOf([boardHead()], () => read, new Set(), draft),
    draft,
    words,
  );
  expect(rows.map(({ name, level, points }) => [name, level, points])).toEqual([
    ['Billing', 1, '5'],
    ['dev', 2, '3'],
    ['test', 2, '2'],
    ['WEI', 3, '1'],
    ['ANA', 3, '1'],
    ['turned', 2, ''],
  ]);
  expect(rows[1]).toMatchObject({
    bar: { span: { startDay: MONDAY + 7, endDay: MONDAY + 9 }, isDraft: true },
    oldSpan: { startDay: MONDAY, endDay: MONDAY + 2 },
  });
  expect(rows[3]).toMatchObject({ bar: { isDraft: false }, oldSpan: null });
});

test('a bar that ends before it starts is a line without a bar, an item that is not read says so', () => {
  const rows = pictureRowsOf(
    boardRowsOf([boardHead()], () => read, new Set(), draft),
    draft,
    words,
  );
  expect(rows.at(-1)?.bar).toBeNull();
  const pending = pictureRowsOf(
    boardRowsOf([boardHead()], () => undefined, new Set()),
    EMPTY_DRAFT,
    words,
  );
  expect(pending.map(({ name }) => name)).toEqual(['Billing', '…']);
});

test('under a person a line names item and node', () => {
  const rows = peopleRowsOf(
    [boardHead()],
    () => read,
    EMPTY_DRAFT,
    (keys) => keys,
    new Set(['@ana']),
  );
  expect(pictureRowsOf(rows, EMPTY_DRAFT, words).map(({ name }) => name)).toContain('Billing / test');
});
