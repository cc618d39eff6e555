'use client';
// The lines of the table: ten thousand, of which only those on the screen are drawn. Scrolling draws this part alone anew.
import { type FocusEvent, type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import { useRowWindow } from '@/components/ui/use-row-window';
import { rowEdgesOf } from '@/lib/list/row-window';
import type { CellContext } from './cell-context';
import { GapRow } from './gap-row';
import { type GridLine, LINE_HEIGHT_PX } from './grid-lines';
import type { GridSpot } from './grid-move';
import { GridRow } from './grid-row';
import { GroupRow } from './group-row';
import type { ListCommands } from './list-commands';
import { isSelected, type RowSelection } from './row-selection';
import type { PlacedColumn } from './use-grid-columns';
import { useGridKeys } from './use-grid-keys';

/** The height of the head, which covers the top of the scrolled part. */
const HEAD_HEIGHT_PX = 32;

type GridBodyProps = {
  grid: RefObject<HTMLElement | null>;
  lines: readonly GridLine[];
  /** The ids of the items among the lines. */
  loadedIds: readonly number[];
  columns: readonly PlacedColumn[];
  groupName: (id: string | null) => string;
  context: CellContext;
  selection: RowSelection;
  commands: ListCommands;
  /** The item whose page is being opened. */
  openingId: number | null;
  scroller: RefObject<HTMLDivElement | null>;
  /** Called with the lines on the screen, so that their rows can be read. */
  onVisible: (fromLine: number, toLine: number) => void;
};

/** Shows the lines in view; everything a mouse can do there, the keys can do too. */
export function GridBody(props: GridBodyProps) {
  const { grid, lines, loadedIds, columns, context, selection, commands, scroller, onVisible } = props;
  const edges = useMemo(
    () => rowEdgesOf(lines.length, (index) => LINE_HEIGHT_PX[lines[index]?.kind ?? 'item']),
    [lines],
  );
  const [asked, setSpot] = useState<GridSpot>({ line: 0, column: -1 });
  const spot = { ...asked, line: Math.min(asked.line, Math.max(0, lines.length - 1)) };
  // The line with the Tab stop is always there, or scrolling away would lose the focus.
  const keptIndex = spot.line;
  const headPx = HEAD_HEIGHT_PX;
  const { drawn, first, last, totalPx, scrollToIndex } = useRowWindow({ edges, scroller, headPx, keptIndex });
  useEffect(() => onVisible(first, last + 1), [onVisible, first, last]);
  const onKeyDown = useGridKeys({
    grid,
    lines,
    columnCount: columns.length,
    commands,
    spot,
    setSpot,
    scrollTo: scrollToIndex,
  });

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
    // biome-ignore lint/a11y/useSemanticElements: part of the grid around it
    <div
      role="rowgroup"
      className="relative"
      style={{ height: totalPx }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {drawn.map(({ index, topPx }) => {
        const line = lines[index];
        if (!line) return null;
        if (line.kind === 'gap') return <GapRow key={`gap ${line.place}`} line={index} topPx={topPx} />;
        if (line.kind === 'group')
          return (
            <GroupRow
              key={`group ${line.id}`}
              line={index}
              rowIndex={index + 2}
              topPx={topPx}
              columnCount={columns.length}
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
            topPx={topPx}
            columns={columns}
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
  );
}
