// Takes one row out of a draft: the whole node, or one person's lane of it.
import { type Draft, draftReplacing, draftWithout } from '@/lib/schedule/draft';
import { type DraftRow, rowsOfChange } from '@/lib/schedule/draft-rows';
import { editPlan } from '@/lib/schedule/move';

/** The draft without the row; other lanes of the same node stay changed. */
export function takenBack(draft: Draft, row: DraftRow): Draft {
  const change = draft[row.nodeKey];
  if (!change) return draft;
  // People and mode go with the whole node: no part of it can be taken back alone.
  if (row.whole) return draftWithout(draft, [row.nodeKey]);
  const plan = editPlan(change.plan, row.target, { kind: 'set', entry: row.before });
  const after = { ...change, plan };
  return rowsOfChange(row.nodeKey, after).length === 0
    ? draftWithout(draft, [row.nodeKey])
    : draftReplacing(draft, row.nodeKey, after);
}
