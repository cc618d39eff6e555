'use client';
// Which rows of the tree are closed.
import { useCallback, useState } from 'react';
import type { BoardItemHead } from '@/lib/schedule/board';
import { itemRowKey } from '@/lib/schedule/board-rows';

/** A board of more items begins with most of them closed: an overview to open, not three hundred rows to scroll. */
const ALL_OPEN_MAX = 8;
const OPEN_AT_FIRST = 4;

function closedAtFirst(ids: readonly number[]): Set<string> {
  return new Set(ids.length <= ALL_OPEN_MAX ? [] : ids.slice(OPEN_AT_FIRST).map(itemRowKey));
}

/** Gives the keys of closed rows and the ways to open and close. */
export function useCollapsed(ids: readonly number[]) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(() => closedAtFirst(ids));
  const toggle = useCallback((rowKey: string, isExpanded?: boolean) => {
    setCollapsed((before) => {
      const shouldClose = isExpanded === undefined ? !before.has(rowKey) : !isExpanded;
      if (shouldClose === before.has(rowKey)) return before;
      const after = new Set(before);
      if (shouldClose) after.add(rowKey);
      else after.delete(rowKey);
      return after;
    });
  }, []);
  const expandAll = useCallback(() => setCollapsed(new Set()), []);
  const collapseAll = useCallback(
    (heads: readonly BoardItemHead[]) => setCollapsed(new Set(heads.map((head) => itemRowKey(head.id)))),
    [],
  );
  return { collapsed, toggle, expandAll, collapseAll };
}
