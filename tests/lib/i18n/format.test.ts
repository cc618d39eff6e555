// Days, times, ages and numbers in both languages.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCount, formatDuration } from '@/lib/i18n/format-count';
import {
  formatDay,
  formatDayNear,
  formatDayRange,
  formatDayWithYear,
  formatMonthWithYear,
  formatWeekday,
  formatWeekdayNarrow,
} from '@/lib/i18n/format-day';
import { formatRelativeTime } from '@/lib/i18n/format-relative-time';
import { formatTime, formatTimeWithSeconds } from '@/lib/i18n/format-time';
import { parseDay } from '@/lib/i18n/parse-day';
import { dayOfIso, FIRST_DAY, LAST_DAY } from '@/lib/schedule/days';

function day(iso: string): number {
  const found = dayOfIso(iso);
  if (found === null) throw new Error(`${iso} is not a day`);
  return found;
}

const today = day('2026-02-26');

describe('a day', () => {
  test('is written as people write it', () => {
    expect(formatDay(day('2026-03-02'), 'en')).toBe('2 Mar');
    expect(formatDay(day('2026-03-02'), 'zh-CN')).toBe('3月2日');
    expect(formatDayWithYear(day('2026-03-02'), 'en')).toBe('2 Mar 2026');
    expect(formatDayWithYear(day('2026-03-02'), 'zh-CN')).toBe('2026年3月2日');
    expect(formatMonthWithYear(day('2026-02-09'), 'en')).toBe('February 2026');
    expect(formatMonthWithYear(day('2026-02-09'), 'zh-CN')).toBe('2026年2月');
  });

  test('shows its year only when it is not this year', () => {
    expect(formatDayNear(day('2026-12-31'), today, 'en')).toBe('31 Dec');
    expect(formatDayNear(day('2027-01-01'), today, 'en')).toBe('1 Jan 2027');
    expect(formatDayRange(day('2026-02-09'), day('2026-02-25'), today, 'en')).toBe('9 Feb – 25 Feb');
    expect(formatDayRange(day('2026-02-09'), day('2026-02-09'), today, 'zh-CN')).toBe('2月9日');
  });

  test('has its weekday', () => {
    expect(formatWeekday(day('2026-03-06'), 'en')).toBe('Fri');
    expect(formatWeekday(day('2026-03-06'), 'zh-CN')).toBe('周五');
    expect(formatWeekdayNarrow(day('2026-03-08'), 'zh-CN')).toBe('日');
  });
});

describe('a typed day', () => {
  test.each([
    ['2026-03-06', '2026-03-06'],
    ['2026/3/6', '2026-03-06'],
    ['20260306', '2026-03-06'],
    ['6 Mar 2026', '2026-03-06'],
    ['6 march', '2026-03-06'],
    ['Mar 6', '2026-03-06'],
    ['March 6, 2027', '2027-03-06'],
    ['2026年3月6日', '2026-03-06'],
    ['2026年3月6日 周五', '2026-03-06'],
    ['3月6日', '2026-03-06'],
    ['today', '2026-02-26'],
    ['明天', '2026-02-27'],
    ['+3', '2026-03-01'],
    ['-26', '2026-01-31'],
  ])('%s means %s in both languages', (text, iso) => {
    expect(parseDay(text, today, 'en')).toBe(day(iso));
    expect(parseDay(text, today, 'zh-CN')).toBe(day(iso));
  });

  test('3/6 is month and day in Chinese, and ambiguous in English', () => {
    expect(parseDay('3/6', today, 'zh-CN')).toBe(day('2026-03-06'));
    expect(parseDay('3/6', today, 'en')).toBeNull();
  });

  test.each(['', 'soon', '2026-02-30', '30 Feb', '6 Ma', '13月1日', '6', '2026-3'])(
    '%s is not a day',
    (text) => {
      expect(parseDay(text, today, 'zh-CN')).toBeNull();
      expect(parseDay(text, today, 'en')).toBeNull();
    },
  );

  test('what is shown for any day is read back as that day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
        fc.constantFrom('en', 'zh-CN'),
        (any, locale) => {
          const shown = formatDayWithYear(any, locale as 'en');
          expect(parseDay(shown, today, locale as 'en')).toBe(any);
        },
      ),
    );
  });
});

describe('an age', () => {
  const now = Date.UTC(2026, 1, 26, 6, 0, 0);
  test.each([
    [2_000, 'just now', '刚刚'],
    [-60_000, 'just now', '刚刚'],
    [12_000, '12 s ago', '12 秒前'],
    [4 * 60_000, '4 min ago', '4 分钟前'],
    [5 * 3_600_000, '5 h ago', '5 小时前'],
    [30 * 3_600_000, 'Wed', '周三'],
    [8 * 86_400_000, '18 Feb', '2月18日'],
    [400 * 86_400_000, '22 Jan 2025', '2025年1月22日'],
  ])('of %d ms reads %s / %s', (ageMs, en, zh) => {
    expect(formatRelativeTime(now - ageMs, now, 'Asia/Shanghai', 'en')).toBe(en);
    expect(formatRelativeTime(now - ageMs, now, 'Asia/Shanghai', 'zh-CN')).toBe(zh);
  });
});

describe('times and numbers', () => {
  test('a time is that of the zone, 24 hours', () => {
    const instant = Date.UTC(2026, 1, 26, 16, 2, 8);
    expect(formatTimeWithSeconds(instant, 'Asia/Shanghai')).toBe('00:02:08');
    expect(formatTime(instant, 'America/New_York')).toBe('11:02');
  });

  test('counts are grouped and keep their decimals', () => {
    expect(formatCount(1009)).toBe('1,009');
    expect(formatCount(1204.5)).toBe('1,204.5');
    expect(formatCount(0.1)).toBe('0.1');
  });

  test.each([
    [0, '0 s', '0 秒'],
    [49_000, '49 s', '49 秒'],
    [104_000, '1 min 44 s', '1 分 44 秒'],
    [120_000, '2 min', '2 分'],
    [7_500_000, '2 h 5 min', '2 小时 5 分'],
  ])('%d ms last %s / %s', (ms, en, zh) => {
    expect(formatDuration(ms, 'en')).toBe(en);
    expect(formatDuration(ms, 'zh-CN')).toBe(zh);
  });
});
