import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestKeyOf } from '@/lib/bulk-edit/batch-request';
import type { Change } from '@/lib/bulk-edit/change';
import type { PlanRow } from '@/lib/bulk-edit/plan';
import { planRows, type ReadItem } from '@/lib/bulk-edit/plan-rows';
import { createTally } from '@/lib/bulk-edit/plan-summary';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { fieldOf, option } from './fixtures';

const field = fieldOf('select');
const toB: Change = { fieldKey: field.key, mode: 'update', value: option('b') };

function item(id: number, value: FieldValue, isTerminated = false): ReadItem {
  return { id, name: `item ${id}`, isTerminated, updatedBy: '102', values: { [field.key]: value } };
}

function plan(ids: number[], found: ReadItem[], changes = [toB]) {
  return planRows(
    ids,
    new Map(found.map((entry) => [entry.id, entry])),
    changes,
    changes.map(() => field),
  );
}

function summaryOf(rows: PlanRow[]) {
  const tally = createTally({ changes: [toB], fields: [field], digest: String });
  for (const row of rows) tally.add(row);
  return tally.summary(0).summary;
}

describe('a plan', () => {
  test.each<[string, ReadItem[], object]>([
    [
      'will change an item that holds another value',
      [item(1, option('a'))],
      { state: 'will-change', before: option('a'), after: option('b') },
    ],
    ['will change an empty item', [item(1, EMPTY)], { state: 'will-change', before: EMPTY }],
    ['leaves an item alone that is so already', [item(1, option('b'))], { state: 'already-so' }],
    [
      'goes by the option, not by its label',
      [item(1, { kind: 'option', option: { id: 'b', label: 'renamed' } })],
      { state: 'already-so' },
    ],
    ['blocks an item that was not found', [], { state: 'blocked', reason: 'not-found' }],
    ['blocks a terminated item', [item(1, option('a'), true)], { state: 'blocked', reason: 'terminated' }],
    [
      'blocks an item whose value cannot be read, since it could not be undone',
      [item(1, { kind: 'unreadable', raw: 7 })],
      { state: 'blocked', reason: 'unreadable' },
    ],
  ])('%s', (_name, found, cell) => {
    expect(plan([1], found)[0]?.cells).toMatchObject([cell]);
  });

  test('holds every id once, in the order picked', () => {
    const rows = plan([3, 1, 3, 2, 1], [item(1, EMPTY)]);
    expect(rows.map((row) => row.itemId)).toEqual([3, 1, 2]);
  });

  test('has one cell for each change', () => {
    const clear: Change = { fieldKey: field.key, mode: 'clear' };
    const [row] = plan([1], [item(1, option('b'))], [toB, clear]);
    expect(row?.cells.map((cell) => cell.state)).toEqual(['already-so', 'will-change']);
  });
});

describe('the numbers of a plan', () => {
  const rows = plan(
    [1, 2, 3, 4, 5],
    [item(1, option('a')), item(2, option('a')), item(3, option('b')), item(4, EMPTY), item(5, EMPTY, true)],
  );

  test('count items by what becomes of them', () => {
    expect(summaryOf(rows).counts).toEqual({ items: 5, willChange: 3, alreadySo: 1, blocked: 1 });
  });

  test('group items by old and new value, the largest group first', () => {
    expect(summaryOf(rows).groups.map(({ before, count, itemIds }) => [before, count, itemIds])).toEqual([
      [option('a'), 2, [1, 2]],
      [EMPTY, 1, [4]],
    ]);
  });

  test('say one request for each 50 items that can go together, one a second', () => {
    const ids = Array.from({ length: 101 }, (_, index) => index + 1);
    const many = plan(
      ids,
      ids.map((id) => item(id, option('a'))),
    );
    expect(summaryOf(many).cost).toMatchObject({ way: 'batch', requests: 3, durationMs: 5000 });
  });
});

const values = fc.constantFrom<FieldValue>(EMPTY, option('a'), option('b'), option('c'));
const found = fc.array(fc.record({ value: values, isTerminated: fc.boolean() }), { maxLength: 160 });

describe('whatever the items are', () => {
  test('the requests carry exactly the cells that will change', () => {
    fc.assert(
      fc.property(found, (entries) => {
        const rows = plan(
          entries.map((_, index) => index),
          entries.map((entry, index) => item(index, entry.value, entry.isTerminated)),
        );
        const { counts, cost, groups } = summaryOf(rows);
        const { willChange } = counts;
        expect(cost.allBatch?.requests).toBe(Math.ceil(willChange / 50));
        expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(willChange);
      }),
    );
  });

  test('planning again after the plan was done finds nothing to do', () => {
    fc.assert(
      fc.property(found, (entries) => {
        const ids = entries.map((_, index) => index);
        const rows = plan(
          ids,
          entries.map((entry, index) => item(index, entry.value)),
        );
        const done = rows.map((row) => item(row.itemId, row.cells[0]?.after ?? EMPTY));
        expect(summaryOf(plan(ids, done)).counts.alreadySo).toBe(ids.length);
      }),
    );
  });
});

describe('cells that share a request', () => {
  test('are those of one change and one value to be sent', () => {
    const key = (changeIndex: number, after: FieldValue, change: Change = toB) =>
      requestKeyOf(change, { changeIndex, after });
    expect(key(0, option('b'))).toBe(key(0, option('b')));
    expect(key(0, option('b'))).not.toBe(key(1, option('b')));
    expect(key(0, option('b'))).not.toBe(key(0, option('c')));
    const append: Change = { fieldKey: 'x', mode: 'append', value: option('b') };
    expect(key(0, option('a'), append)).toBe(key(0, option('c'), append));
  });
});
