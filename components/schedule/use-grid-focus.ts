'use client';
// The one Tab stop of the board: which row holds it, and moving it to rows that may not be drawn yet.
import { type FocusEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { BoardRow } from '@/lib/schedule/board-rows';

/** What of a row takes the focus. */
export type FocusPart = 'row' | 'bar';

/** Gives the row with the Tab stop, and `focus`, which moves the focus there as soon as the row is drawn. */
export function useGridFocus(
  rows: readonly BoardRow[],
  scroller: RefObject<HTMLElement | null>,
  scrollToIndex: (index: number) => void,
) {
  const [activeKey, setActiveKey] = useState<string | null>(null);
  // Asking twice for the same row must focus it twice: each request is a render.
  const [, setTurn] = useState(0);
  const wanted = useRef<{ rowKey: string; part: FocusPart } | null>(null);
  const found = rows.findIndex((row) => row.key === activeKey);
  const activeIndex = found < 0 ? 0 : found;

  // Runs after every render: the wanted row may appear only once the list has been scrolled or a parent opened.
  useEffect(() => {
    const want = wanted.current;
    const row =
      want && scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(want.rowKey)}"]`);
    if (!want || !row) return;
    wanted.current = null;
    const bar = want.part === 'bar' ? row.querySelector<HTMLElement>('[data-bar]') : null;
    (bar ?? row).focus({ preventScroll: true });
  });

  const focus = useCallback(
    (rowKey: string, part: FocusPart) => {
      wanted.current = { rowKey, part };
      const index = rows.findIndex((row) => row.key === rowKey);
      if (index >= 0) scrollToIndex(index);
      setActiveKey(rowKey);
      setTurn((turn) => turn + 1);
    },
    [rows, scrollToIndex],
  );
  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const row = event.target.closest<HTMLElement>('[data-row]');
    if (row?.dataset.row !== undefined) setActiveKey(row.dataset.row);
  }, []);

  return { activeIndex, focus, onFocus };
}
