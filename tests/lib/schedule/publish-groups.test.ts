// What one press of Publish sent is one line, and each publish stands in exactly one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PublishHead } from '@/lib/schedule/publish';
import { publishGroupsOf } from '@/lib/schedule/publish-groups';

const head = (id: string, startedAtMs: number, more: Partial<PublishHead> = {}): PublishHead => ({
  id,
  startedAtMs,
  isRunning: false,
  counts: { verified: 1 },
  undoOf: null,
  undoneBy: null,
  ...more,
});

test('items sent one after another are one line, a later press is another', () => {
  const groups = publishGroupsOf([
    head('d', 900_000),
    head('c', 104_000, { counts: { verified: 2, conflict: 1 } }),
    head('b', 102_000, { isRunning: true }),
    head('a', 100_000),
  ]);
  expect(groups).toMatchObject([
    { ids: ['d'], verified: 1, total: 1 },
    { ids: ['c', 'b', 'a'], verified: 4, total: 5, isRunning: true },
  ]);
});

test('an undo and what was undone stand for themselves', () => {
  const groups = publishGroupsOf([
    head('c', 104_000, { undoOf: 'a' }),
    head('b', 102_000),
    head('a', 100_000, { undoneBy: 'c' }),
  ]);
  expect(groups.map(({ ids, isUndo, isUndone }) => [ids, isUndo, isUndone])).toEqual([
    [['c'], true, false],
    [['b'], false, false],
    [['a'], false, true],
  ]);
});

test('nothing is lost or listed twice', () => {
  const times = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 20 });
  fc.assert(
    fc.property(times, (all) => {
      const heads = [...all].sort((a, b) => b - a).map((at, index) => head(String(index), at));
      expect(publishGroupsOf(heads).flatMap(({ ids }) => ids)).toEqual(heads.map(({ id }) => id));
    }),
  );
});
