'use client';
// Which rows of the tree are closed.
import { useQueryState } from 'nuqs';
import { useCallback, useMemo, useState } from 'react';
import { itemRowKey } from '@/lib/schedule/board-rows';
import { boardQueryParsers, type OpenItems } from './board-query';

/** A board of more items begins with most of them closed: an overview to open, not three hundred rows to scroll. */
const ALL_OPEN_MAX = 8;
const OPEN_AT_FIRST = 4;

/** The items that are closed until somebody opens them. */
export function closedAtFirst(ids: readonly number[], open: OpenItems): number[] {
  if (open === 'all' || (open === 'some' && ids.length <= ALL_OPEN_MAX)) return [];
  return open === 'none' ? [...ids] : ids.slice(OPEN_AT_FIRST);
}

/** Gives the keys of closed rows and the ways to open and close, one or all; "all" is part of the URL. */
export function useCollapsed(ids: readonly number[]) {
  const [open, setOpen] = useQueryState('open', boardQueryParsers.open);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(NOTHING);
  const collapsed = useMemo<ReadonlySet<string>>(() => {
    const closed = new Set(closedAtFirst(ids, open).map(itemRowKey));
    for (const [rowKey, isOpen] of chosen) {
      if (isOpen) closed.delete(rowKey);
      else closed.add(rowKey);
    }
    return closed;
  }, [ids, open, chosen]);
  const toggle = useCallback(
    (rowKey: string, isExpanded?: boolean) => {
      const isPerson = rowKey.startsWith('@');
      const isOpen =
        isExpanded ?? (isPerson ? !(chosen.get(rowKey) ?? open === 'all') : collapsed.has(rowKey));
      setChosen((before) => (before.get(rowKey) === isOpen ? before : new Map(before).set(rowKey, isOpen)));
    },
    [collapsed, chosen, open],
  );
  const toggleAll = useCallback(
    (isExpanded: boolean) => {
      setChosen(NOTHING);
      setOpen(isExpanded ? 'all' : 'none');
    },
    [setOpen],
  );
  /** The rows of people that are open; they begin closed, or all open when the URL says so. */
  const opened = useMemo(
    () => ({ has: (rowKey: string) => chosen.get(rowKey) ?? open === 'all' }),
    [chosen, open],
  );
  return { collapsed, opened, toggle, toggleAll };
}

const NOTHING: ReadonlyMap<string, boolean> = new Map();
