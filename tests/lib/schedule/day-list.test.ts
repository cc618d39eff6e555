// Days a person writes down come back as they were meant, and what is no day is named.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOfText, textOfDays } from '@/lib/schedule/day-list';
import { dayOfIso, FIRST_DAY, LAST_DAY } from '@/lib/schedule/days';
import { MONDAY } from './board-fixture';

test('days written out and read again are the same, each once and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), { maxLength: 30 }), (days) => {
      const { days: read, unreadable } = daysOfText(textOfDays(days), MONDAY, 'en');
      expect(unreadable).toEqual([]);
      expect(read).toEqual([...new Set(days)].sort((a, b) => a - b));
    }),
  );
});

test('lines may be written as people write dates; others are named', () => {
  expect(daysOfText('2026年5月4日；5月5日\n\nsoon, 2101-01-01', MONDAY, 'zh-CN')).toEqual({
    days: [dayOfIso('2026-05-04'), dayOfIso('2026-05-05')],
    unreadable: ['soon', '2101-01-01'],
  });
});
