'use client';
// Ctrl (⌘) and the wheel, or a pinch on a touchpad, change the scale around the day under the pointer.
import { type RefObject, useEffect } from 'react';
import { useLatest } from './use-latest';

/** How far a wheel turns before the scale changes: one notch of a mouse, a short pinch. */
const NOTCH_PX = 60;

/** Calls `onZoom` with 1 (closer) or −1 (wider) and where the pointer stood. */
export function useWheelZoom(
  scroller: RefObject<HTMLElement | null>,
  onZoom: (by: 1 | -1, clientX: number) => void,
): void {
  const latest = useLatest(onZoom);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let turnedPx = 0;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      // The browser would zoom the whole page.
      event.preventDefault();
      turnedPx += event.deltaY;
      if (Math.abs(turnedPx) < NOTCH_PX) return;
      latest.current(turnedPx < 0 ? 1 : -1, event.clientX);
      turnedPx = 0;
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scroller, latest]);
}
