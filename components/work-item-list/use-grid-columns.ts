'use client';
// Where the columns stand and how wide they are, with resizing by hand. The URL is where they live; a library for this
// would cost the first screen 14 kB.
import { type PointerEvent, useState } from 'react';
import type { Field } from '@/lib/fields/field';
import { type ColumnSpec, usualWidthPx, WIDTH_MAX_PX, WIDTH_MIN_PX } from '@/lib/work-item/columns';

/** The box that selects a row stands before the columns. */
export const CHECK_WIDTH_PX = 48;
/** The name's part of the width left over, beside half its own width of each other column. */
const NAME_SHARE = 500;

/** A column with its place: `startPx` is where a pinned one sticks; null for those that scroll. */
export type PlacedColumn = ColumnSpec & { sizePx: number; startPx: number | null };

/** Gives the columns, of which the pinned ones come first, with their places; `usualPx`: the width where nobody chose one. */
export function placedColumns(
  columns: readonly ColumnSpec[],
  usualPx: (key: string) => number,
): PlacedColumn[] {
  let startPx = CHECK_WIDTH_PX;
  return columns.map((column) => {
    const sizePx = clampWidthPx(column.widthPx ?? usualPx(column.key));
    const placed = { ...column, sizePx, startPx: column.isPinned ? startPx : null };
    startPx += sizePx;
    return placed;
  });
}

function clampWidthPx(widthPx: number): number {
  return Math.min(WIDTH_MAX_PX, Math.max(WIDTH_MIN_PX, Math.round(widthPx)));
}

/** Gives the width of a line below which the table scrolls sideways. */
export function lineWidthPxOf(placed: readonly PlacedColumn[]): number {
  return CHECK_WIDTH_PX + placed.reduce((sum, column) => sum + column.sizePx, 0);
}

/** Gives the CSS of a line: its least width, and how its cells share more than that. */
export function lineStyleOf(placed: readonly PlacedColumn[]): Record<`--${string}`, string> {
  // What is left over goes to the columns that nobody gave a width, most of it to the name; what sticks keeps its width,
  // because its neighbour's place counts on it.
  const pinnedCount = placed.filter((column) => column.isPinned).length;
  const isFixed = ({ key, widthPx, isPinned }: PlacedColumn) =>
    widthPx !== null || (isPinned && (key !== 'name' || pinnedCount > 1));
  const template = placed.map((column) => {
    if (isFixed(column)) return `${column.sizePx}px`;
    return `minmax(${column.sizePx}px, ${column.key === 'name' ? NAME_SHARE : column.sizePx / 2}fr)`;
  });
  return {
    '--line-columns': `${CHECK_WIDTH_PX}px ${template.join(' ')}`,
    '--line-width': `${lineWidthPxOf(placed)}px`,
  };
}

/** Gives the columns in their order with their widths, and what a press on an edge calls. */
export function useGridColumns(
  columns: readonly ColumnSpec[],
  fields: readonly Field[],
  onResized: (widths: Record<string, number>) => void,
) {
  const [dragged, setDragged] = useState<{ key: string; widthPx: number } | null>(null);
  const placed = placedColumns(
    columns.map((column) => (column.key === dragged?.key ? { ...column, widthPx: dragged.widthPx } : column)),
    (key) => usualWidthPx(key, fields),
  );

  const startResize = (column: PlacedColumn) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const edge = event.currentTarget;
    const startX = event.clientX;
    // The width on the screen: what is left over may have made the column wider than its own.
    const fromPx = edge.parentElement?.getBoundingClientRect().width ?? column.sizePx;
    const widthAt = (x: number) => clampWidthPx(fromPx + x - startX);
    const move = ({ clientX }: { clientX: number }) =>
      setDragged({ key: column.key, widthPx: widthAt(clientX) });
    const end = (last: { type: string; clientX: number }) => {
      edge.removeEventListener('pointermove', move);
      edge.removeEventListener('pointerup', end);
      edge.removeEventListener('pointercancel', end);
      setDragged(null);
      if (last.type === 'pointerup' && last.clientX !== startX)
        onResized({ [column.key]: widthAt(last.clientX) });
    };
    // The pointer stays the edge's own wherever it goes.
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', end);
    edge.addEventListener('pointercancel', end);
  };
  return { placed, startResize };
}
