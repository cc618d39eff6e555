'use client';
// The frame of every row: its place in the list and the tree, the frozen columns at the left, the timeline at the right.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { BoardRow } from '@/lib/schedule/board-rows';
import { useBoard } from './board-context';
import { PERSON_HEIGHT_PX, ROW_HEIGHT_PX, TREE_WIDTH_PX } from './board-size';
import { CELL, ROW_HEADER, rowRole } from './grid-roles';

/** What the list knows of a row: where it stands, whether it holds the Tab stop, and whether its bars are chosen. */
export type RowPosition = { index: number; topPx: number; isActive: boolean; isSelected: boolean };

type RowFrameProps = {
  row: BoardRow;
  position: RowPosition;
  /** What is read for the row's opener. */
  label: string;
  name: ReactNode;
  owners?: ReactNode;
  points?: ReactNode;
  /** Bars; positioned by themselves. */
  children?: ReactNode;
};

const INDENT_PX = { 1: 28, 2: 46, 3: 72 };

/** Shows a row of 32 px; the frozen columns stay while the timeline scrolls under them. */
export function RowFrame({ row, position, label, name, owners, points, children }: RowFrameProps) {
  const { axisWidthPx, by } = useBoard();
  return (
    <div
      {...rowRole(row, position.index, isSelectable(row) ? position.isSelected : undefined)}
      data-row={row.key}
      tabIndex={position.isActive ? 0 : -1}
      style={{
        top: position.topPx,
        height: row.kind === 'person' ? PERSON_HEIGHT_PX : ROW_HEIGHT_PX,
        width: TREE_WIDTH_PX + axisWidthPx,
      }}
      className={classNames(
        'group/row absolute left-0 flex border-b border-border outline-none',
        position.isSelected ? 'bg-selection/70' : position.isActive && 'focus-within:bg-selection/55',
      )}
    >
      <div
        role="presentation"
        data-tree
        style={{ width: TREE_WIDTH_PX }}
        className={classNames(
          'sticky left-0 z-3 flex shrink-0 items-center border-r border-border-strong pr-3',
          position.isSelected
            ? 'bg-selection shadow-[inset_2px_0_0_var(--color-accent)] group-hover/row:bg-selection-hover'
            : 'bg-surface group-hover/row:bg-hover',
          position.isActive &&
            'group-focus-within/row:bg-selection! group-focus-within/row:shadow-[inset_2px_0_0_var(--color-accent)]',
          'group-focus-visible/row:outline-2 group-focus-visible/row:-outline-offset-2 group-focus-visible/row:outline-focus group-focus-visible/row:outline-solid',
        )}
      >
        <div
          {...ROW_HEADER}
          style={{ paddingLeft: INDENT_PX[row.level] }}
          className="relative flex h-full min-w-0 flex-1 items-center gap-1"
        >
          {row.level < 3 ? <RowOpener row={row} label={label} /> : null}
          {name}
          {isSelectable(row) ? (
            <RowSelector row={row} label={label} isSelected={position.isSelected} />
          ) : null}
        </div>
        {by === 'people' ? null : (
          <div {...CELL} className="w-22 shrink-0 pl-2">
            {owners}
          </div>
        )}
        <div {...CELL} className="w-10 shrink-0 text-right">
          {points}
        </div>
      </div>
      <div {...CELL} style={{ width: axisWidthPx }} className="relative shrink-0">
        {children}
      </div>
    </div>
  );
}

/** Rows with bars that may be moved; an item stands for all of its nodes. */
function isSelectable(row: BoardRow): boolean {
  return row.lock === null && (row.kind === 'item' || row.kind === 'node' || row.kind === 'lane');
}

/** Chooses the row for the mouse and for touch; the keyboard does it with Space on the row. */
function RowSelector({ row, label, isSelected }: { row: BoardRow; label: string; isSelected: boolean }) {
  const t = useTranslations('schedule');
  const { actions } = useBoard();
  return (
    <span
      className={classNames(
        'absolute left-1.5 flex h-full items-center group-data-choosing/grid:opacity-100 group-hover/row:opacity-100 pointer-coarse:opacity-100 has-focus-visible:opacity-100',
        isSelected ? undefined : 'opacity-0',
      )}
    >
      <Checkbox
        tabIndex={-1}
        isChecked={isSelected}
        label={t('select', { name: label })}
        onChange={() => undefined}
        onClick={(event) => {
          // Here and not on change: only a press knows whether Shift was held.
          event.stopPropagation();
          actions.select(row.key, event.shiftKey ? 'extend' : 'toggle');
        }}
      />
    </span>
  );
}

/** Opens and closes for the mouse; the keyboard does it with left and right on the row. */
function RowOpener({ row, label }: { row: BoardRow; label: string }) {
  const t = useTranslations('schedule');
  const { actions } = useBoard();
  if (row.isExpanded === null) return <span className="w-6 shrink-0" />;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t(row.isExpanded ? 'collapse' : 'expand', { name: label })}
      onClick={() => actions.toggle(row.key)}
      className="inline-flex size-6 shrink-0 items-center justify-center rounded-chip text-text-2 hover:bg-pressed"
    >
      <Icon of={row.isExpanded ? ChevronDown : ChevronRight} sizePx={14} />
    </button>
  );
}
