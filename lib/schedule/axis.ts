// The geometry of the time axis: days to pixels and back. Pure, so that a drag can be tested without a browser.
import { firstOfMonth } from './calendar-date';
import { type Day, FIRST_DAY, LAST_DAY } from './days';
import type { Span } from './node-plan';

/** How much time a screen holds. */
export type Zoom = 'day' | 'week' | 'month' | 'quarter';

/** All zooms, closest first. */
export const zooms: readonly Zoom[] = ['day', 'week', 'month', 'quarter'];

/** Width of one day. A day column fits its two-digit date; a week its Monday; a month and a quarter their names. */
const DAY_WIDTH_PX: Record<Zoom, number> = { day: 24, week: 8, month: 3, quarter: 1 };

/** Empty months around the plans: a bar can be dragged away from them, and the axis fills a wide screen at every scale. */
const MONTHS_BEFORE: Record<Zoom, number> = { day: 1, week: 2, month: 4, quarter: 12 };
const MONTHS_AFTER: Record<Zoom, number> = { day: 4, week: 6, month: 15, quarter: 45 };

/** The drawn range, both ends inclusive, and its scale. */
export type Axis = { zoom: Zoom; firstDay: Day; lastDay: Day; dayWidthPx: number };

/** The scale `steps` closer (positive) or wider; at either end it stays. */
export function zoomStepped(zoom: Zoom, steps: number): Zoom {
  const index = Math.min(Math.max(0, zooms.indexOf(zoom) - steps), zooms.length - 1);
  return zooms[index] ?? zoom;
}

/** An axis of whole months that holds today and every span, with room around them. */
export function axisFor(spans: Span[], today: Day, zoom: Zoom): Axis {
  let earliest = today;
  let latest = today;
  for (const span of spans) {
    earliest = Math.min(earliest, span.startDay);
    latest = Math.max(latest, span.endDay);
  }
  return {
    zoom,
    firstDay: Math.max(FIRST_DAY, firstOfMonth(earliest, -MONTHS_BEFORE[zoom])),
    lastDay: Math.min(LAST_DAY, firstOfMonth(latest, MONTHS_AFTER[zoom]) - 1),
    dayWidthPx: DAY_WIDTH_PX[zoom],
  };
}

/** The left edge of a day, pixels from the beginning of the axis. */
export function leftPxOf(axis: Axis, day: Day): number {
  return (day - axis.firstDay) * axis.dayWidthPx;
}

/** Left edge and width of an inclusive range. */
export function boxOf(axis: Axis, span: Span): { leftPx: number; widthPx: number } {
  return {
    leftPx: leftPxOf(axis, span.startDay),
    widthPx: (span.endDay - span.startDay + 1) * axis.dayWidthPx,
  };
}

/** The width of the whole axis. */
export function widthPxOf(axis: Axis): number {
  return (axis.lastDay - axis.firstDay + 1) * axis.dayWidthPx;
}

/** The day under a point of the axis; outside of it, the nearest day. */
export function dayAtPx(axis: Axis, px: number): Day {
  const day = axis.firstDay + Math.floor(px / axis.dayWidthPx);
  return Math.min(Math.max(day, axis.firstDay), axis.lastDay);
}

/** Whole days in a pointer's way: the nearest, equally far to both sides, and 0 (never −0) for less than half a day. */
export function daysOfDistance(axis: Axis, distancePx: number): number {
  const days = Math.round(Math.abs(distancePx) / axis.dayWidthPx);
  return distancePx < 0 && days > 0 ? -days : days;
}

/** The days that can be seen, with `marginDays` more on each side so that short scrolls need nothing new. */
export function visibleDays(
  axis: Axis,
  scrollLeftPx: number,
  viewportWidthPx: number,
  marginDays: number,
): { fromDay: Day; toDay: Day } {
  return {
    fromDay: Math.max(axis.firstDay, dayAtPx(axis, scrollLeftPx) - marginDays),
    toDay: Math.min(axis.lastDay, dayAtPx(axis, scrollLeftPx + viewportWidthPx) + marginDays),
  };
}
