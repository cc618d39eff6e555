// What the review knows of one row of the draft: its names, whether it can be published, and what its last publish said.
import type { BoardItemHead, BoardNode } from '@/lib/schedule/board';
import { draftedNode } from '@/lib/schedule/board-rows';
import type { WorkCalendar } from '@/lib/schedule/calendar';
import type { Draft, DraftChange } from '@/lib/schedule/draft';
import { isConflict } from '@/lib/schedule/draft-conflict';
import { type DraftRow, draftRowsOf } from '@/lib/schedule/draft-rows';
import { samePlan } from '@/lib/schedule/node-plan';
import { breachesOf, breachesOn, type PlanBreach } from '@/lib/schedule/plan-rules';
import type { SentChange } from './use-publish';

/** One line of the review. `node` null = no longer on the board (deleted, or not read yet). */
export type ReviewEntry = {
  row: DraftRow;
  change: DraftChange;
  head: BoardItemHead | null;
  node: BoardNode | null;
  breaches: PlanBreach[];
  hasConflict: boolean;
  /** A conflict is settled for the whole node: only its first row offers the choice. */
  isFirstOfNode: boolean;
  /** Nothing stands in the way of sending it. */
  canPublish: boolean;
  /** What became of exactly this change when it was last sent. */
  lastSent: SentChange | null;
};

/** The draft as the review lists it. */
export function reviewEntriesOf(
  draft: Draft,
  find: (change: DraftChange) => { head: BoardItemHead | null; node: BoardNode | null },
  sent: ReadonlyMap<string, SentChange>,
  calendar: WorkCalendar,
): ReviewEntry[] {
  return draftRowsOf(draft, calendar).flatMap((row, index, rows) => {
    const change = draft[row.nodeKey];
    if (!change) return [];
    const { head, node } = find(change);
    const breaches = node ? breachesOn(breachesOf(change.plan, draftedNode(node, change)), row.target) : [];
    const hasConflict = node !== null && isConflict(change, node.plan, node.people);
    const last = sent.get(row.nodeKey);
    return [
      {
        row,
        change,
        head,
        node,
        breaches,
        hasConflict,
        isFirstOfNode: rows[index - 1]?.nodeKey !== row.nodeKey,
        canPublish: node !== null && !head?.isTerminated && breaches.length === 0 && !hasConflict,
        lastSent: last && samePlan(last.change.plan, change.plan) ? last : null,
      },
    ];
  });
}
