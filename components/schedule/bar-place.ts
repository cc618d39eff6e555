// Names a bar on the board and finds it again: a bar belongs to the row of its node or of its person.
import type { BoardNode } from '@/lib/schedule/board';
import type { BoardRow } from '@/lib/schedule/board-rows';
import { type NodeKey, nodeKeyOf } from '@/lib/schedule/draft';
import type { BarTarget, NodePlan } from '@/lib/schedule/node-plan';

/** A bar: the row it stands in, and what of which node it plans. */
export type BarPlace = {
  rowKey: string;
  nodeKey: NodeKey;
  itemId: number;
  node: BoardNode;
  target: BarTarget;
};

/** The bar of a row; null for rows without one of their own. */
export function barPlaceOf(row: BoardRow): BarPlace | null {
  if (row.kind !== 'node' && row.kind !== 'lane') return null;
  return {
    rowKey: row.key,
    nodeKey: nodeKeyOf(row.head.id, row.node.id),
    itemId: row.head.id,
    node: row.node,
    target: row.kind === 'lane' ? { kind: 'lane', ownerKey: row.lane.ownerKey } : { kind: 'node' },
  };
}

/** True when the bar has ends of its own; the bar of a per-person node only spans its people. `plan`: as drafted. */
export function canResize(place: BarPlace, plan: NodePlan): boolean {
  return place.target.kind === 'lane' || plan.mode === 'whole';
}
