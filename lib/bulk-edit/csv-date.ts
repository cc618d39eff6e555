// Dates and ranges as a spreadsheet shows them: days, with the time of day only where it is not the usual one.
import type { FieldValue } from '@/lib/fields/field-value';
import { type Day, dayOfIso, isoOfDay, MS_PER_DAY } from '@/lib/schedule/days';

type DateValue = Extract<FieldValue, { kind: 'date' }>;
type RangeValue = Extract<FieldValue, { kind: 'dayRange' }>;

const RANGE = ' ~ ';

function clock(msOfDay: number): string {
  return new Date(msOfDay).toISOString().slice(11, msOfDay % 1000 === 0 ? 19 : 23);
}

/** `2026-03-02`, with ` 14:30:00` behind it when it is not midnight. */
export function writeDate({ day, msOfDay }: Pick<DateValue, 'day' | 'msOfDay'>): string {
  return msOfDay === 0 ? isoOfDay(day) : `${isoOfDay(day)} ${clock(msOfDay)}`;
}

/** `2026-03-02 ~ 2026-03-06`; times only when they are not the first and last of their days. */
export function writeDayRange(value: RangeValue): string {
  const start = writeDate({ day: value.startDay, msOfDay: value.startMsOfDay });
  const isUsual = value.endMsToMidnight === 1;
  const end = isUsual
    ? isoOfDay(value.endDay)
    : `${isoOfDay(value.endDay)} ${clock(MS_PER_DAY - value.endMsToMidnight)}`;
  return `${start}${RANGE}${end}`;
}

const DATE =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?$/;

function readMoment(text: string): { day: Day; msOfDay: number | null } | null {
  const match = DATE.exec(text.trim());
  if (!match) return null;
  const [, year = '', month = '', date = '', hour, minute = '0', second = '0', fraction = '0'] = match;
  const day = dayOfIso(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (day === null) return null;
  if (hour === undefined) return { day, msOfDay: null };
  const msOfDay =
    Number(hour) * 3_600_000 +
    Number(minute) * 60_000 +
    Number(second) * 1000 +
    Number(fraction.padEnd(3, '0'));
  return msOfDay < MS_PER_DAY && Number(minute) < 60 && Number(second) < 60 ? { day, msOfDay } : null;
}

/** The date of a cell, in the forms that spreadsheets make of it (`2026/3/2`, `2026年3月2日`); null when it is none. */
export function readDate(text: string): DateValue | null {
  const moment = readMoment(text);
  return moment && { kind: 'date', day: moment.day, msOfDay: moment.msOfDay ?? 0 };
}

/** The range of a cell; null when it is none, or ends before it starts. */
export function readDayRange(text: string): RangeValue | null {
  const [startText = '', endText, ...more] = text.split(/\s*[~～]\s*/);
  const start = readMoment(startText);
  const end = readMoment(endText ?? startText);
  if (!start || !end || more.length > 0 || start.day > end.day) return null;
  return {
    kind: 'dayRange',
    startDay: start.day,
    endDay: end.day,
    startMsOfDay: start.msOfDay ?? 0,
    endMsToMidnight: end.msOfDay === null ? 1 : MS_PER_DAY - end.msOfDay,
  };
}
