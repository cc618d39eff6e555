// The keys of the table lead to a line or a cell, and never beyond its ends.
import { expect, test } from 'vitest';
import { spotAfterKey } from '@/components/work-item-list/grid-move';

const size = { lines: 50, columns: 8 };
const row = (line: number) => ({ line, column: -1 });
const cell = (line: number, column: number) => ({ line, column });
const press = (key: string, isFar = false) => ({ key, isFar });

test.each([
  ['ArrowDown', row(0), row(1)],
  ['ArrowDown', row(49), row(49)],
  ['ArrowUp', row(0), row(0)],
  ['ArrowUp', cell(7, 2), cell(6, 2)],
  ['PageDown', row(45), row(49)],
  ['PageUp', row(12), row(2)],
  ['Home', row(30), row(0)],
  ['End', row(30), row(49)],
  ['ArrowRight', row(3), cell(3, 0)],
  ['ArrowRight', cell(3, 7), cell(3, 7)],
  ['ArrowLeft', cell(3, 0), row(3)],
  ['ArrowLeft', row(3), row(3)],
  ['Home', cell(3, 5), cell(3, 0)],
  ['End', cell(3, 5), cell(3, 7)],
])('%s from %j leads to %j', (key, from, to) => {
  expect(spotAfterKey(press(key), from, size)).toEqual(to);
});

test('Ctrl with Home and End leads from a cell to the ends of the table, in its column', () => {
  expect(spotAfterKey(press('Home', true), cell(30, 4), size)).toEqual(cell(0, 4));
  expect(spotAfterKey(press('End', true), cell(30, 4), size)).toEqual(cell(49, 4));
});

test.each(['Enter', ' ', 'a', 'Tab', 'e'])('%s does not move', (key) => {
  expect(spotAfterKey(press(key), row(3), size)).toBeNull();
});
