'use client';
// One drag of a bar by mouse, finger or pen: pointer events only, snapped to working days (Alt: to the day), cancelled by Escape.
import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
} from 'react';
import { type Axis, daysOfDistance } from '@/lib/schedule/axis';
import type { DragEdit } from '@/lib/schedule/snap';
import type { BarPlace } from './bar-place';
import { edgeScrollStepPx } from './edge-scroll';
import { useLatest } from './use-latest';

/** What the pointer took hold of. */
export type DragKind = 'move' | 'resize-start' | 'resize-end';

/** Where the pointer is, for what stands beside it. */
export type PointerPlace = { clientX: number; clientY: number };

type Handlers = {
  axis: Axis;
  scroller: RefObject<HTMLElement | null>;
  /** The bar would now be changed by `edit`; called only when the whole days differ from before. */
  onPreview: (place: BarPlace, edit: DragEdit) => void;
  /** The pointer moved; called on every move once it counts as a drag. */
  onPointer: (pointer: PointerPlace) => void;
  /** The drag ended; `edit` null when it was cancelled. */
  onEnd: (place: BarPlace, edit: DragEdit | null) => void;
};

/** A shaking hand is not a drag: less than this moves nothing. */
const THRESHOLD_PX = 3;

/** Gives the function that begins a drag; call it from the bar's `pointerdown`. */
export function useBarDrag(handlers: Handlers) {
  const latest = useLatest(handlers);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  return useCallback(
    (event: ReactPointerEvent<HTMLElement>, place: BarPlace, kind: DragKind) => {
      const scroller = latest.current.scroller.current;
      if (event.button !== 0 || !scroller || stop.current) return;
      const bar = event.currentTarget;
      const { pointerId, clientX: startX } = event;
      const startScrollPx = scroller.scrollLeft;
      let pointer = { clientX: startX, clientY: event.clientY, isExact: event.altKey };
      let hasMoved = false;
      let days = 0;
      let isExact = false;
      let frame = 0;

      const follow = () => {
        const distancePx = pointer.clientX - startX + scroller.scrollLeft - startScrollPx;
        if (!hasMoved && Math.abs(distancePx) < THRESHOLD_PX) return;
        hasMoved = true;
        latest.current.onPointer(pointer);
        const next = daysOfDistance(latest.current.axis, distancePx);
        const hasSwitched = isExact !== pointer.isExact && days !== 0;
        if (next === days && !hasSwitched) return;
        days = next;
        isExact = pointer.isExact;
        latest.current.onPreview(place, editOf(kind, days, isExact));
      };
      const scrollAtEdge = () => {
        frame = requestAnimationFrame(scrollAtEdge);
        const stepPx = hasMoved ? edgeScrollStepPx(scroller, pointer.clientX) : 0;
        if (stepPx === 0) return;
        scroller.scrollLeft += stepPx;
        follow();
      };
      const onMove = (moved: PointerEvent) => {
        if (moved.pointerId !== pointerId) return;
        pointer = { clientX: moved.clientX, clientY: moved.clientY, isExact: moved.altKey };
        follow();
      };
      const end = (isKept: boolean) => {
        stop.current?.();
        latest.current.onEnd(place, isKept && days !== 0 ? editOf(kind, days, isExact) : null);
      };
      const onUp = (ended: PointerEvent) => {
        if (ended.pointerId === pointerId) end(true);
      };
      const onCancel = (ended: PointerEvent) => {
        if (ended.pointerId === pointerId) end(false);
      };
      const onKeyDown = (pressed: KeyboardEvent) => {
        if (pressed.key !== 'Escape') return;
        pressed.preventDefault();
        pressed.stopPropagation();
        end(false);
      };

      stop.current = () => {
        stop.current = null;
        cancelAnimationFrame(frame);
        window.removeEventListener('pointermove', onMove);
        window.removeEventListener('pointerup', onUp);
        window.removeEventListener('pointercancel', onCancel);
        window.removeEventListener('keydown', onKeyDown, true);
      };
      // Captured, so that the cursor stays and a release outside of the window is heard.
      bar.setPointerCapture(pointerId);
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', onUp);
      window.addEventListener('pointercancel', onCancel);
      window.addEventListener('keydown', onKeyDown, true);
      frame = requestAnimationFrame(scrollAtEdge);
    },
    [latest],
  );
}

function editOf(kind: DragKind, days: number, isExact: boolean): DragEdit {
  return isExact ? { kind, days } : { kind, days, snaps: true };
}
