// Colours that people and options get.
import { describe, expect, test } from 'vitest';
import { nearestOptionColor, optionColorOfId } from '@/components/ui/option-color';

describe('the colour of an id', () => {
  test('is the same each time and never grey', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `70${index * 7919}`);
    expect(ids.map(optionColorOfId)).toEqual(ids.map(optionColorOfId));
    expect(ids.map(optionColorOfId)).not.toContain('grey');
    expect(new Set(ids.map(optionColorOfId)).size).toBe(9);
  });
});

describe('the colour nearest to one of the platform', () => {
  test.each([
    ['#F54A45', 'red'],
    ['#C55F1D', 'orange'],
    ['#FFC60A', 'amber'],
    ['#2EA121', 'green'],
    ['#04B49C', 'teal'],
    ['#14C0FF', 'sky'],
    ['#3370FF', 'blue'],
    ['#7F3BF5', 'violet'],
    ['#F01D94', 'pink'],
    ['#8F959E', 'grey'],
    ['#000000', 'grey'],
    ['#FFFFFF', 'grey'],
    ['', 'grey'],
    [null, 'grey'],
    [undefined, 'grey'],
    ['blue', 'grey'],
  ])('%s is %s', (hex, expected) => {
    expect(nearestOptionColor(hex)).toBe(expected);
  });
});
