import { useLayoutEffect, useRef } from 'react';

/**
 * Tells whether an opened list is still in the frame of its opening: `current` is true until that frame is drawn. A line
 * out of view is scrolled to when it gets the focus, and the browser tells of that scrolling at its next frame, before
 * the callbacks of that frame run; a list that closes when its page is scrolled must not take it for the person's.
 */
export function useArrival(isOpen: boolean) {
  const isArriving = useRef(false);
  useLayoutEffect(() => {
    if (!isOpen) return;
    isArriving.current = true;
    const frame = requestAnimationFrame(() => {
      isArriving.current = false;
    });
    return () => {
      cancelAnimationFrame(frame);
      isArriving.current = false;
    };
  }, [isOpen]);
  return isArriving;
}
