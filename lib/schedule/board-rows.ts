// Turns items and their nodes into the flat list of rows that the treegrid shows and virtualises.
import type { AppError } from '../errors/app-error';
import type { BoardItemHead, BoardItemNodes, BoardNode, BoardSubTask } from './board';
import { type Draft, type DraftChange, EMPTY_DRAFT, nodeKeyOf } from './draft';
import { type ItemLock, lockOf } from './locks';
import { ownersIn } from './node-people';
import type { Lane, NodePlan } from './node-plan';

type RowPlace = {
  /** Unique on the board; also what is remembered of collapsed rows. */
  key: string;
  parentKey: string | null;
  level: 1 | 2 | 3;
  /** 1-based place among its siblings, and how many there are. */
  place: number;
  siblings: number;
  /** Null when there is nothing to open. */
  isExpanded: boolean | null;
  lock: ItemLock | null;
  /** The person it is listed under, in the arrangement by people. */
  under?: string;
};

/**
 * One row: an item, a node of it, a person's lane or a subtask of a node, or a line that says why nodes are not there.
 * In the arrangement by people: a person, and under it the nodes and lanes of theirs.
 */
export type BoardRow = (RowPlace & { kind: 'person'; ownerKey: string; head: null }) | ItemBoardRow;

/** A row that belongs to one item. */
export type ItemBoardRow = RowPlace & { head: BoardItemHead } & (
    | { kind: 'item'; nodes: BoardNode[] | null }
    | { kind: 'node'; node: BoardNode }
    | { kind: 'lane'; node: BoardNode; lane: Lane }
    | { kind: 'subtask'; node: BoardNode; subTask: BoardSubTask }
    | { kind: 'pending' }
    | { kind: 'failed'; error: AppError }
  );

/** The row key of an item. */
export function itemRowKey(itemId: number): string {
  return String(itemId);
}

/**
 * The rows to show, top to bottom. `nodesOf` gives what was read of an item so far (undefined = not yet);
 * `collapsed` holds the keys of rows that are closed. Nodes carry the people, and lanes stand for the owners, that the
 * draft wants; the plan of a node stays the stored one.
 */
export function boardRowsOf(
  heads: BoardItemHead[],
  nodesOf: (itemId: number) => BoardItemNodes | undefined,
  collapsed: ReadonlySet<string>,
  draft: Draft = EMPTY_DRAFT,
): BoardRow[] {
  return heads.flatMap((head, index) =>
    itemRows(head, nodesOf(head.id), { collapsed, draft }, index + 1, heads.length),
  );
}

/** The node with the people that its change wants; the same object when they stay. */
export function draftedNode(node: BoardNode, change: DraftChange | undefined): BoardNode {
  if (!change?.people) return node;
  const people = change.people.wanted;
  return { ...node, people, ownerKeys: ownersIn(people) };
}

type Shown = { collapsed: ReadonlySet<string>; draft: Draft };

function itemRows(
  head: BoardItemHead,
  read: BoardItemNodes | undefined,
  shown: Shown,
  place: number,
  siblings: number,
): BoardRow[] {
  const key = itemRowKey(head.id);
  const lock = lockOf(head);
  const nodes = read?.ok ? read.nodes : null;
  const hasChildren = lock !== 'state-flow' && (nodes === null || nodes.length > 0);
  const isExpanded = hasChildren ? !shown.collapsed.has(key) : null;
  const item: BoardRow = {
    kind: 'item',
    key,
    parentKey: null,
    level: 1,
    place,
    siblings,
    isExpanded,
    head,
    lock,
    nodes,
  };
  if (!isExpanded) return [item];
  const child = { parentKey: key, level: 2, place: 1, siblings: 1, isExpanded: null, head, lock } as const;
  if (read === undefined) return [item, { ...child, kind: 'pending', key: `${key}/…` }];
  if (!read.ok) return [item, { ...child, kind: 'failed', key: `${key}/!`, error: read.error }];
  return [
    item,
    ...read.nodes.flatMap((node, index) => nodeRows(head, lock, node, shown, index + 1, read.nodes.length)),
  ];
}

function lanesOf(plan: NodePlan): Lane[] {
  return plan.mode === 'per-person' ? plan.lanes : [];
}

function nodeRows(
  head: BoardItemHead,
  lock: ItemLock | null,
  stored: BoardNode,
  { collapsed, draft }: Shown,
  place: number,
  siblings: number,
): BoardRow[] {
  const key = nodeKeyOf(head.id, stored.id);
  const node = draftedNode(stored, draft[key]);
  const lanes = lanesOf(draft[key]?.plan ?? node.plan);
  const children = lanes.length + node.subTasks.length;
  const isExpanded = children > 0 ? !collapsed.has(key) : null;
  const row: BoardRow = {
    kind: 'node',
    key,
    parentKey: itemRowKey(head.id),
    level: 2,
    place,
    siblings,
    isExpanded,
    head,
    lock,
    node,
  };
  if (!isExpanded) return [row];
  return [
    row,
    ...lanes.map(
      (lane, index): BoardRow => ({
        kind: 'lane',
        key: `${key}#${lane.ownerKey}`,
        parentKey: key,
        level: 3,
        place: index + 1,
        siblings: children,
        isExpanded: null,
        head,
        lock,
        node,
        lane,
      }),
    ),
    ...node.subTasks.map(
      (subTask, index): BoardRow => ({
        kind: 'subtask',
        key: `${key}/${subTask.id}`,
        parentKey: key,
        level: 3,
        place: lanes.length + index + 1,
        siblings: children,
        isExpanded: null,
        head,
        lock,
        node,
        subTask,
      }),
    ),
  ];
}
