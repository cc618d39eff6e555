// What an item's row shows: the total of its nodes as the draft has them.
import type { BoardNode } from '@/lib/schedule/board';
import { EMPTY_ENTRY, type Entry, type NodePlan, planTotal, totalOf } from '@/lib/schedule/node-plan';

/** Earliest start, latest end and sum of points over all nodes; `planOf` gives each node's shown plan. */
export function itemTotal(nodes: readonly BoardNode[] | null, planOf: (node: BoardNode) => NodePlan): Entry {
  if (nodes === null) return EMPTY_ENTRY;
  return totalOf(nodes.map((node) => planTotal(planOf(node))));
}
