// What a person may type into a date field, in either language whichever is shown. Ambiguous text ("3/6" in English)
// is not a date here: a wrong day is worse than a question.
import { type Day, dayOfIso, MS_PER_DAY } from '../schedule/days';
import { calendarWords } from './calendar-words';
import type { Locale } from './locale';

const relativeWords: Record<string, number> = {
  today: 0,
  tomorrow: 1,
  yesterday: -1,
  今天: 0,
  明天: 1,
  后天: 2,
  昨天: -1,
  前天: -2,
};

/**
 * Gives the day that typed text means, or null. Understands 2026-03-06, 2026/3/6, 20260306, 6 Mar 2026, Mar 6,
 * 2026年3月6日, 3月6日, 3/6 (Chinese only), today, 明天, +3 (days from `today`). A missing year is that of `today`.
 */
export function parseDay(text: string, today: Day, locale: Locale): Day | null {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const word = relativeWords[plain];
  if (word !== undefined) return today + word;
  if (/^[+-]\d{1,4}$/.test(plain)) return today + Number(plain);
  return dayOfWrittenDate(withoutWeekday(plain), yearOf(today), locale);
}

function withoutWeekday(text: string): string {
  return text
    .replace(/[ ,]*(周|星期)[一二三四五六日天]$/, '')
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, '');
}

function dayOfWrittenDate(text: string, thisYear: number, locale: Locale): Day | null {
  const ymd =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?$/.exec(text);
  if (ymd) return dayOf(Number(ymd[1]), Number(ymd[2]), Number(ymd[3]));
  const md =
    /^(\d{1,2}) ?月 ?(\d{1,2}) ?日?$/.exec(text) ??
    (locale === 'zh-CN' ? /^(\d{1,2})[/.-](\d{1,2})$/.exec(text) : null);
  if (md) return dayOf(thisYear, Number(md[1]), Number(md[2]));
  const dMonY = /^(\d{1,2}) ([a-z]+)\.?,?(?: (\d{4}))?$/.exec(text);
  if (dMonY) return dayOf(Number(dMonY[3] ?? thisYear), monthOf(dMonY[2]), Number(dMonY[1]));
  const monDY = /^([a-z]+)\.? (\d{1,2}),?(?: (\d{4}))?$/.exec(text);
  if (monDY) return dayOf(Number(monDY[3] ?? thisYear), monthOf(monDY[1]), Number(monDY[2]));
  return null;
}

/** 1 to 12 for an English month or at least three letters of it, 0 for anything else. */
function monthOf(name = ''): number {
  if (name.length < 3) return 0;
  return calendarWords.en.monthsLong.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
}

function yearOf(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

function dayOf(year: number, month: number, date: number): Day | null {
  const padded = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(date).padStart(2, '0'),
  ];
  return dayOfIso(padded.join('-'));
}
