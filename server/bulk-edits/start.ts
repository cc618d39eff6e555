// Turns a stored plan into a run: the run, its cells and its job in the queue are committed together or not at all.
import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../actor';
import { bulkEdit } from '../db/schema/bulk-edit';
import { fail } from '../fail';
import { addBulkEditJob } from '../jobs/definitions/bulk-edit';
import type { Services } from '../services';
import { loadPlan } from './load-plan';
import { hashPlan } from './plan-hash';

/**
 * Starts the run of a plan. `hash` is the one that the preview showed: `conflict` when it is not the plan's, or when
 * the stored plan no longer has it. Starting a plan a second time gives the run of the first time.
 */
export async function startBulkEdit(
  actor: Actor,
  services: Services,
  input: { planId: string; hash: string },
): Promise<Result<{ id: string }>> {
  const stored = await loadPlan(services.db, input.planId);
  if (stored?.plan.projectKey !== actor.projectKey) return fail('not-found', 'bulkEdit.planGone');
  if (stored.createdBy !== actor.userKey) return fail('forbidden', 'bulkEdit.planNotYours');
  if (input.hash !== stored.hash || hashPlan(stored.plan) !== stored.hash)
    return fail('conflict', 'bulkEdit.planGone');
  const cells = stored.plan.rows.flatMap((row) => row.cells);
  if (!cells.some((cell) => cell.state === 'will-change')) return fail('invalid', 'bulkEdit.nothingToDo');

  const id = randomUUID();
  return services.db.transaction(async (tx) => {
    const inserted = await tx
      .insert(bulkEdit)
      .values({
        id,
        planId: input.planId,
        projectKey: actor.projectKey,
        startedBy: actor.userKey,
        state: 'queued',
        queuedAt: new Date(services.now()),
      })
      .onConflictDoNothing({ target: bulkEdit.planId })
      .returning({ id: bulkEdit.id });
    if (inserted.length === 0) {
      const [earlier] = await tx
        .select({ id: bulkEdit.id })
        .from(bulkEdit)
        .where(eq(bulkEdit.planId, input.planId));
      if (!earlier) throw new Error('A run of this plan both exists and does not');
      return ok(earlier);
    }
    await tx.execute(sql`
      insert into bulk_edit_cell (bulk_edit_id, item_id, change_index, position, request_key)
      select ${id}, item_id, change_index, position, request_key
      from bulk_edit_plan_cell where plan_id = ${input.planId} and state = 'will-change'`);
    await addBulkEditJob(tx, id);
    return ok({ id });
  });
}
