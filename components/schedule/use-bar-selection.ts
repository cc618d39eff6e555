'use client';
// Which bars are chosen to be moved together. Remembered by row, so that closing an item does not lose them.
import { useCallback, useMemo, useRef, useState } from 'react';
import type { BoardRow } from '@/lib/schedule/board-rows';
import { type BarPlace, barPlaceOf } from './bar-place';

/** How a press changes the selection: this row alone, this row in or out, or everything from the last one up to it. */
export type SelectKind = 'toggle' | 'extend';

/**
 * Gives the chosen rows, their bars (one a bar: the bar of a node stands for all of its people), and the ways to change
 * them. `allRows` are the rows with everything opened, `rows` those on the screen, which a range follows.
 */
export function useBarSelection(allRows: readonly BoardRow[], rows: readonly BoardRow[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NOTHING);
  const anchor = useRef<string | null>(null);

  const places = useMemo(() => {
    if (chosen.size === 0) return [];
    return allRows.flatMap((row) => {
      const place = chosen.has(row.key) && row.lock === null ? barPlaceOf(row) : null;
      const isCovered = row.kind === 'lane' && row.parentKey !== null && chosen.has(row.parentKey);
      return place && !isCovered ? [place] : [];
    });
  }, [chosen, allRows]);

  const select = useCallback(
    (rowKey: string, kind: SelectKind) => {
      const from = rows.findIndex((row) => row.key === anchor.current);
      const to = rows.findIndex((row) => row.key === rowKey);
      setChosen((before) => {
        const after = new Set(before);
        if (kind === 'extend' && to >= 0) {
          const first = from < 0 ? to : from;
          for (const row of rows.slice(Math.min(first, to), Math.max(first, to) + 1))
            for (const key of barKeysOf(row, allRows)) after.add(key);
          return after;
        }
        const row = rows[to];
        const keys = row ? barKeysOf(row, allRows) : [];
        const isIn = keys.length > 0 && keys.every((key) => before.has(key));
        for (const key of keys) {
          if (isIn) after.delete(key);
          else after.add(key);
        }
        return after;
      });
      if (kind === 'toggle' || from < 0) anchor.current = rowKey;
    },
    [allRows, rows],
  );
  const selectAll = useCallback(
    () =>
      setChosen(new Set(rows.flatMap((row) => (row.kind === 'node' && row.lock === null ? [row.key] : [])))),
    [rows],
  );
  /** These rows and no others. */
  const choose = useCallback((rowKeys: readonly string[]) => setChosen(new Set(rowKeys)), []);
  const clear = useCallback(() => {
    anchor.current = null;
    setChosen(NOTHING);
  }, []);
  return useMemo(
    () => ({ chosen, places, select, selectAll, choose, clear }),
    [chosen, places, select, selectAll, choose, clear],
  );
}

const NOTHING: ReadonlySet<string> = new Set();

/** The rows whose bars a press on this row means: its own, or for an item those of all its nodes. */
function barKeysOf(row: BoardRow, allRows: readonly BoardRow[]): string[] {
  if (row.lock !== null) return [];
  if (row.kind === 'node' || row.kind === 'lane') return [row.key];
  if (row.kind !== 'item') return [];
  return allRows.flatMap((other) =>
    other.kind === 'node' && other.parentKey === row.key ? [other.key] : [],
  );
}

/** What `useBarSelection` gives. */
export type BarSelection = ReturnType<typeof useBarSelection>;

/** Whether the bar is one of the chosen, itself or as one of its node's people. */
export function isChosenBar(selection: BarSelection, place: BarPlace): boolean {
  return selection.places.some(
    (other) =>
      other.rowKey === place.rowKey || (other.nodeKey === place.nodeKey && other.target.kind === 'node'),
  );
}
