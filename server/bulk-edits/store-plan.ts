// Keeps previewed plans, so that what runs is what was seen. Called by the preview; plans that never ran go after a day.
import { randomUUID } from 'node:crypto';
import { and, lt, notExists, sql } from 'drizzle-orm';
import { requestKeyOf } from '@/lib/bulk-edit/batch-request';
import type { Plan, PlanCell, PlanRow } from '@/lib/bulk-edit/plan';
import type { Field } from '@/lib/fields/field';
import { bulkEdit } from '../db/schema/bulk-edit';
import { bulkEditPlan, bulkEditPlanCell } from '../db/schema/bulk-edit-plan';
import type { Services } from '../services';
import { digestOf, hashPlan } from './plan-hash';

/** PostgreSQL takes at most 65,535 parameters in a statement; a cell has ten. */
const CELLS_PER_INSERT = 2000;

const UNUSED_PLAN_LIFE_MS = 24 * 3_600_000;

type CellRow = typeof bulkEditPlanCell.$inferInsert;

function cellRow(planId: string, plan: Plan, row: PlanRow, position: number, cell: PlanCell): CellRow {
  const change = plan.changes[cell.changeIndex];
  if (!change) throw new RangeError(`No change ${cell.changeIndex} in this plan`);
  return {
    planId,
    itemId: row.itemId,
    changeIndex: cell.changeIndex,
    position,
    itemName: row.itemName,
    state: cell.state,
    blockedReason: cell.state === 'blocked' ? cell.reason : null,
    before: cell.before,
    after: cell.after,
    requestKey: digestOf(requestKeyOf(change, cell)),
  };
}

/** Stores the plan and gives its id and hash. */
export async function storePlan(
  services: Services,
  plan: Plan,
  about: { typeName: string; fields: Field[]; createdBy: string },
): Promise<{ planId: string; hash: string }> {
  const planId = randomUUID();
  const hash = hashPlan(plan);
  const createdAt = new Date(services.now());
  const cells = plan.rows.flatMap((row, position) =>
    row.cells.map((cell) => cellRow(planId, plan, row, position, cell)),
  );
  await services.db.transaction(async (tx) => {
    const { projectKey, typeKey, changes, rows } = plan;
    await tx.insert(bulkEditPlan).values({
      id: planId,
      projectKey,
      typeKey,
      changes,
      hash,
      itemCount: rows.length,
      createdAt,
      ...about,
    });
    for (let start = 0; start < cells.length; start += CELLS_PER_INSERT)
      await tx.insert(bulkEditPlanCell).values(cells.slice(start, start + CELLS_PER_INSERT));
    const runOfPlan = tx
      .select({ one: sql`1` })
      .from(bulkEdit)
      .where(sql`${bulkEdit.planId} = ${bulkEditPlan.id}`);
    const oldest = new Date(services.now() - UNUSED_PLAN_LIFE_MS);
    await tx.delete(bulkEditPlan).where(and(lt(bulkEditPlan.createdAt, oldest), notExists(runOfPlan)));
  });
  return { planId, hash };
}
