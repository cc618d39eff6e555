'use client';
// The keyboard of the table: arrows move, space selects, shift extends, Enter opens, `e` edits. One Tab stop for everything.
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { type GridLine, itemIdsOf } from './grid-lines';
import { type GridSpot, spotAfterKey } from './grid-move';
import type { ListCommands } from './list-commands';

type GridKeys = {
  grid: RefObject<HTMLElement | null>;
  lines: readonly GridLine[];
  columnCount: number;
  commands: ListCommands;
  /** Where the Tab stop is. */
  spot: GridSpot;
  setSpot: (spot: GridSpot) => void;
  scrollTo: (line: number) => void;
};

/** Finds the element of a spot among those drawn now. */
export function elementAt(grid: HTMLElement | null, { line, column }: GridSpot): HTMLElement | null {
  const row = grid?.querySelector<HTMLElement>(`[data-line="${line}"]`) ?? null;
  return column < 0 ? row : (row?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? row);
}

/** Gives what the lines listen to. */
export function useGridKeys({ grid, lines, columnCount, commands, spot, setSpot, scrollTo }: GridKeys) {
  const isMoving = useRef(false);

  // After the line was drawn: a far one comes into being only by scrolling there.
  useEffect(() => {
    if (!isMoving.current) return;
    const element = elementAt(grid.current, spot);
    if (!element) return;
    isMoving.current = false;
    element.focus({ preventScroll: true });
    element.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  });

  const move = (next: GridSpot, isExtending: boolean) => {
    const from = lines[spot.line];
    const to = lines[next.line];
    if (isExtending && to?.kind === 'item' && next.line !== spot.line)
      commands.extend(itemIdsOf(lines), to.item.id, from?.kind === 'item' ? from.item.id : null);
    isMoving.current = true;
    setSpot(next);
    scrollTo(next.line);
  };

  return (event: KeyboardEvent<HTMLElement>) => {
    const line = lines[spot.line];
    if (!line || event.altKey || event.defaultPrevented) return;
    const isFar = event.ctrlKey || event.metaKey;
    const next = spotAfterKey({ key: event.key, isFar }, spot, { lines: lines.length, columns: columnCount });
    const item = line.kind === 'item' ? line.item : null;
    if (next) move(next, event.shiftKey);
    else if (isFar && event.key === 'a') commands.selectLoaded(itemIdsOf(lines));
    else if (isFar && event.key === 'c' && document.getSelection()?.isCollapsed !== false)
      commands.copy(item);
    else if (isFar) return;
    else if (event.key === ' ' && line.kind === 'group') commands.toggleGroup(line.id);
    else if (event.key === 'Enter' && line.kind === 'group') commands.toggleGroup(line.id);
    else if (event.key === ' ' && item && event.shiftKey) commands.extend(itemIdsOf(lines), item.id, null);
    else if (event.key === ' ' && item) commands.toggle(item.id);
    else if (event.key === 'Enter' && item) commands.open(item);
    else if ((event.key === 'e' || event.key === 'F2') && item) commands.edit(item, spot);
    else if (event.key === 'Escape') commands.clear();
    else return;
    event.preventDefault();
  };
}
