// Dates and date ranges. The only field codecs that know milliseconds; the day kernel does the conversion (conventions section 10).
import { dayOfMs, FIRST_DAY, LAST_DAY, startOfDayMs } from '@/lib/schedule/days';
import { type FieldCodec, isEmptyWire, unreadable, wrongFamily } from '../codec';
import { EMPTY } from '../field-value';

function isInstant(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isSafeInteger(raw);
}

export const dateCodec: FieldCodec = {
  decode(raw, { zone }) {
    if (isEmptyWire(raw) || raw === 0) return EMPTY;
    if (!isInstant(raw)) return unreadable(raw);
    const day = dayOfMs(raw, zone);
    return { kind: 'date', day, msOfDay: raw - startOfDayMs(day, zone) };
  },
  encode(value, { zone }) {
    if (value.kind === 'empty') return null;
    if (value.kind !== 'date') return wrongFamily(value, 'date');
    return startOfDayMs(value.day, zone) + value.msOfDay;
  },
  same(a, b) {
    if (a.kind === 'date' && b.kind === 'date') return a.day === b.day && a.msOfDay === b.msOfDay;
    return a.kind === 'empty' && b.kind === 'empty';
  },
  validate(value) {
    if (value.kind !== 'date') return null;
    return value.day >= FIRST_DAY && value.day <= LAST_DAY ? null : { messageKey: 'dayOutOfRange' };
  },
};

export const dayRangeCodec: FieldCodec = {
  decode(raw, { zone }) {
    if (isEmptyWire(raw)) return EMPTY;
    if (typeof raw !== 'object' || raw === null) return unreadable(raw);
    const { start_time: start, end_time: end } = raw as { start_time?: unknown; end_time?: unknown };
    if (!start && !end) return EMPTY;
    if (!isInstant(start) || !isInstant(end) || start > end) return unreadable(raw);
    const startDay = dayOfMs(start, zone);
    const endDay = dayOfMs(end, zone);
    return {
      kind: 'dayRange',
      startDay,
      endDay,
      startMsOfDay: start - startOfDayMs(startDay, zone),
      endMsToMidnight: startOfDayMs(endDay + 1, zone) - end,
    };
  },
  encode(value, { zone }) {
    if (value.kind === 'empty') return null;
    if (value.kind !== 'dayRange') return wrongFamily(value, 'schedule');
    return {
      start_time: startOfDayMs(value.startDay, zone) + value.startMsOfDay,
      end_time: startOfDayMs(value.endDay + 1, zone) - value.endMsToMidnight,
    };
  },
  same(a, b) {
    if (a.kind === 'dayRange' && b.kind === 'dayRange')
      return (
        a.startDay === b.startDay &&
        a.endDay === b.endDay &&
        a.startMsOfDay === b.startMsOfDay &&
        a.endMsToMidnight === b.endMsToMidnight
      );
    return a.kind === 'empty' && b.kind === 'empty';
  },
  validate(value) {
    if (value.kind !== 'dayRange') return null;
    if (value.startDay > value.endDay) return { messageKey: 'rangeOrder' };
    return value.startDay >= FIRST_DAY && value.endDay <= LAST_DAY ? null : { messageKey: 'dayOutOfRange' };
  },
};
