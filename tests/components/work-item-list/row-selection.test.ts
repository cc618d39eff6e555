// What is selected by box, by range, by page, and what stays selected elsewhere.
import { describe, expect, test } from 'vitest';
import {
  NO_SELECTION,
  pageState,
  type RowSelection,
  withPage,
  withRange,
  withToggled,
} from '@/components/work-item-list/row-selection';

const page = [1, 2, 3, 4, 5];
const of = (ids: number[], anchorId: number | null = null): RowSelection => ({ ids: new Set(ids), anchorId });
const idsOf = (selection: RowSelection) => [...selection.ids].sort((a, b) => a - b);

describe('a range', () => {
  test.each<[string, RowSelection, number, number[]]>([
    ['goes down from the row switched last', of([2], 2), 4, [2, 3, 4]],
    ['goes up as well', of([4], 4), 2, [2, 3, 4]],
    ['keeps what was selected outside of it', of([1, 4], 4), 5, [1, 4, 5]],
    ['of one row is that row', of([3], 3), 3, [3]],
    ['without a beginning switches the one row', of([]), 4, [4]],
    ['that began on another page switches the one row', of([99], 99), 2, [2, 99]],
  ])('%s', (_, start, to, expected) => {
    expect(idsOf(withRange(start, page, to))).toEqual(expected);
  });

  test('can be drawn again from the same beginning', () => {
    const once = withRange(withToggled(NO_SELECTION, 2), page, 3);
    expect(idsOf(withRange(once, page, 5))).toEqual([2, 3, 4, 5]);
  });
});

test('switching a selected row takes it out and leaves the rest', () => {
  expect(idsOf(withToggled(of([1, 2, 3]), 2))).toEqual([1, 3]);
});

test('selecting and clearing a page leaves rows of other pages as they are', () => {
  const both = withPage(of([99]), page, true);
  expect(idsOf(both)).toEqual([1, 2, 3, 4, 5, 99]);
  expect(idsOf(withPage(both, page, false))).toEqual([99]);
});

test.each([
  [[], 'none'],
  [[99], 'none'],
  [[2], 'some'],
  [[1, 2, 3, 4, 5, 99], 'all'],
] as const)('with %j selected the head of the table says %s', (ids, expected) => {
  expect(pageState(of([...ids]), page)).toBe(expected);
});

test('no step changes the selection it starts from', () => {
  const start = of([1], 1);
  withToggled(start, 2);
  withRange(start, page, 5);
  withPage(start, page, true);
  expect(idsOf(start)).toEqual([1]);
});
