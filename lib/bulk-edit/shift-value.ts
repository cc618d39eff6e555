// Moves dates and date ranges by days or working days. Times of day stay.
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';
import type { Day } from '@/lib/schedule/days';
import { isWorkingDay } from '@/lib/schedule/working-days';
import type { Change } from './change';

type Shift = Extract<Change, { mode: 'shift' }>;

/** The most that a date may be moved at once: more is a mistake of the hand. */
export const SHIFT_MAX = 3660;

/** The working day that lies `count` working days after `day`, before it when negative. */
function workingDayAfter(day: Day, count: number): Day {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let at = day;
  while (left > 0) {
    at += step;
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

function moved(day: Day, { count, unit }: Shift): Day {
  return unit === 'days' ? day + count : workingDayAfter(day, count);
}

/** The moved value; both ends of a range move by as much. An empty field has nothing to move. */
export function shifted(
  before: FieldValue,
  shift: Shift,
  field: Field,
): { value: FieldValue } | { blocked: 'nothing-to-shift' | 'value-limit' } {
  const value: FieldValue | null =
    before.kind === 'date'
      ? { ...before, day: moved(before.day, shift) }
      : before.kind === 'dayRange'
        ? { ...before, startDay: moved(before.startDay, shift), endDay: moved(before.endDay, shift) }
        : null;
  if (value === null) return { blocked: 'nothing-to-shift' };
  return codecFor(field.typeKey).validate(value, field) ? { blocked: 'value-limit' } : { value };
}
