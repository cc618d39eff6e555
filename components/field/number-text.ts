// Writes a stored number the way its space shows it (fields.md, `number_config`), and reads it back. Used by the number view and input.

import type { NumberFormat } from '@/lib/fields/field';
import { formatCount } from '@/lib/i18n/format-count';

/** Doubles carry 15 safe digits; rounding there removes the tail that dividing by a scale leaves (0.07 / 0.01). */
function withoutTail(value: number): number {
  return Number(value.toPrecision(15));
}

/** Gives the number as people see it, without unit: 0.5 stored with scale 0.01 is 50. */
export function shownNumber(stored: number, format: NumberFormat | null): number {
  return format ? withoutTail(stored / format.scale) : stored;
}

/** Gives the number to store for one typed as people see it. */
export function storedNumber(shown: number, format: NumberFormat | null): number {
  return format ? withoutTail(shown * format.scale) : shown;
}

/** Gives the text of a stored number: scaled, rounded to the space's digits, grouped when it says so, with its symbol. */
export function numberText(stored: number, format: NumberFormat | null): string {
  const shown = shownNumber(stored, format);
  if (!format) return formatCount(shown);
  const digits = format.digits === null ? String(shown) : shown.toFixed(format.digits);
  const text = format.isGrouped ? grouped(digits) : digits;
  // Currency signs stand before the number, everything else ("%", "人天") after it.
  if (/^\p{Sc}$/u.test(format.symbol)) return `${format.symbol}${text}`;
  return format.symbol === '' || format.symbol === '%'
    ? `${text}${format.symbol}`
    : `${text} ${format.symbol}`;
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}
