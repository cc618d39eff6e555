// A draft as the list a person reviews: one row for every bar that will change, and back to what is to be sent.
import { statutoryCalendar, type WorkCalendar } from './calendar';
import type { Draft, DraftChange, NodeKey } from './draft';
import type { PeopleChange } from './node-people';
import {
  type BarTarget,
  EMPTY_ENTRY,
  type Entry,
  entryOf,
  type NodePlan,
  planOwners,
  planTotal,
  sameEntry,
} from './node-plan';
import { workingDayCount, workingDaysBetween } from './working-days';

/** One line of the review: a node, or one person's lane of it, with its entry before and after. */
export type DraftRow = {
  key: string;
  nodeKey: NodeKey;
  itemId: number;
  nodeId: string;
  target: BarTarget;
  before: Entry;
  after: Entry;
  shift: WorkingDayShift | null;
  /** Set when people or the mode change too: then the node is one row, because its parts cannot be published apart. */
  whole: WholeNodeChange | null;
};

/** What else changes on a node: its people, its mode, and with them each person's own entry (null = has none). */
export type WholeNodeChange = {
  people: PeopleChange | null;
  mode: { before: NodePlan['mode']; after: NodePlan['mode'] };
  lanes: { ownerKey: string; before: Entry | null; after: Entry | null }[];
};

/** How far a bar moves, in working days; `edge` says which end is measured: the end unless only the start moved. */
export type WorkingDayShift = {
  edge: 'start' | 'end';
  days: number;
  lengthBefore: number;
  lengthAfter: number;
};

/** Every row of the draft in the order the changes were begun, the lanes of a node together. */
export function draftRowsOf(draft: Draft, calendar: WorkCalendar = statutoryCalendar): DraftRow[] {
  return Object.entries(draft).flatMap(([nodeKey, change]) => rowsOfChange(nodeKey, change, calendar));
}

/** The rows of one changed node: the node itself, or every lane that differs while its people and mode stay. */
export function rowsOfChange(
  nodeKey: NodeKey,
  change: DraftChange,
  calendar: WorkCalendar = statutoryCalendar,
): DraftRow[] {
  const { itemId, nodeId, base, plan } = change;
  const whole = wholeNodeChange(change);
  const row = (key: string, target: BarTarget, before: Entry, after: Entry): DraftRow => ({
    key,
    nodeKey,
    itemId,
    nodeId,
    target,
    before,
    after,
    shift: shiftOf(before, after, calendar),
    whole,
  });
  if (whole || plan.mode === 'whole' || base.mode === 'whole')
    return [row(nodeKey, { kind: 'node' }, planTotal(base), planTotal(plan))];
  return plan.lanes.flatMap(({ ownerKey, entry }) => {
    const before = base.lanes.find((lane) => lane.ownerKey === ownerKey)?.entry ?? EMPTY_ENTRY;
    if (sameEntry(before, entry)) return [];
    return [row(`${nodeKey}#${ownerKey}`, { kind: 'lane', ownerKey }, before, entry)];
  });
}

function wholeNodeChange({ base, plan, people }: DraftChange): WholeNodeChange | null {
  if (!people && base.mode === plan.mode) return null;
  const ownerKeys = [...new Set([...planOwners(base), ...planOwners(plan)])];
  const entryFor = (side: NodePlan, ownerKey: string) => entryOf(side, { kind: 'lane', ownerKey });
  return {
    people: people ?? null,
    mode: { before: base.mode, after: plan.mode },
    lanes: ownerKeys.flatMap((ownerKey) => {
      const before = entryFor(base, ownerKey);
      const after = entryFor(plan, ownerKey);
      return before && after && sameEntry(before, after) ? [] : [{ ownerKey, before, after }];
    }),
  };
}

/**
 * What to send when only some rows are chosen: lanes left unchosen keep their base value, because the platform is
 * always sent every lane of a node. Nodes without a chosen row are left out.
 */
export function chosenChanges(draft: Draft, chosenRowKeys: ReadonlySet<string>): DraftChange[] {
  return Object.entries(draft).flatMap(([nodeKey, change]) => {
    const { base, plan } = change;
    const chosen = rowsOfChange(nodeKey, change).filter((row) => chosenRowKeys.has(row.key));
    if (chosen.length === 0) return [];
    if (change.people || plan.mode === 'whole' || base.mode === 'whole') return [change];
    const chosenOwners = new Set(
      chosen.map((row) => (row.target.kind === 'lane' ? row.target.ownerKey : '')),
    );
    const lanes = plan.lanes.map(
      (lane) =>
        (chosenOwners.has(lane.ownerKey)
          ? lane
          : base.lanes.find((candidate) => candidate.ownerKey === lane.ownerKey)) ?? lane,
    );
    return [{ ...change, plan: { mode: 'per-person', lanes } }];
  });
}

/** The shift between two entries; null unless both have a start and an end. */
export function shiftOf(
  before: Entry,
  after: Entry,
  calendar: WorkCalendar = statutoryCalendar,
): WorkingDayShift | null {
  if (before.startDay === null || before.endDay === null) return null;
  if (after.startDay === null || after.endDay === null) return null;
  const edge = before.endDay === after.endDay ? 'start' : 'end';
  return {
    edge,
    days:
      edge === 'end'
        ? workingDaysBetween(before.endDay, after.endDay, calendar)
        : workingDaysBetween(before.startDay, after.startDay, calendar),
    lengthBefore: workingDayCount(before.startDay, before.endDay, calendar),
    lengthAfter: workingDayCount(after.startDay, after.endDay, calendar),
  };
}
