// What stands in an avatar.
import { describe, expect, test } from 'vitest';
import { initialsOf } from '@/components/ui/initials';

describe('initials', () => {
  test.each([
    ['陈琳', '琳'],
    ['欧阳娜娜', '娜'],
    ['Ana Silva', 'AS'],
    ['tom reed', 'TR'],
    ['Jean-Luc van der Berg', 'JB'],
    ['Madonna', 'MA'],
    ['x', 'X'],
    ['  Lin   Chen ', 'LC'],
    ['7012345', '70'],
    ['', ''],
    ['Émile Zola', 'ÉZ'],
  ])('%s → %s', (name, expected) => {
    expect(initialsOf(name)).toBe(expected);
  });
});
