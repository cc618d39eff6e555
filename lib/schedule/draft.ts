// Unpublished schedule edits of one board: what was stored when the person began, and what they want instead.
import type { BoardNode } from './board';
import { type NodePeople, type PeopleChange, samePeople } from './node-people';
import { type NodePlan, samePlan } from './node-plan';

/** Identifies a node on a board that shows many items. */
export type NodeKey = string;

/** One changed node. `base` is the stored plan the edit started from: a publish sends nothing when it is no longer stored. */
export type DraftChange = {
  itemId: number;
  nodeId: string;
  base: NodePlan;
  plan: NodePlan;
  /** Absent: the people stay as they are. */
  people?: PeopleChange;
  /** The node's subtasks move by the days its start moves (`schedule_constraint_rule`). */
  moveSubTasks?: true;
  /** How far the node was when the edit began: a node completed since then is not changed without asking. */
  seenStatus?: BoardNode['status'];
  /** The person was told that the node was completed meanwhile, and wants the change all the same. */
  acceptCompleted?: true;
};

/** The people and the schedule of a node together: what a gesture changes. */
export type NodeState = { people: NodePeople; plan: NodePlan };

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
  if (samePlan(plan, base) && !before?.people) return draftWithout(draft, [key]);
  return { ...draft, [key]: { ...before, itemId: node.itemId, nodeId: node.nodeId, base, plan } };
}

/** What the draft wants of a node: as stored, where the draft does not change it. */
export function stateOf(node: Pick<BoardNode, 'people' | 'plan'>, change?: DraftChange): NodeState {
  return { people: change?.people?.wanted ?? node.people, plan: change?.plan ?? node.plan };
}

/** The draft after a gesture gave a node other people, another schedule or both; the same object when nothing changes. */
export function draftWithState(
  draft: Draft,
  node: { itemId: number } & Pick<BoardNode, 'id' | 'people' | 'plan' | 'status'>,
  state: NodeState,
): Draft {
  const key = nodeKeyOf(node.itemId, node.id);
  const before = draft[key];
  const base = before?.base ?? node.plan;
  const basePeople = before?.people?.base ?? node.people;
  const isPlanBack = samePlan(state.plan, base);
  const arePeopleBack = samePeople(state.people, basePeople);
  if (isPlanBack && arePeopleBack) return before ? draftWithout(draft, [key]) : draft;
  const present = stateOf({ people: basePeople, plan: base }, before);
  if (samePlan(present.plan, state.plan) && samePeople(present.people, state.people)) return draft;
  const { people: _, ...kept } = before ?? {};
  return {
    ...draft,
    [key]: {
      seenStatus: node.status,
      ...kept,
      itemId: node.itemId,
      nodeId: node.id,
      base,
      plan: state.plan,
      ...(arePeopleBack ? {} : { people: { base: basePeople, wanted: state.people } }),
    },
  };
}

/** The draft in which the subtasks of a changed node follow it, or stay; the same object when that is so already. */
export function draftWithMoveSubTasks(draft: Draft, key: NodeKey, isOn: boolean): Draft {
  const change = draft[key];
  if (!change || (change.moveSubTasks ?? false) === isOn) return draft;
  const { moveSubTasks: _, ...kept } = change;
  return { ...draft, [key]: isOn ? { ...kept, moveSubTasks: true } : kept };
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

/** True when both want the same of the same nodes; the order of the changes means nothing. */
export function sameDraft(a: Draft, b: Draft): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameChange(a[key], b[key]));
}

function sameChange(a: DraftChange | undefined, b: DraftChange | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    samePlan(a.base, b.base) &&
    samePlan(a.plan, b.plan) &&
    sameWish(a.people, b.people) &&
    a.moveSubTasks === b.moveSubTasks &&
    a.acceptCompleted === b.acceptCompleted
  );
}

function sameWish(a: PeopleChange | undefined, b: PeopleChange | undefined): boolean {
  if (!a || !b) return a === b;
  return samePeople(a.base, b.base) && samePeople(a.wanted, b.wanted);
}
