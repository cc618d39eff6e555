// date, schedule, precise_date: 13-digit milliseconds; day precision is cut to the local day.
import { isRecord, type Json } from '../json-value';
import { dropOrRefuse, type FieldFamily, refuseShape } from './field-family';

/** True for an instant in milliseconds with 13 digits (the years 2001 to 2286). */
export function isMilliseconds(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1e12 && value < 1e13;
}

/** Fields with one instant. */
export const dateFamily: FieldFamily = {
  typeKeys: ['date'],
  read(field, value, { zone }) {
    if (value === 0) return null;
    if (!isMilliseconds(value)) return refuseShape(field);
    return field.isDayPrecise ? zone.startOfDayMs(zone.dayOfMs(value)) : value;
  },
  show: (_field, stored) => stored,
};

/** Fields with a range of days: from local midnight to the last millisecond of the last day. */
export const rangeFamily: FieldFamily = {
  typeKeys: ['schedule', 'precise_date'],
  read(field, value, context) {
    if (!isRecord(value)) return dropOrRefuse(field, context);
    const { start_time: start, end_time: end } = value;
    if ((start ?? 0) === 0 && (end ?? 0) === 0 && ('start_time' in value || 'end_time' in value)) return null;
    if (!isMilliseconds(start) || !isMilliseconds(end)) return dropOrRefuse(field, context);
    if (start > end) return refuseShape(field);
    const { zone } = context;
    return {
      start_time: zone.startOfDayMs(zone.dayOfMs(start)),
      end_time: zone.endOfDayMs(zone.dayOfMs(end)),
    };
  },
  show: (_field, stored) => stored,
};
