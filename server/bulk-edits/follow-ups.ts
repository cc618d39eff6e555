// The later runs that came out of a run: its undos and its retries. Shown on its page.
import { desc, eq } from 'drizzle-orm';
import type { FollowUp } from '@/lib/bulk-edit/run-view';
import { bulkEdit } from '../db/schema/bulk-edit';
import { bulkEditPlan } from '../db/schema/bulk-edit-plan';
import type { Services } from '../services';

/** Runs whose plan was made from this run, newest first. */
export async function findFollowUps(db: Services['db'], runId: string): Promise<FollowUp[]> {
  const found = await db
    .select({
      id: bulkEdit.id,
      kind: bulkEditPlan.originKind,
      state: bulkEdit.state,
      queuedAt: bulkEdit.queuedAt,
    })
    .from(bulkEdit)
    .innerJoin(bulkEditPlan, eq(bulkEditPlan.id, bulkEdit.planId))
    .where(eq(bulkEditPlan.originRunId, runId))
    .orderBy(desc(bulkEdit.queuedAt));
  return found.flatMap(({ id, kind, state, queuedAt }) =>
    kind ? [{ id, kind, state, queuedAtMs: queuedAt.getTime() }] : [],
  );
}
