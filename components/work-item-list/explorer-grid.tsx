'use client';
// The table: a grid for keyboard and screen reader, with its head, and with its columns as the person arranged them.
import { type RefObject, useMemo, useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { MenuSection } from '@/components/ui/menu-entry';
import type { Field } from '@/lib/fields/field';
import type { SortSpec } from '@/lib/work-item/arrange';
import type { ColumnSpec } from '@/lib/work-item/columns';
import type { CellContext } from './cell-context';
import { isEndColumn } from './column-cell';
import { GridBody } from './grid-body';
import { GridHead } from './grid-head';
import { type GridLine, itemIdsOf } from './grid-lines';
import type { ListCommands } from './list-commands';
import { type RowSelection, rowsState } from './row-selection';
import { lineStyleOf, lineWidthPxOf, useGridColumns } from './use-grid-columns';
import { useIsWide } from './use-is-wide';

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
  /** Called when the pointer or the focus comes to the table. */
  onNear: () => void;
};

/** Shows the head and the lines; the lines scroll by themselves, without this part. */
export function ExplorerGrid(props: ExplorerGridProps) {
  const { lines, columns, fields, context, selection } = props;
  const grid = useRef<HTMLDivElement>(null);
  const { placed, startResize } = useGridColumns(columns, fields, props.onResized);
  // The same columns stay the same object: rows are drawn again only for other ones.
  const placedKey = JSON.stringify(placed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: by their content
  const steadyColumns = useMemo(() => placed, [placedKey]);
  const isWide = useIsWide(props.scroller, lineWidthPxOf(placed));
  const loadedIds = useMemo(() => itemIdsOf(lines), [lines]);

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
      onPointerEnter={props.onNear}
      onFocus={props.onNear}
      data-wide={isWide || undefined}
      style={lineStyleOf(placed)}
      className={classNames(
        'group/grid min-w-(--line-width) outline-none',
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
      <GridBody
        grid={grid}
        lines={lines}
        loadedIds={loadedIds}
        columns={steadyColumns}
        groupName={props.groupName}
        context={context}
        selection={selection}
        commands={props.commands}
        openingId={props.openingId}
        scroller={props.scroller}
        onVisible={props.onVisible}
      />
    </div>
  );
}
