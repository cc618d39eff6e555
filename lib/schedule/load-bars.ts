// What each person has to do, as bars: the nodes of all loaded items with the draft over them. Read by load.ts.
import type { BoardItemNodes } from './board';
import type { Day } from './days';
import { type Draft, type NodeKey, type NodeState, nodeKeyOf, stateOf } from './draft';
import { ownersIn } from './node-people';

/** One person's part of a node. `key` is unique on the board: the node's key and the person's. */
export type LoadBar = {
  key: string;
  nodeKey: NodeKey;
  itemId: number;
  nodeId: string;
  ownerKey: string;
  startDay: Day;
  endDay: Day;
  points: number;
};

/**
 * The bars of one node. Owners who share one schedule share its points evenly, because the platform does not say who
 * does what. Without both dates, with an end before the start or without points there is nothing to spread: no bar.
 */
export function loadBarsOfNode(itemId: number, nodeId: string, { people, plan }: NodeState): LoadBar[] {
  const nodeKey = nodeKeyOf(itemId, nodeId);
  const owners = ownersIn(people);
  const lanes =
    plan.mode === 'per-person'
      ? plan.lanes
      : owners.map((ownerKey) => ({
          ownerKey,
          entry: { ...plan.entry, points: (plan.entry.points ?? 0) / owners.length },
        }));
  return lanes.flatMap(({ ownerKey, entry: { startDay, endDay, points } }) => {
    if (startDay === null || endDay === null || endDay < startDay || !points) return [];
    return [{ key: `${nodeKey}#${ownerKey}`, nodeKey, itemId, nodeId, ownerKey, startDay, endDay, points }];
  });
}

/** The bars of every node that was read, as the draft wants them. */
export function loadBarsOf(items: Iterable<BoardItemNodes>, draft: Draft): LoadBar[] {
  const bars: LoadBar[] = [];
  for (const item of items)
    if (item.ok)
      for (const node of item.nodes)
        bars.push(
          ...loadBarsOfNode(item.itemId, node.id, stateOf(node, draft[nodeKeyOf(item.itemId, node.id)])),
        );
  return bars;
}
