// Turns a stored plan into a run: the run, its cells and its job in the queue are committed together or not at all.
import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { isSingleOnly } from '@/lib/bulk-edit/batch-request';
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../actor';
import { bulkEdit } from '../db/schema/bulk-edit';
import { bulkEditPlan } from '../db/schema/bulk-edit-plan';
import { fail } from '../fail';
import { addBulkEditJob } from '../jobs/definitions/bulk-edit';
import type { Services } from '../services';
import { readPlanRows } from './plan-cells';
import { createPlanHasher } from './plan-hash';

type StoredPlan = typeof bulkEditPlan.$inferSelect;

/** True when the stored rows still are what the hash was made of. */
async function isIntact(services: Services, plan: StoredPlan): Promise<boolean> {
  const hasher = createPlanHasher(plan);
  for await (const rows of readPlanRows(services.db, plan.id)) for (const row of rows) hasher.add(row);
  return hasher.hash() === plan.hash;
}

/** Copies the cells that will change into the run, each with the way that the planner's cut gives it. */
async function insertCells(tx: Pick<Services['db'], 'execute'>, id: string, plan: StoredPlan): Promise<void> {
  const singleOnly = plan.fields.flatMap((field, index) => (isSingleOnly(field) ? [index] : []));
  const cutSize = plan.cut?.size ?? 0;
  const cutKey = plan.cut?.requestKey ?? '';
  await tx.execute(sql`
    insert into bulk_edit_cell (bulk_edit_id, item_id, change_index, position, request_key, way)
    select ${id}, item_id, change_index, position, request_key,
      case when change_index in (select value::smallint from jsonb_array_elements_text(${JSON.stringify(singleOnly)}::jsonb))
        or size < ${cutSize} or (size = ${cutSize} and request_key collate "C" <= ${cutKey})
        then 'single' else 'batch' end
    from (select cell.*, count(*) over (partition by request_key) as size
      from bulk_edit_plan_cell cell where plan_id = ${plan.id} and state = 'will-change') sized`);
}

/**
 * Starts the run of a plan, or arranges that it begins at `atMs`. `hash` is the one that the preview showed: `conflict`
 * when it is not the plan's, or when the stored plan no longer has it. Starting a plan a second time gives the run of the
 * first time.
 */
export async function startBulkEdit(
  actor: Actor,
  services: Services,
  input: { planId: string; hash: string; atMs?: number },
): Promise<Result<{ id: string }>> {
  const { planId, hash, atMs = 0 } = input;
  const [plan] = await services.db.select().from(bulkEditPlan).where(eq(bulkEditPlan.id, planId));
  if (plan?.projectKey !== actor.projectKey) return fail('not-found', 'bulkEdit.planGone');
  if (plan.createdBy !== actor.userKey) return fail('forbidden', 'bulkEdit.planNotYours');
  if (hash !== plan.hash || !(await isIntact(services, plan))) return fail('conflict', 'bulkEdit.planGone');
  if (plan.summary?.counts.willChange === 0) return fail('invalid', 'bulkEdit.nothingToDo');

  const id = randomUUID();
  const nowMs = services.now();
  const scheduledFor = atMs > nowMs ? new Date(atMs) : null;
  return services.db.transaction(async (tx) => {
    const inserted = await tx
      .insert(bulkEdit)
      .values({
        id,
        planId,
        projectKey: actor.projectKey,
        startedBy: actor.userKey,
        state: scheduledFor ? 'scheduled' : 'queued',
        scheduledFor,
        queuedAt: new Date(nowMs),
      })
      .onConflictDoNothing({ target: bulkEdit.planId })
      .returning({ id: bulkEdit.id });
    if (inserted.length === 0) {
      const [earlier] = await tx
        .select({ id: bulkEdit.id })
        .from(bulkEdit)
        .where(eq(bulkEdit.planId, planId));
      if (!earlier) throw new Error('A run of this plan both exists and does not');
      return ok(earlier);
    }
    await insertCells(tx, id, plan);
    await addBulkEditJob(tx, id, scheduledFor);
    return ok({ id });
  });
}
