// What a person may type where a day can carry a time: the day in any of its ways, then "14:30"; or only the time.
import type { Day } from '../schedule/days';
import type { Locale } from './locale';
import { parseDay } from './parse-day';
import { msOfTimeText } from './time-of-day';

/**
 * Gives the day and its time that typed text means, or null; `msOfDay` is null when only a day was written. A time alone is that of `stored`.
 */
export function parseMoment(
  text: string,
  { stored, today, locale }: { stored: Day | null; today: Day; locale: Locale },
): { day: Day; msOfDay: number | null } | null {
  const written = text.trim().replaceAll('：', ':');
  const time = /(?:^|[ ,T日])(\d{1,2}:\d{2})$/.exec(written)?.[1];
  if (time === undefined) {
    const day = parseDay(written, today, locale);
    return day === null ? null : { day, msOfDay: null };
  }
  const msOfDay = msOfTimeText(time);
  const before = written.slice(0, -time.length).replace(/[ ,T]+$/, '');
  const day = before === '' ? stored : parseDay(before, today, locale);
  return day === null || msOfDay === null ? null : { day, msOfDay };
}
