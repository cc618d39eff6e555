// Days as a person writes them down, one a line, and back. Used by the settings of a space.

import type { Locale } from '../i18n/locale';
import { parseDay } from '../i18n/parse-day';
import { type Day, FIRST_DAY, isoOfDay, LAST_DAY } from './days';

/** The days, earliest first, each on a line of its own. */
export function textOfDays(days: readonly Day[]): string {
  return [...days]
    .sort((a, b) => a - b)
    .map(isoOfDay)
    .join('\n');
}

/** The days in the text, each once, and every line that is none. */
export function daysOfText(text: string, today: Day, locale: Locale): { days: Day[]; unreadable: string[] } {
  const lines = text.split(/[\n,;，；、]+/).map((line) => line.trim());
  const days = new Set<Day>();
  const unreadable: string[] = [];
  for (const line of lines.filter((one) => one !== '')) {
    const day = parseDay(line, today, locale);
    if (day === null || day < FIRST_DAY || day > LAST_DAY) unreadable.push(line);
    else days.add(day);
  }
  return { days: [...days].sort((a, b) => a - b), unreadable };
}
