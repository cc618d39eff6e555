'use client';
// Where the rows of the board begin and end; what it needs to draw only those in view.
import { useMemo } from 'react';
import { type RowEdges, rowEdgesOf } from '@/lib/list/row-window';
import type { BoardRow } from '@/lib/schedule/board-rows';
import { PERSON_HEIGHT_PX, ROW_HEIGHT_PX } from './board-size';

/** Gives the edges of the rows, the same while the rows are the same. */
export function useRowEdges(rows: readonly BoardRow[]): RowEdges {
  return useMemo(
    () =>
      rowEdgesOf(rows.length, (index) => (rows[index]?.kind === 'person' ? PERSON_HEIGHT_PX : ROW_HEIGHT_PX)),
    [rows],
  );
}
