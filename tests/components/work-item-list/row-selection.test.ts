// What is selected by box, by range, by "all that match", and what stays selected elsewhere.
import { describe, expect, test } from 'vitest';
import {
  ALL_MATCHING,
  isSelected,
  NO_SELECTION,
  type RowSelection,
  rowsState,
  selectedCount,
  withRange,
  withRows,
  withToggled,
} from '@/components/work-item-list/row-selection';

const rows = [1, 2, 3, 4, 5];
const of = (ids: number[], anchorId: number | null = null): RowSelection => ({
  kind: 'picked',
  ids: new Set(ids),
  anchorId,
});
const allBut = (ids: number[], anchorId: number | null = null): RowSelection => ({
  ...of(ids, anchorId),
  kind: 'matching',
});
const idsOf = (selection: RowSelection) => [...selection.ids].sort((a, b) => a - b);

describe('a range', () => {
  test.each<[string, RowSelection, number, number[]]>([
    ['goes down from the row switched last', of([2], 2), 4, [2, 3, 4]],
    ['goes up as well', of([4], 4), 2, [2, 3, 4]],
    ['keeps what was selected outside of it', of([1, 4], 4), 5, [1, 4, 5]],
    ['of one row is that row', of([3], 3), 3, [3]],
    ['without a beginning switches the one row', of([]), 4, [4]],
    ['whose beginning is no longer shown switches the one row', of([99], 99), 2, [2, 99]],
  ])('%s', (_, start, to, expected) => {
    expect(idsOf(withRange(start, rows, to))).toEqual(expected);
  });

  test('can be drawn again from the same beginning', () => {
    const once = withRange(withToggled(NO_SELECTION, 2), rows, 3);
    expect(idsOf(withRange(once, rows, 5))).toEqual([2, 3, 4, 5]);
  });

  test('takes excluded rows back in when all that match are selected', () => {
    expect(idsOf(withRange(allBut([2, 3, 9], 1), rows, 3))).toEqual([9]);
  });
});

test('switching a selected row takes it out and leaves the rest', () => {
  expect(idsOf(withToggled(of([1, 2, 3]), 2))).toEqual([1, 3]);
});

test('selecting and clearing rows leaves rows elsewhere as they are', () => {
  const both = withRows(of([99]), rows, true);
  expect(idsOf(both)).toEqual([1, 2, 3, 4, 5, 99]);
  expect(idsOf(withRows(both, rows, false))).toEqual([99]);
});

describe('all that match', () => {
  test('hold every row, also one that is not loaded, except the excluded ones', () => {
    const selection = withToggled(withToggled(ALL_MATCHING, 2), 4);
    expect([1, 2, 3, 4, 777].map((id) => isSelected(selection, id))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(selectedCount(selection, 1040)).toBe(1038);
    expect(idsOf(withToggled(selection, 2))).toEqual([4]);
  });

  test('count nothing while the total is not known', () => {
    expect(selectedCount(ALL_MATCHING, null)).toBeNull();
    expect(selectedCount(of([1]), null)).toBe(1);
  });
});

test.each<[RowSelection, string]>([
  [of([]), 'none'],
  [of([99]), 'none'],
  [of([2]), 'some'],
  [of([1, 2, 3, 4, 5, 99]), 'all'],
  [ALL_MATCHING, 'all'],
  [allBut([2]), 'some'],
  [allBut([1, 2, 3, 4, 5]), 'none'],
])('with selection %# the head of the table says %s', (selection, expected) => {
  expect(rowsState(selection, rows)).toBe(expected);
});

test('no step changes the selection it starts from', () => {
  const start = of([1], 1);
  withToggled(start, 2);
  withRange(start, rows, 5);
  withRows(start, rows, true);
  expect(idsOf(start)).toEqual([1]);
});
