'use client';
// Which part of the axis is in view, and the ways to bring another part there.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Axis, boxOf, leftPxOf, visibleDays } from '@/lib/schedule/axis';
import type { Day } from '@/lib/schedule/days';
import type { Span } from '@/lib/schedule/node-plan';
import { TREE_WIDTH_PX } from './board-size';
import { useLatest } from './use-latest';

/** Drawn beyond each side of the view, so that a short scroll shows no gap. */
const MARGIN_PX = 480;
/** Left free beside a bar that is brought into view: its days are written there. */
const REVEAL_ROOM_PX = 220;
/** Where today stands when the board opens: a third of the past, two thirds of what comes. */
const TODAY_PART = 0.3;

/** Part of the view that a step of a screen moves. */
const PAN_PART = 0.85;
/** Plans within these days of today are in view, or nearly, when today is. */
const NEAR_DAYS = 10;

type View = { fromDay: Day; toDay: Day };

/**
 * Gives the drawn range (null before the first layout) and `showDay`, `revealSpan`, `pan`. A new scale keeps the middle
 * of the view, or the day under the pointer when `holdDayAt` named one. `isAtOnce`: a row is scrolled to as well, which would end
 * a gliding one. `plans`: the stretch of everything planned, null until something was read.
 */
export function useAxisView(
  axis: Axis,
  today: Day,
  plans: Span | null,
  scroller: RefObject<HTMLElement | null>,
) {
  const [view, setView] = useState<View | null>(null);
  const drawn = useRef<{ axis: Axis; view: View } | null>(null);
  const latest = useLatest({ axis, today });

  const update = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { axis: current } = latest.current;
    const widthPx = element.clientWidth - TREE_WIDTH_PX;
    const seen = visibleDays(current, element.scrollLeft, widthPx, 0);
    const last = drawn.current;
    if (last?.axis === current && last.view.fromDay <= seen.fromDay && last.view.toDay >= seen.toDay) return;
    const marginDays = Math.ceil(MARGIN_PX / current.dayWidthPx);
    const next = visibleDays(current, element.scrollLeft, widthPx, marginDays);
    drawn.current = { axis: current, view: next };
    setView(next);
  }, [scroller, latest]);

  // The day in the middle of the view stays there when the scale or the beginning of the axis changes.
  const before = useRef<Axis | null>(null);
  const held = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const halfPx = Math.max(0, element.clientWidth - TREE_WIDTH_PX) / 2;
    if (before.current === null) element.scrollLeft = leftPxOf(axis, today) - halfPx * 2 * TODAY_PART;
    else if (before.current !== axis) {
      const heldPx = before.current.zoom === axis.zoom ? halfPx : (held.current ?? halfPx);
      const heldDay = before.current.firstDay + (element.scrollLeft + heldPx) / before.current.dayWidthPx;
      element.scrollLeft = leftPxOf(axis, heldDay) - heldPx;
      if (before.current.zoom !== axis.zoom) held.current = null;
    }
    before.current = axis;
    update();
  }, [axis, today, scroller, update]);

  // Plans that lie far from today would leave the board empty: it opens at the end of them that is nearest.
  const isSettled = useRef(false);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !plans || isSettled.current) return;
    isSettled.current = true;
    const widthPx = element.clientWidth - TREE_WIDTH_PX;
    if (plans.startDay > today + NEAR_DAYS)
      element.scrollLeft = leftPxOf(axis, plans.startDay) - widthPx * TODAY_PART;
    else if (plans.endDay < today - NEAR_DAYS)
      element.scrollLeft = leftPxOf(axis, plans.endDay) - widthPx * (1 - TODAY_PART);
  }, [axis, today, plans, scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(update);
    observer.observe(element);
    element.addEventListener('scroll', update, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', update);
    };
  }, [scroller, update]);

  const showDay = useCallback(
    (day: Day, { isAtOnce = false } = {}) => {
      const element = scroller.current;
      if (!element) return;
      const widthPx = element.clientWidth - TREE_WIDTH_PX;
      element.scrollTo({
        left: leftPxOf(latest.current.axis, day) - widthPx * TODAY_PART,
        behavior: isAtOnce || matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
      });
    },
    [scroller, latest],
  );
  const revealSpan = useCallback(
    (span: Span) => {
      const element = scroller.current;
      if (!element) return;
      const { axis: current } = latest.current;
      const widthPx = element.clientWidth - TREE_WIDTH_PX;
      const box = boxOf(current, span);
      const roomPx = Math.min(REVEAL_ROOM_PX, widthPx / 4);
      const startsBefore = box.leftPx < element.scrollLeft;
      const endsAfter = box.leftPx + box.widthPx + roomPx / 2 > element.scrollLeft + widthPx;
      if (startsBefore === endsAfter) return;
      element.scrollLeft = startsBefore
        ? box.leftPx - roomPx
        : Math.min(box.leftPx - roomPx, box.leftPx + box.widthPx - widthPx + roomPx);
    },
    [scroller, latest],
  );
  /** Keeps the day under the pointer where it is when the scale changes next. */
  const holdDayAt = useCallback(
    (clientX: number) => {
      const element = scroller.current;
      if (!element) return;
      held.current = Math.max(0, clientX - element.getBoundingClientRect().left - TREE_WIDTH_PX);
    },
    [scroller],
  );
  /** Moves the view by screens, with a little of the last one left for the eye. */
  const pan = useCallback(
    (screens: number) => {
      const element = scroller.current;
      if (!element) return;
      const widthPx = (element.clientWidth - TREE_WIDTH_PX) * PAN_PART;
      element.scrollBy({
        left: screens * widthPx,
        behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
      });
    },
    [scroller],
  );
  return { view, showDay, revealSpan, holdDayAt, pan };
}
