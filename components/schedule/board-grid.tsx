'use client';
// The grid itself: one scroll container, only the rows in view, the ground behind them.
import { useTranslations } from 'next-intl';
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect } from 'react';
import { useRowWindow } from '@/components/ui/use-row-window';
import type { BoardRow } from '@/lib/schedule/board-rows';
import type { Day } from '@/lib/schedule/days';
import { type Draft, nodeKeyOf } from '@/lib/schedule/draft';
import { AxisGround } from './axis-ground';
import { AxisHeader } from './axis-header';
import { useBoard } from './board-context';
import { AXIS_HEIGHT_PX, TREE_WIDTH_PX } from './board-size';
import { FlowLines } from './flow-lines';
import { GROUP } from './grid-roles';
import { ItemRow } from './item-row';
import { itemTotal } from './item-total';
import { KEYS_ID } from './keys-id';
import { NoteRow } from './note-row';
import { PersonRow } from './person-row';
import { PlanRow } from './plan-row';
import type { RowPosition } from './row-frame';
import { SubTaskRow } from './sub-task-row';
import type { BoardEdit } from './use-board-edit';
import { useRowEdges } from './use-row-edges';

type BoardGridProps = {
  scroller: RefObject<HTMLDivElement | null>;
  label: string;
  rows: readonly BoardRow[];
  view: { fromDay: Day; toDay: Day } | null;
  draft: Draft;
  edit: BoardEdit;
  activeIndex: number;
  chosen: ReadonlySet<string>;
  /** Filled with the function that brings a row into view. */
  scrollToIndex: RefObject<(index: number) => void>;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: () => void;
};

/** Shows the rows under the axis. The row with the Tab stop stays drawn, or the focus would be lost with it. */
export function BoardGrid(props: BoardGridProps) {
  const { scroller, rows, view, draft, edit, activeIndex, chosen, scrollToIndex } = props;
  const t = useTranslations('schedule');
  const { axisWidthPx, actions, by } = useBoard();
  // The mouse's way to what Space and Shift with arrows do.
  const onClick = (event: MouseEvent) => {
    const { target, shiftKey, ctrlKey, metaKey } = event;
    if (!(shiftKey || ctrlKey || metaKey) || !(target instanceof Element)) return;
    const rowKey = target.closest('[data-tree]')?.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (rowKey === undefined || target.closest('a, button')) return;
    event.preventDefault();
    actions.select(rowKey, shiftKey ? 'extend' : 'toggle');
  };
  const edges = useRowEdges(rows);
  const {
    drawn,
    totalPx,
    scrollToIndex: bringRow,
  } = useRowWindow({ edges, scroller, headPx: AXIS_HEIGHT_PX, keptIndex: activeIndex });
  useEffect(() => {
    scrollToIndex.current = bringRow;
  }, [bringRow, scrollToIndex]);

  return (
    <div
      role="treegrid"
      tabIndex={-1}
      ref={scroller}
      aria-label={props.label}
      aria-describedby={KEYS_ID}
      aria-rowcount={rows.length + 1}
      aria-multiselectable
      data-choosing={chosen.size > 0 || undefined}
      onKeyDown={props.onKeyDown}
      onClick={onClick}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
      style={{ '--tree-width': `${TREE_WIDTH_PX}px` } as React.CSSProperties}
      className="group/grid relative min-h-0 min-w-0 flex-1 overflow-auto overscroll-contain"
    >
      <p id={KEYS_ID} className="sr-only">
        {t('keys')}
      </p>
      {view ? <AxisHeader {...view} /> : <div style={{ height: AXIS_HEIGHT_PX }} className="bg-surface-2" />}
      <div
        {...GROUP}
        style={{
          height: totalPx,
          width: TREE_WIDTH_PX + axisWidthPx,
          minHeight: `calc(100% - ${AXIS_HEIGHT_PX}px)`,
        }}
        className="relative"
      >
        {view ? <AxisGround {...view} /> : null}
        {/* Below the last row nothing else covers the ground where it slides under the frozen columns. */}
        <div aria-hidden className="pointer-events-none absolute inset-0 z-1">
          <div
            style={{ width: TREE_WIDTH_PX }}
            className="sticky left-0 h-full border-r border-border-strong bg-surface"
          />
        </div>
        {by === 'items' ? (
          <FlowLines rows={rows} seen={drawn.map(({ index }) => index)} planOf={edit.shownPlan} />
        ) : null}
        {drawn.map(({ index, topPx }) => {
          const row = rows[index];
          if (!row) return null;
          const position = {
            index,
            topPx,
            isActive: index === activeIndex,
            isSelected: chosen.has(row.key) || isWholeItemChosen(row, chosen),
          };
          return (
            <GridRow key={row.key} row={row} position={position} draft={draft} edit={edit} view={view} />
          );
        })}
      </div>
    </div>
  );
}

/** An item is chosen when every node of it is. */
function isWholeItemChosen(row: BoardRow, chosen: ReadonlySet<string>): boolean {
  return (
    row.kind === 'item' &&
    chosen.size > 0 &&
    row.nodes !== null &&
    row.nodes.length > 0 &&
    row.nodes.every((node) => chosen.has(nodeKeyOf(row.head.id, node.id)))
  );
}

type GridRowProps = {
  row: BoardRow;
  position: RowPosition;
  draft: Draft;
  edit: BoardEdit;
  view: { fromDay: Day; toDay: Day } | null;
};

/** Chooses the row's kind and hands it plain values, so that it is drawn again only when one of them changes. */
function GridRow({ row, position, draft, edit, view }: GridRowProps) {
  switch (row.kind) {
    case 'person':
      return <PersonRow row={row} view={view} {...position} />;
    case 'item': {
      const total = itemTotal(row.nodes, (node) =>
        edit.shownPlan({ nodeKey: nodeKeyOf(row.head.id, node.id), node }),
      );
      return <ItemRow row={row} {...position} {...total} />;
    }
    case 'node':
    case 'lane': {
      const nodeKey = nodeKeyOf(row.head.id, row.node.id);
      return (
        <PlanRow
          row={row}
          {...position}
          plan={edit.shownPlan({ nodeKey, node: row.node })}
          change={draft[nodeKey]}
          isDragged={edit.preview?.places.some((place) => place.rowKey === row.key) ?? false}
        />
      );
    }
    case 'subtask':
      return <SubTaskRow row={row} {...position} />;
    case 'pending':
    case 'failed':
      return <NoteRow row={row} {...position} />;
  }
}
