'use client';
// The columns as TanStack Table keeps them: order, pinning and widths, with resizing by hand. The URL is where they live.
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { Field } from '@/lib/fields/field';
import { type ColumnSpec, usualWidthPx, WIDTH_MAX_PX, WIDTH_MIN_PX } from '@/lib/work-item/columns';

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnResizingFeature,
});
/** Rows are drawn from the store of the list; the table here keeps columns only. */
const NO_ROWS: object[] = [];

/** The box that selects a row stands before the columns. */
export const CHECK_WIDTH_PX = 48;
/** The name's part of the width left over, beside half its own width of each other column. */
const NAME_SHARE = 500;

/** A column with its place: `startPx` is where a pinned one sticks; null for those that scroll. */
export type PlacedColumn = ColumnSpec & { sizePx: number; startPx: number | null };

/** Gives the columns in their order with their widths, the CSS of a line, and what a drag of an edge calls. */
export function useGridColumns(
  columns: readonly ColumnSpec[],
  fields: readonly Field[],
  onResized: (widths: Record<string, number>) => void,
) {
  const [dragged, setDragged] = useState<Record<string, number>>({});
  const defs = useMemo(
    () =>
      columns.map(({ key, widthPx }) => ({
        id: key,
        header: key,
        size: widthPx ?? usualWidthPx(key, fields),
        minSize: WIDTH_MIN_PX,
        maxSize: WIDTH_MAX_PX,
      })),
    [columns, fields],
  );
  const arranged = useMemo(
    () => ({
      columnOrder: columns.map((column) => column.key),
      columnPinning: {
        start: columns.filter((column) => column.isPinned).map((column) => column.key),
        end: [],
      },
    }),
    [columns],
  );
  const table = useTable({
    features,
    columns: defs,
    data: NO_ROWS,
    columnResizeMode: 'onChange',
    state: { ...arranged, columnSizing: dragged },
    onColumnSizingChange: setDragged,
  });
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const pinnedCount = columns.filter((column) => column.isPinned).length;
  const placed = headers.flatMap((header): PlacedColumn[] => {
    const spec = columns.find((column) => column.key === header.column.id);
    if (!spec) return [];
    const sizePx = header.getSize();
    return [
      { ...spec, sizePx, startPx: spec.isPinned ? CHECK_WIDTH_PX + header.column.getStart('start') : null },
    ];
  });
  // What is left over goes to the columns that nobody gave a width, most of it to the name; what sticks keeps its width,
  // because its neighbour's place counts on it.
  const isFixed = ({ key, widthPx: own, isPinned }: PlacedColumn) =>
    own !== null || key in dragged || (isPinned && (key !== 'name' || pinnedCount > 1));
  const template = placed.map((column) => {
    if (isFixed(column)) return `${column.sizePx}px`;
    return `minmax(${column.sizePx}px, ${column.key === 'name' ? NAME_SHARE : column.sizePx / 2}fr)`;
  });
  const widthPx = CHECK_WIDTH_PX + placed.reduce((sum, column) => sum + column.sizePx, 0);

  // Custom properties are not among React's own names of styles.
  const lineStyle: React.CSSProperties & Record<`--${string}`, string> = {
    '--line-columns': `${CHECK_WIDTH_PX}px ${template.join(' ')}`,
    '--line-width': `${widthPx}px`,
  };

  const startResize = (key: string) => {
    const header = headers.find((entry) => entry.column.id === key);
    return (event: React.MouseEvent | React.TouchEvent) => {
      header?.getResizeHandler()(event);
      const kind = event.type === 'touchstart' ? 'touchend' : 'mouseup';
      document.addEventListener(
        kind,
        () =>
          setDragged((widths) => {
            queueMicrotask(() => onResized(widths));
            return widths;
          }),
        { once: true },
      );
    };
  };
  return {
    placed,
    lineStyle,
    startResize,
  };
}
