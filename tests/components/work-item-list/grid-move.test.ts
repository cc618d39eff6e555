// The keys of the table lead to a row, and never beyond its ends.
import { expect, test } from 'vitest';
import { rowAfterKey } from '@/components/work-item-list/grid-move';

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 49, 49],
  ['ArrowUp', 0, 0],
  ['ArrowUp', 7, 6],
  ['PageDown', 45, 49],
  ['PageUp', 12, 2],
  ['Home', 30, 0],
  ['End', 30, 49],
])('%s on row %i of 50 leads to row %i', (key, from, to) => {
  expect(rowAfterKey(key, from, 50)).toBe(to);
});

test.each(['Enter', ' ', 'a', 'Tab', 'ArrowLeft'])('%s does not move', (key) => {
  expect(rowAfterKey(key, 3, 50)).toBeNull();
});
