'use client';
// Whether the table must be scrolled sideways. Only then do columns stick: each sticking cell of each line is a layer of its
// own to the browser, which would cost a third of every frame of scrolling down.
import { type RefObject, useEffect, useState } from 'react';

/** True while the lines need more than the scroller's width, and before that is known. */
export function useIsWide(scroller: RefObject<HTMLElement | null>, lineWidthPx: number): boolean {
  const [roomPx, setRoomPx] = useState<number | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => setRoomPx(element.clientWidth));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [scroller]);
  return roomPx === null || lineWidthPx > roomPx;
}
