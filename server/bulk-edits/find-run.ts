// The run that a page or poll is about, when it is of this space. Used by every read of runs.
import { and, eq } from 'drizzle-orm';
import type { PlanOrigin } from '@/lib/bulk-edit/plan';
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../actor';
import { bulkEdit } from '../db/schema/bulk-edit';
import { bulkEditPlan } from '../db/schema/bulk-edit-plan';
import { fail } from '../fail';
import type { Services } from '../services';

export type FoundRun = {
  run: typeof bulkEdit.$inferSelect;
  plan: typeof bulkEditPlan.$inferSelect;
};

/** The run with its plan's head, or `not-found`. Everybody of the space may see that it runs and how far it is. */
export async function findRun(actor: Actor, services: Services, id: string): Promise<Result<FoundRun>> {
  const [found] = await services.db
    .select({ run: bulkEdit, plan: bulkEditPlan })
    .from(bulkEdit)
    .innerJoin(bulkEditPlan, eq(bulkEditPlan.id, bulkEdit.planId))
    .where(and(eq(bulkEdit.id, id), eq(bulkEdit.projectKey, actor.projectKey)));
  return found ? ok(found) : fail('not-found', 'bulkEdit.notFound');
}

/** The run that a plan comes from; null for an ordinary edit. */
export function originOf(plan: FoundRun['plan']): PlanOrigin | null {
  const { originKind: kind, originRunId: runId } = plan;
  return kind && runId ? { kind, runId } : null;
}
