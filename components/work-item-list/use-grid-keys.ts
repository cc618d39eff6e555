'use client';
// The keyboard of the table: arrows move, space selects, shift extends, Enter opens. One Tab stop for all rows.
import { type KeyboardEvent, useRef, useState } from 'react';
import { rowAfterKey } from './grid-move';

type GridKeys = {
  rowIds: readonly number[];
  onToggle: (id: number) => void;
  onExtend: (id: number) => void;
  onSelectPage: () => void;
  onClear: () => void;
  onOpen: (id: number) => void;
};

/** Gives the row that holds the Tab stop and what the body of the table listens to. */
export function useGridKeys({ rowIds, onToggle, onExtend, onSelectPage, onClear, onOpen }: GridKeys) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [focusedIndex, setFocusedIndex] = useState(0);
  const index = Math.min(focusedIndex, Math.max(0, rowIds.length - 1));

  const onKeyDown = (event: KeyboardEvent) => {
    const id = rowIds[index];
    if (id === undefined) return;
    const next = rowAfterKey(event.key, index, rowIds.length);
    if (next !== null) {
      const nextId = rowIds[next];
      if (event.shiftKey && nextId !== undefined) onExtend(nextId);
      setFocusedIndex(next);
      const row = body.current?.rows[next];
      row?.focus();
      row?.scrollIntoView?.({ block: 'nearest' });
    } else if (event.key === ' ') {
      if (event.shiftKey) onExtend(id);
      else onToggle(id);
    } else if (event.key === 'Enter') onOpen(id);
    else if (event.key === 'Escape') onClear();
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onSelectPage();
    else return;
    event.preventDefault();
  };

  return { body, index, setFocusedIndex, onKeyDown };
}
