// What a draft does to people's load: who has more over-booked days with it, who has fewer, and which change is the cause.
import type { BoardItemNodes, BoardNode } from './board';
import { type Draft, type NodeKey, nodeKeyOf, stateOf } from './draft';
import { createLoadBook, type LoadRules, loadEffect } from './load';
import { loadBarsOf, loadBarsOfNode } from './load-bars';

/** `people`: days over capacity without and with the draft. `ofNode`: how many of them each change adds (negative: takes away), the others being made. */
export type DraftLoad = {
  people: { ownerKey: string; daysBefore: number; daysAfter: number }[];
  ofNode: ReadonlyMap<NodeKey, { ownerKey: string; days: number }[]>;
};

/** Gives the effect of all changes of the draft on the load of everybody they touch. */
export function draftLoadOf(items: readonly BoardItemNodes[], draft: Draft, rules: LoadRules): DraftLoad {
  const before = createLoadBook(loadBarsOf(items, {}), rules);
  const after = createLoadBook(loadBarsOf(items, draft), rules);
  const ofNode = new Map<NodeKey, { ownerKey: string; days: number }[]>();
  const touched = new Set<string>();
  for (const { itemId, node } of nodesIn(items, draft)) {
    const nodeKey = nodeKeyOf(itemId, node.id);
    const drafted = loadBarsOfNode(itemId, node.id, stateOf(node, draft[nodeKey]));
    const stored = loadBarsOfNode(itemId, node.id, node);
    const owners = [...new Set([...stored, ...drafted].map((bar) => bar.ownerKey))];
    const withIt = owners.map((ownerKey) => after.person(ownerKey).overbooked.length);
    after.set(nodeKey, stored);
    const effects = owners.map((ownerKey, index) => ({
      ownerKey,
      days: (withIt[index] ?? 0) - after.person(ownerKey).overbooked.length,
    }));
    after.set(nodeKey, drafted);
    ofNode.set(
      nodeKey,
      effects.filter(({ days }) => days !== 0),
    );
    for (const ownerKey of owners) touched.add(ownerKey);
  }
  return { people: loadEffect(before, after, touched), ofNode };
}

function nodesIn(items: readonly BoardItemNodes[], draft: Draft): { itemId: number; node: BoardNode }[] {
  return items.flatMap((item) =>
    item.ok
      ? item.nodes
          .filter((node) => draft[nodeKeyOf(item.itemId, node.id)] !== undefined)
          .map((node) => ({ itemId: item.itemId, node }))
      : [],
  );
}
