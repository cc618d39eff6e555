'use client';
// The table: ten thousand lines of which only those on the screen are drawn; a grid for keyboard and screen reader.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { MenuSection } from '@/components/ui/menu-entry';
import type { Field } from '@/lib/fields/field';
import type { SortSpec } from '@/lib/work-item/arrange';
import type { ColumnSpec } from '@/lib/work-item/columns';
import type { CellContext } from './cell-context';
import { isEndColumn } from './column-cell';
import { GapRow } from './gap-row';
import { GridHead } from './grid-head';
import { type GridLine, itemIdsOf, LINE_HEIGHT_PX } from './grid-lines';
import { GridRow } from './grid-row';
import { GroupRow } from './group-row';
import type { ListCommands } from './list-commands';
import { isSelected, type RowSelection, rowsState } from './row-selection';
import { useGridColumns } from './use-grid-columns';
import { useGridKeys } from './use-grid-keys';

/** The window before the browser was measured: the server draws this much. */
const FIRST_WINDOW = { width: 1280, height: 760 };
const HEAD_HEIGHT_PX = 32;
const OVERSCAN_LINES = 10;

type ExplorerGridProps = {
  label: string;
  lines: readonly GridLine[];
  columns: readonly ColumnSpec[];
  fields: readonly Field[];
  columnName: (key: string) => string;
  groupName: (id: string | null) => string;
  sort: SortSpec | null;
  context: CellContext;
  selection: RowSelection;
  commands: ListCommands;
  /** The item whose page is being opened. */
  openingId: number | null;
  /** Other rows are on their way; these stay readable until then. */
  isWaiting: boolean;
  scroller: RefObject<HTMLDivElement | null>;
  menuOf: (column: ColumnSpec & { sizePx: number }) => MenuSection[];
  onResized: (widths: Record<string, number>) => void;
  onSelectLoaded: (ids: readonly number[], isSelected: boolean) => void;
  /** Called with the lines on the screen, so that their rows can be read. */
  onVisible: (fromLine: number, toLine: number) => void;
};

/** Shows the lines; everything a mouse can do here, the keys can do too. */
export function ExplorerGrid(props: ExplorerGridProps) {
  const { lines, columns, fields, context, selection, commands, scroller, onVisible } = props;
  const grid = useRef<HTMLDivElement>(null);
  const stopLine = useRef(0);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => LINE_HEIGHT_PX[lines[index]?.kind ?? 'item'],
    overscan: OVERSCAN_LINES,
    paddingStart: 0,
    scrollPaddingStart: HEAD_HEIGHT_PX,
    initialRect: FIRST_WINDOW,
    // The line with the Tab stop is always there, or scrolling away would lose the focus.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const range = Array.from({ length: to - from + 1 }, (_, step) => from + step);
      const held = stopLine.current;
      return held >= count || (held >= from && held <= to) ? range : [...range, held].sort((a, b) => a - b);
    },
  });
  // Another order of kinds has other heights.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew for new lines only
  useEffect(() => virtualizer.measure(), [lines]);

  const drawn = virtualizer.getVirtualItems();
  const [first, last] = [drawn.at(0)?.index ?? 0, drawn.at(-1)?.index ?? 0];
  useEffect(() => onVisible(first, last + 1), [onVisible, first, last]);

  const { placed, lineStyle, startResize } = useGridColumns(columns, fields, props.onResized);
  // The same columns stay the same object: rows are drawn again only for other ones.
  const placedKey = JSON.stringify(placed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: by their content
  const steadyColumns = useMemo(() => placed, [placedKey]);
  const { spot, setSpot, onKeyDown } = useGridKeys({
    grid,
    lines,
    columnCount: placed.length,
    commands,
    scrollTo: (line) => virtualizer.scrollToIndex(line, { align: 'auto' }),
  });
  stopLine.current = spot.line;

  const loadedIds = useMemo(() => itemIdsOf(lines), [lines]);
  const onCheck = useCallback(
    (id: number, isRange: boolean) => (isRange ? commands.extend(loadedIds, id, null) : commands.toggle(id)),
    [commands, loadedIds],
  );
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const row = event.target.closest<HTMLElement>('[data-line]');
    if (!row) return;
    const cell = event.target.closest<HTMLElement>('[data-column]');
    setSpot({ line: Number(row.dataset.line), column: cell ? Number(cell.dataset.column) : -1 });
    // A pressed box gives the focus to its line, so that the keys go on from there.
    if (event.target instanceof HTMLInputElement) row.focus({ preventScroll: true });
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: only a part of its rows is drawn, which a table cannot say
    <div
      ref={grid}
      role="grid"
      aria-label={props.label}
      aria-multiselectable
      aria-rowcount={lines.length + 1}
      aria-colcount={placed.length + 1}
      aria-busy={props.isWaiting}
      tabIndex={-1}
      style={lineStyle}
      className={classNames(
        'min-w-(--line-width) outline-none',
        props.isWaiting && '[&_[role=gridcell]]:text-text-3',
      )}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
      <div role="rowgroup" className="sticky top-0 z-3">
        <GridHead
          columns={steadyColumns}
          nameOf={props.columnName}
          isEnd={(key) => isEndColumn(key, context)}
          sort={props.sort}
          state={rowsState(selection, loadedIds)}
          isDisabled={loadedIds.length === 0}
          menuOf={props.menuOf}
          startResize={startResize}
          onSelectLoaded={(isOn) => props.onSelectLoaded(loadedIds, isOn)}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
      <div
        role="rowgroup"
        className="relative"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {drawn.map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          if (line.kind === 'gap') return <GapRow key={`gap ${line.place}`} line={index} topPx={start} />;
          if (line.kind === 'group')
            return (
              <GroupRow
                key={`group ${line.id}`}
                line={index}
                rowIndex={index + 2}
                topPx={start}
                columnCount={placed.length}
                name={props.groupName(line.id)}
                count={line.count}
                isOpen={line.isOpen}
                isTabStop={index === spot.line}
                onToggle={() => commands.toggleGroup(line.id)}
              />
            );
          const { item } = line;
          return (
            <GridRow
              key={item.id}
              item={item}
              line={index}
              rowIndex={index + 2}
              topPx={start}
              columns={steadyColumns}
              context={context}
              isSelected={isSelected(selection, item.id)}
              isExcluded={selection.kind === 'matching' && selection.ids.has(item.id)}
              stop={index === spot.line ? spot.column : null}
              isOpening={props.openingId === item.id}
              onCheck={onCheck}
            />
          );
        })}
      </div>
    </div>
  );
}
