// Unpublished schedule edits of one board: what was stored when the person began, and what they want instead.
import { type NodePlan, samePlan } from './node-plan';

/** Identifies a node on a board that shows many items. */
export type NodeKey = string;

/** One changed node. `base` is the stored plan the edit started from: a publish sends nothing when it is no longer stored. */
export type DraftChange = { itemId: number; nodeId: string; base: NodePlan; plan: NodePlan };

/** All changes, by node, in the order they were begun. Plain data: it is kept as JSON. */
export type Draft = Record<NodeKey, DraftChange>;

/** The draft before anything was changed. */
export const EMPTY_DRAFT: Draft = {};

/** The key of a node in a draft. */
export function nodeKeyOf(itemId: number, nodeId: string): NodeKey {
  return `${itemId}/${nodeId}`;
}

/**
 * The draft after a node was given `plan`; the same object when that changes nothing. A node put back to where it was
 * leaves the draft. `stored` becomes the base only of a node that is not in the draft yet.
 */
export function draftWith(
  draft: Draft,
  node: { itemId: number; nodeId: string; stored: NodePlan },
  plan: NodePlan,
): Draft {
  const key = nodeKeyOf(node.itemId, node.nodeId);
  const before = draft[key];
  const base = before?.base ?? node.stored;
  if (samePlan(plan, before?.plan ?? base)) return draft;
  if (samePlan(plan, base)) return draftWithout(draft, [key]);
  return { ...draft, [key]: { itemId: node.itemId, nodeId: node.nodeId, base, plan } };
}

/** The draft without some nodes. */
export function draftWithout(draft: Draft, keys: NodeKey[]): Draft {
  const dropped = new Set(keys);
  return Object.fromEntries(Object.entries(draft).filter(([key]) => !dropped.has(key)));
}

/** The draft with one change replaced, or dropped when it became null. */
export function draftReplacing(draft: Draft, key: NodeKey, change: DraftChange | null): Draft {
  if (change === null) return draftWithout(draft, [key]);
  return { ...draft, [key]: change };
}

/** The ids of all items that the draft touches. */
export function itemIdsOf(draft: Draft): number[] {
  return [...new Set(Object.values(draft).map((change) => change.itemId))];
}
