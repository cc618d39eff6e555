// Reads a stored plan back as it was made. Called at the start of a run, to prove that nothing about it has changed.
import { asc, eq } from 'drizzle-orm';
import type { Plan, PlanCell, PlanRow } from '@/lib/bulk-edit/plan';
import { bulkEditPlan, bulkEditPlanCell } from '../db/schema/bulk-edit-plan';
import type { Services } from '../services';

export type StoredPlan = { plan: Plan; hash: string; createdBy: string };

type StoredCell = typeof bulkEditPlanCell.$inferSelect;

function cellOf(stored: StoredCell): PlanCell {
  const { changeIndex, before, after, state, blockedReason } = stored;
  if (state !== 'blocked') return { changeIndex, before, after, state };
  if (blockedReason === null) throw new Error(`Item ${stored.itemId} is blocked without a reason`);
  return { changeIndex, before, after, state, reason: blockedReason };
}

/** The plan with its stored hash, or null when there is none of that id. */
export async function loadPlan(db: Services['db'], planId: string): Promise<StoredPlan | null> {
  const [head] = await db.select().from(bulkEditPlan).where(eq(bulkEditPlan.id, planId));
  if (!head) return null;
  const cells = await db
    .select()
    .from(bulkEditPlanCell)
    .where(eq(bulkEditPlanCell.planId, planId))
    .orderBy(asc(bulkEditPlanCell.position), asc(bulkEditPlanCell.changeIndex));
  const rows: PlanRow[] = [];
  for (const stored of cells) {
    const last = rows.at(-1);
    if (last?.itemId === stored.itemId) last.cells.push(cellOf(stored));
    else rows.push({ itemId: stored.itemId, itemName: stored.itemName, cells: [cellOf(stored)] });
  }
  const { projectKey, typeKey, changes, hash, createdBy } = head;
  return { plan: { projectKey, typeKey, changes, rows }, hash, createdBy };
}
