// What a number field lets in and what it means.
import { describe, expect, test } from 'vitest';
import { isDecimalPrefix, numberOfDecimalText, plainDecimalText } from '@/components/ui/decimal-text';

describe('text of a number field', () => {
  test.each([
    ['1,009', '1009'],
    ['１２．５', '12.5'],
    ['－3', '-3'],
    ['1。5', '1.5'],
    [' 1 000 ', '1000'],
  ])('%s is taken as %s', (typed, plain) => {
    expect(plainDecimalText(typed)).toBe(plain);
  });

  test.each(['', '-', '1', '12.', '.5', '-0.25'])('%s may be typed on', (text) => {
    expect(isDecimalPrefix(text, 2, true)).toBe(true);
  });

  test.each(['a', '1a', '1.2.3', '--1', '1.234', '1e5'])('%s is refused', (text) => {
    expect(isDecimalPrefix(text, 2, true)).toBe(false);
  });

  test('whole numbers take no point, positive ones no sign', () => {
    expect(isDecimalPrefix('1.', 0, true)).toBe(false);
    expect(isDecimalPrefix('-1', 0, false)).toBe(false);
  });

  test.each([
    ['', null],
    ['-', null],
    ['.', null],
    ['12.', 12],
    ['-0.25', -0.25],
  ])('%s means %s', (text, value) => {
    expect(numberOfDecimalText(text)).toBe(value);
  });
});
