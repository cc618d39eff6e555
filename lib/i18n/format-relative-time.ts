// How long ago something happened, in words; `now` is an argument so that server and browser say the same.
import { type Day, dayOfMs } from '../schedule/days';
import { formatDayNear, formatWeekday } from './format-day';
import type { Locale } from './locale';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const agoWords: Record<Locale, { now: string; second: string; minute: string; hour: string }> = {
  en: { now: 'just now', second: ' s ago', minute: ' min ago', hour: ' h ago' },
  'zh-CN': { now: '刚刚', second: ' 秒前', minute: ' 分钟前', hour: ' 小时前' },
};

/**
 * Gives the age of an instant: "12 s ago", "4 min ago", "5 h ago", then the weekday for six days ("Fri"), then the
 * day. Instants in the future (clocks differ) read "just now". `zone` is the IANA zone in which days change.
 */
export function formatRelativeTime(instantMs: number, nowMs: number, zone: string, locale: Locale): string {
  const words = agoWords[locale];
  const ageMs = nowMs - instantMs;
  if (ageMs < 5 * SECOND_MS) return words.now;
  if (ageMs < MINUTE_MS) return `${Math.floor(ageMs / SECOND_MS)}${words.second}`;
  if (ageMs < HOUR_MS) return `${Math.floor(ageMs / MINUTE_MS)}${words.minute}`;
  if (ageMs < DAY_MS) return `${Math.floor(ageMs / HOUR_MS)}${words.hour}`;
  const day: Day = dayOfMs(instantMs, zone);
  const today: Day = dayOfMs(nowMs, zone);
  return today - day <= 6 ? formatWeekday(day, locale) : formatDayNear(day, today, locale);
}
