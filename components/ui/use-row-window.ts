'use client';
// Draws only the rows in view. Every row's height is fixed, so nothing is measured; a list that measures costs the first
// screen more than everything else of the grid.
import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { BoardRow } from '@/lib/schedule/board-rows';
import { type RowRange, rowEdgesOf, rowsWithin, scrollToHold } from '@/lib/schedule/row-window';
import { AXIS_HEIGHT_PX, PERSON_HEIGHT_PX, ROW_HEIGHT_PX } from './board-size';

/** Rows drawn beyond the view, so that the keyboard and a quick scroll find them there. */
const MORE_ROWS = 10;
/** Rows of a screen, before the first layout. */
const FIRST_ROWS = 30;

/** One row to draw, with its distance from the first one's upper edge. */
export type DrawnRow = { index: number; topPx: number };

/**
 * Gives the rows to draw, the height of all, and the way to a row that may not be drawn yet. `keptIndex` is drawn wherever
 * the view is: the row with the Tab stop, or the focus would be lost with it.
 */
export function useRowWindow(
  rows: readonly BoardRow[],
  scroller: RefObject<HTMLElement | null>,
  keptIndex: number,
) {
  const edges = useMemo(
    () =>
      rowEdgesOf(rows.length, (index) => (rows[index]?.kind === 'person' ? PERSON_HEIGHT_PX : ROW_HEIGHT_PX)),
    [rows],
  );
  const [range, setRange] = useState<RowRange>({ first: 0, last: FIRST_ROWS });
  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop, clientHeight } = element;
    const next = rowsWithin(edges, scrollTop, scrollTop + clientHeight - AXIS_HEIGHT_PX, MORE_ROWS);
    setRange((before) => (before.first === next.first && before.last === next.last ? before : next));
  }, [edges, scroller]);

  useLayoutEffect(() => {
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
      element.scrollTop = scrollToHold(edges, index, scrollTop, clientHeight - AXIS_HEIGHT_PX);
      look();
    },
    [edges, look, scroller],
  );
  const drawn = useMemo(() => {
    const last = Math.min(range.last, rows.length - 1);
    const indexes: number[] = [];
    for (let index = Math.min(range.first, last + 1); index <= last; index += 1) indexes.push(index);
    const kept = Math.min(keptIndex, rows.length - 1);
    if (kept >= 0 && kept < range.first) indexes.unshift(kept);
    else if (kept > last) indexes.push(kept);
    return indexes.map((index): DrawnRow => ({ index, topPx: edges[index] ?? 0 }));
  }, [range, rows.length, keptIndex, edges]);
  return { drawn, totalPx: edges.at(-1) ?? 0, scrollToIndex };
}
