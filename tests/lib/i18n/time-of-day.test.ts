// Times of day are read and written to the minute; anything else is no time.
import { expect, test } from 'vitest';
import { msOfTimeText, timeOfDayText } from '@/lib/i18n/time-of-day';

test.each([
  ['00:00', 0],
  ['9:05', 32_700_000],
  ['14:30', 52_200_000],
  ['23:59', 86_340_000],
])('%s is %i ms after midnight', (text, ms) => {
  expect(msOfTimeText(text)).toBe(ms);
  expect(timeOfDayText(ms)).toBe(text.padStart(5, '0'));
});

test.each(['', '24:00', '12:60', '1230', '12:3', 'noon'])('"%s" is no time of day', (text) => {
  expect(msOfTimeText(text)).toBeNull();
});
