// Names of the upper line of the axis.
import { formatMonth, formatMonthWithYear } from '@/lib/i18n/format-day';
import type { Locale } from '@/lib/i18n/locale';
import type { AxisBand } from '@/lib/schedule/axis-marks';
import { calendarDateOf } from '@/lib/schedule/calendar-date';

/** Gives a band's name: a month with its year in January and where a view may begin, or the year alone. */
export function bandName(band: AxisBand, locale: Locale): string {
  const { year } = calendarDateOf(band.startDay);
  if (band.kind === 'year') return locale === 'en' ? String(year) : `${year}年`;
  return formatMonthWithYear(band.startDay, locale);
}

/** Gives a month's name alone, for the lower line at month zoom. */
export function monthName(day: number, locale: Locale): string {
  return formatMonth(day, locale);
}
