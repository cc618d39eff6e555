// A day with a time in one line, in either language; nothing is guessed.
import { expect, test } from 'vitest';
import type { Locale } from '@/lib/i18n/locale';
import { parseMoment } from '@/lib/i18n/parse-moment';
import { timeOfDayText } from '@/lib/i18n/time-of-day';
import { dayOfIso } from '@/lib/schedule/days';

const today = dayOfIso('2026-02-26') ?? 0;
const stored = dayOfIso('2026-03-06');
const read = (text: string, locale: Locale = 'en') => parseMoment(text, { stored, today, locale });

test.each([
  ['24 Dec 2026 14:30', '2026-12-24', '14:30'],
  ['2026-12-24 9:05', '2026-12-24', '09:05'],
  ['2026-12-24T14:30', '2026-12-24', '14:30'],
  ['Dec 24, 2026, 14:30', '2026-12-24', '14:30'],
  ['2026年12月24日 14:30', '2026-12-24', '14:30'],
  ['2026年12月24日14：30', '2026-12-24', '14:30'],
  ['tomorrow 8:00', '2026-02-27', '08:00'],
  ['14:30', '2026-03-06', '14:30'],
])('"%s" is %s at %s', (text, day, time) => {
  const moment = read(text);
  expect(moment?.day).toBe(dayOfIso(day));
  expect(timeOfDayText(moment?.msOfDay ?? -1)).toBe(time);
});

test.each(['24 Dec 2026', '2026-12-24', '20261224'])('"%s" says nothing about the time', (text) => {
  expect(read(text)).toEqual({ day: dayOfIso('2026-12-24'), msOfDay: null });
});

test.each(['24 Dec 2026 24:00', '24 Dec 2026 1430', 'soon 14:30', '14:3', '', '3/6 14:30'])(
  '"%s" is no moment',
  (text) => {
    expect(read(text)).toBeNull();
  },
);

test('a time alone means nothing where no day stands', () => {
  expect(parseMoment('14:30', { stored: null, today, locale: 'en' })).toBeNull();
});
