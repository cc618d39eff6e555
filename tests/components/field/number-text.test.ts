// Numbers are shown in the unit of the space and stored unscaled.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberText, shownNumber, storedNumber } from '@/components/field/number-text';
import type { NumberFormat } from '@/lib/fields/field';

const percent: NumberFormat = { scale: 0.01, digits: 0, isGrouped: false, symbol: '%' };
const money: NumberFormat = { scale: 1, digits: 2, isGrouped: true, symbol: '¥' };
const days: NumberFormat = { scale: 1, digits: null, isGrouped: false, symbol: '人天' };
const tenThousands: NumberFormat = { scale: 10_000, digits: 1, isGrouped: false, symbol: '' };

describe('a stored number', () => {
  test.each<[number, NumberFormat | null, string]>([
    [0.5, percent, '50%'],
    [0.07, percent, '7%'],
    [1234567.891, money, '¥1,234,567.89'],
    [-1234.5, money, '¥-1,234.50'],
    [2.5, days, '2.5 人天'],
    [125_000, tenThousands, '12.5'],
    [1204.5, null, '1,204.5'],
    [0, money, '¥0.00'],
  ])('%s with %o is written %s', (stored, format, expected) => {
    expect(numberText(stored, format)).toBe(expected);
  });

  test('is stored again as it was when it is shown and typed unchanged', () => {
    const typed = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100);
    const format = fc.constantFrom(percent, money, tenThousands, null);
    fc.assert(
      fc.property(typed, format, (shown, unit) => {
        const stored = storedNumber(shown, unit);
        expect(storedNumber(shownNumber(stored, unit), unit)).toBe(stored);
        expect(shownNumber(stored, unit)).toBe(shown);
      }),
    );
  });
});
