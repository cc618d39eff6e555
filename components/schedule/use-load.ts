'use client';
// Keeps the load of everybody in step with what is read, drafted and dragged; only the people concerned are counted again.
import { useMemo, useRef } from 'react';
import type { BoardItemNodes } from '@/lib/schedule/board';
import { type Draft, type NodeKey, nodeKeyOf, stateOf } from '@/lib/schedule/draft';
import { createLoadBook, type LoadRules } from '@/lib/schedule/load';
import { loadBarsOf, loadBarsOfNode } from '@/lib/schedule/load-bars';
import type { LoadView } from './load-context';
import type { BoardEdit } from './use-board-edit';

/** Gives the load; a new object whenever any of it may have changed. */
export function useLoad(
  items: readonly BoardItemNodes[],
  draft: Draft,
  edit: BoardEdit,
  rules: LoadRules,
): LoadView {
  const book = useMemo(() => {
    const read = items.flatMap((item) => (item.ok ? [{ itemId: item.itemId, nodes: item.nodes }] : []));
    const nodes = new Map(
      read.flatMap(({ itemId, nodes: own }) =>
        own.map((node) => [nodeKeyOf(itemId, node.id), { itemId, node }] as const),
      ),
    );
    return {
      nodes,
      book: createLoadBook(loadBarsOf(items, {}), rules),
      touched: new Set<NodeKey>(),
    };
  }, [items, rules]);
  const last = useRef<{ book: typeof book; view: LoadView } | null>(null);
  return useMemo(() => {
    const keys = new Set([
      ...Object.keys(draft),
      ...(edit.preview?.places.map((place) => place.nodeKey) ?? []),
    ]);
    // Nodes that left the draft go back to what is stored.
    const changed = [...new Set([...keys, ...book.touched])].flatMap((nodeKey) => {
      const found = book.nodes.get(nodeKey);
      if (!found) return [];
      const { itemId, node } = found;
      const plan = edit.shownPlan({ nodeKey, node });
      const { people } = stateOf(node, draft[nodeKey]);
      return [{ nodeKey, bars: loadBarsOfNode(itemId, node.id, { people, plan }) }];
    });
    if (changed.length === 0 && last.current?.book === book) return last.current.view;
    for (const { nodeKey, bars } of changed) book.book.set(nodeKey, bars);
    book.touched = keys;
    const view = { person: book.book.person, capacityOf: rules.capacityOf };
    last.current = { book, view };
    return view;
  }, [book, draft, edit, rules]);
}
