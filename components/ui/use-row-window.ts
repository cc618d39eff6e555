'use client';
// Draws only the rows in view of a long list. Every row's height is known, so nothing is measured; a list that measures costs
// the first screen more than everything else of a grid. Used by the explorer and the schedule board.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { type RowEdges, type RowRange, rowsWithin, scrollToHold } from '@/lib/list/row-window';

/** Rows drawn beyond the view, so that the keyboard and a quick scroll find them there. */
const MORE_ROWS = 10;
/** Rows of a screen, before the first layout. */
const FIRST_ROWS = 30;

/** One row to draw, with its distance from the first one's upper edge. */
export type DrawnRow = { index: number; topPx: number };

type RowWindowInput = {
  /** The same object while the rows' heights stay the same. */
  edges: RowEdges;
  scroller: RefObject<HTMLElement | null>;
  /** Height of the head that sticks above the rows. */
  headPx: number;
  /** Drawn wherever the view is: the row with the Tab stop, or the focus would be lost with it. */
  keptIndex: number;
};

/** Gives the rows to draw, the range of those near the view, the height of all, and the way to a row that may not be drawn yet. */
export function useRowWindow({ edges, scroller, headPx, keptIndex }: RowWindowInput) {
  const [range, setRange] = useState<RowRange>({ first: 0, last: FIRST_ROWS });
  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop, clientHeight } = element;
    const next = rowsWithin(edges, scrollTop, scrollTop + clientHeight - headPx, MORE_ROWS);
    setRange((before) => (before.first === next.first && before.last === next.last ? before : next));
  }, [edges, scroller, headPx]);

  // Other edges are drawn before anybody sees the old ones.
  useLayoutEffect(look, [look]);
  // Only now, because a scroller around the caller is not there yet when the caller's own parts are laid out.
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    look();
    // Drawn before the browser paints what it scrolled to, or quick scrolls would show gaps.
    const onScroll = () => flushSync(look);
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [look, scroller]);

  const scrollToIndex = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const { scrollTop, clientHeight } = element;
      element.scrollTop = scrollToHold(edges, index, scrollTop, clientHeight - headPx);
      look();
    },
    [edges, look, scroller, headPx],
  );
  const rowCount = edges.length - 1;
  const last = Math.min(range.last, rowCount - 1);
  const first = Math.min(range.first, last + 1);
  const drawn = useMemo(() => {
    const indexes: number[] = [];
    for (let index = first; index <= last; index += 1) indexes.push(index);
    const kept = Math.min(keptIndex, rowCount - 1);
    if (kept >= 0 && kept < first) indexes.unshift(kept);
    else if (kept > last) indexes.push(kept);
    return indexes.map((index): DrawnRow => ({ index, topPx: edges[index] ?? 0 }));
  }, [first, last, rowCount, keptIndex, edges]);
  return { drawn, first, last, totalPx: edges.at(-1) ?? 0, scrollToIndex };
}
