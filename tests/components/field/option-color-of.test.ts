// Every chip has a colour of the palette, whatever the space calls it.
import { expect, test } from 'vitest';
import { optionColorOf } from '@/components/field/option-color-of';

test.each([
  ['red-1', 'red'],
  ['red-2', 'red'],
  ['yellow', 'amber'],
  ['wathet_3', 'sky'],
  ['purple-1', 'violet'],
  ['gray-2', 'grey'],
  ['#7f3bf5', 'violet'],
  ['ultramarine', 'grey'],
  [undefined, 'grey'],
])('the space colour %s is shown as %s', (color, expected) => {
  expect(optionColorOf(color)).toBe(expected);
});
