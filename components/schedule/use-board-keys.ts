'use client';
// The keyboard of the board: arrows between rows, arrows on a bar, Enter for the panel, Escape to take back.
import { type KeyboardEvent, useRef } from 'react';
import { barEditOfKey } from '@/lib/schedule/bar-keys';
import type { BoardRow } from '@/lib/schedule/board-rows';
import type { BarEdit } from '@/lib/schedule/move';
import type { NodePlan } from '@/lib/schedule/node-plan';
import { treeStepOf } from '@/lib/schedule/tree-keys';
import { type BarPlace, barPlaceOf } from './bar-place';
import type { SelectKind } from './use-bar-selection';
import type { FocusPart } from './use-grid-focus';
import { type ViewStep, viewStepOf } from './view-keys';

type BoardKeys = {
  rows: readonly BoardRow[];
  hasBar: (row: BoardRow) => boolean;
  planOf: (place: BarPlace) => NodePlan;
  focus: (rowKey: string, part: FocusPart) => void;
  toggle: (rowKey: string, isExpanded?: boolean) => void;
  openPanel: (rowKey: string) => void;
  openLoad: (ownerKey: string) => void;
  edit: (place: BarPlace, edit: BarEdit) => void;
  /** Puts a bar back to the plan it had when the focus came to it. */
  takeBack: (place: BarPlace, plan: NodePlan) => void;
  sayLocked: (row: BoardRow) => void;
  select: (rowKey: string, kind: SelectKind) => void;
  selectAll: () => void;
  /** Lets go of the chosen bars; false when none is chosen. */
  clearSelection: () => boolean;
  /** Moves the view; called for keys that are not about a row. */
  changeView: (step: ViewStep) => void;
};

/** Gives what the grid listens to. `onBarFocus` remembers where Escape returns to. */
export function useBoardKeys(keys: BoardKeys) {
  const found = useRef<{ rowKey: string; plan: NodePlan } | null>(null);

  const onBarFocus = (rowKey: string) => {
    if (found.current?.rowKey === rowKey) return;
    const row = keys.rows.find((candidate) => candidate.key === rowKey);
    const place = row && barPlaceOf(row);
    found.current = place ? { rowKey, plan: keys.planOf(place) } : null;
  };
  const onBarBlur = () => {
    found.current = null;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target;
    // Events of the panel bubble here through React although it stands elsewhere in the page.
    if (!(target instanceof HTMLElement) || !event.currentTarget.contains(target)) return;
    const rowElement = target.closest<HTMLElement>('[data-row]');
    const index = keys.rows.findIndex((row) => row.key === rowElement?.dataset.row);
    const row = keys.rows[index];
    if (!row) return;
    const isOnBar = target.dataset.bar !== undefined;
    const isInside = target !== rowElement && !isOnBar;
    const isHandled =
      onSelectionKey(event, row, index, isInside) ||
      (isOnBar ? onBarKey(event, row, index) : onRowKey(event, row, index, isInside)) ||
      onViewKey(event);
    if (isHandled) event.preventDefault();
  };

  const onViewKey = (event: KeyboardEvent): boolean => {
    const step = viewStepOf(event);
    if (step) keys.changeView(step);
    return step !== null;
  };

  const onSelectionKey = (event: KeyboardEvent, row: BoardRow, index: number, isInside: boolean): boolean => {
    if (isInside || event.altKey) return false;
    const hasControl = event.ctrlKey || event.metaKey;
    if (event.key === ' ' && !hasControl) {
      keys.select(row.key, event.shiftKey ? 'extend' : 'toggle');
      return true;
    }
    if (event.key.toLowerCase() === 'a' && hasControl && !event.shiftKey) {
      keys.selectAll();
      return true;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = keys.rows[index + step];
    if (step === 0 || !event.shiftKey || hasControl || !next) return false;
    keys.select(row.key, 'extend');
    keys.select(next.key, 'extend');
    keys.focus(next.key, 'row');
    return true;
  };

  const onBarKey = (event: KeyboardEvent, row: BoardRow, index: number): boolean => {
    const place = barPlaceOf(row);
    if (!place) return false;
    const edit = barEditOfKey(event);
    if (edit) {
      if (row.lock) keys.sayLocked(row);
      else keys.edit(place, edit);
      return true;
    }
    if (event.key === 'Enter') {
      keys.openPanel(row.key);
      return true;
    }
    if (event.key === 'Escape') {
      const before = found.current?.plan;
      if (before && before !== keys.planOf(place)) keys.takeBack(place, before);
      else keys.focus(row.key, 'row');
      return true;
    }
    return !event.shiftKey && !event.altKey && moveFocus(event.key, index, 'bar');
  };

  const onRowKey = (event: KeyboardEvent, row: BoardRow, index: number, isInside: boolean): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    if (event.key === 'Enter' && !isInside) {
      if (row.kind === 'node' || row.kind === 'lane') keys.openPanel(row.key);
      else if (row.kind === 'person') keys.openLoad(row.ownerKey);
      else if (row.isExpanded !== null) keys.toggle(row.key);
      return true;
    }
    if (event.key === 'Escape') {
      if (!isInside) return keys.clearSelection();
      keys.focus(row.key, 'row');
      return true;
    }
    return moveFocus(event.key, index, 'row');
  };

  const moveFocus = (key: string, index: number, part: FocusPart): boolean => {
    const row = keys.rows[index];
    const step = row && treeStepOf(key, keys.rows, index, keys.hasBar(row));
    if (!row || !step) return false;
    if (step.kind === 'bar') keys.focus(row.key, 'bar');
    else if (step.kind === 'focus') {
      const next = keys.rows[step.index];
      if (next) keys.focus(next.key, part === 'bar' && keys.hasBar(next) ? 'bar' : 'row');
    } else keys.toggle(row.key, step.kind === 'expand');
    return true;
  };

  return { onKeyDown, onBarFocus, onBarBlur };
}
