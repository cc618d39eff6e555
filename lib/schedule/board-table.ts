// The board as a plain table: one row a node, and one a person where people have schedules of their own. For export and for
// reading without a time axis.
import type { BoardItemHead, BoardItemNodes, BoardNode } from './board';
import { statutoryCalendar, type WorkCalendar } from './calendar';
import { type Draft, nodeKeyOf, stateOf } from './draft';
import { lockOf } from './locks';
import { ownersIn } from './node-people';
import { type Entry, entryOf, planTotal, sameEntry, spanOf } from './node-plan';
import { workingDayCount } from './working-days';

/**
 * One row. `note` says why an item has no rows of its own; `wanted` is the draft's entry where it differs from the stored
 * one. `workingDays` are those of what is wanted; null without both dates.
 */
export type BoardTableRow = {
  itemId: number;
  itemName: string;
  statusLabel: string;
  nodeName: string;
  nodeStatus: BoardNode['status'] | null;
  ownerKeys: string[];
  stored: Entry | null;
  wanted: Entry | null;
  workingDays: number | null;
  note: 'state-flow' | 'terminated' | 'not-read' | 'unreadable' | null;
};

/** The rows in the order of the board. An item that has nothing to list has one row that says why. */
export function boardTableOf(
  heads: readonly BoardItemHead[],
  nodesOf: (itemId: number) => BoardItemNodes | undefined,
  draft: Draft,
  calendar: WorkCalendar = statutoryCalendar,
): BoardTableRow[] {
  return heads.flatMap((head) => {
    const read = nodesOf(head.id);
    const lock = lockOf(head);
    if (lock === 'state-flow') return [bareRow(head, 'state-flow')];
    if (read === undefined) return [bareRow(head, 'not-read')];
    if (!read.ok) return [bareRow(head, 'unreadable')];
    return read.nodes.flatMap((node) => nodeRows(head, node, draft, calendar));
  });
}

function bareRow(head: BoardItemHead, note: BoardTableRow['note']): BoardTableRow {
  return {
    itemId: head.id,
    itemName: head.name,
    statusLabel: head.statusLabel,
    nodeName: '',
    nodeStatus: null,
    ownerKeys: [],
    stored: null,
    wanted: null,
    workingDays: null,
    note,
  };
}

function nodeRows(
  head: BoardItemHead,
  node: BoardNode,
  draft: Draft,
  calendar: WorkCalendar,
): BoardTableRow[] {
  const state = stateOf(node, draft[nodeKeyOf(head.id, node.id)]);
  const row = (ownerKeys: string[], stored: Entry | null, wanted: Entry): BoardTableRow => {
    const span = spanOf(wanted);
    return {
      ...bareRow(head, lockOf(head)),
      nodeName: node.name,
      nodeStatus: node.status,
      ownerKeys,
      stored,
      wanted: stored && sameEntry(stored, wanted) ? null : wanted,
      workingDays: span ? workingDayCount(span.startDay, span.endDay, calendar) : null,
    };
  };
  if (state.plan.mode === 'whole')
    return [row(ownersIn(state.people), planTotal(node.plan), state.plan.entry)];
  return state.plan.lanes.map(({ ownerKey, entry }) =>
    row([ownerKey], entryOf(node.plan, { kind: 'lane', ownerKey }), entry),
  );
}
