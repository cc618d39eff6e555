'use client';
// Which values of a run are ticked to be taken back. They stay ticked across tabs and pages, until the page is left.
import { useState } from 'react';
import type { Outcome } from '@/lib/bulk-edit/outcome';
import type { ResultRow } from '@/lib/bulk-edit/run-view';
import type { CellRef } from './use-follow-up';

/** Outcomes with something to take back: the run wrote the value, or may have written it. */
const WRITTEN: readonly (Outcome | null)[] = ['applied', 'unknown'];

export type ChosenCells = {
  cells: readonly CellRef[];
  has: (row: ResultRow) => boolean;
  choose: (row: ResultRow, isChosen: boolean) => void;
  clear: () => void;
};

/** Whether there is something in the row to take back. */
export function isUndoable(row: ResultRow): boolean {
  return WRITTEN.includes(row.outcome);
}

/** Gives the ticked values and what changes them. */
export function useChosenCells(): ChosenCells {
  const [cells, setCells] = useState<readonly CellRef[]>([]);
  const isOf = (row: ResultRow) => (cell: CellRef) =>
    cell.itemId === row.itemId && cell.changeIndex === row.changeIndex;
  return {
    cells,
    has: (row) => cells.some(isOf(row)),
    choose: (row, isChosen) =>
      setCells((before) => {
        const others = before.filter((cell) => !isOf(row)(cell));
        return isChosen ? [...others, { itemId: row.itemId, changeIndex: row.changeIndex }] : others;
      }),
    clear: () => setCells([]),
  };
}
