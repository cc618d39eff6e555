// Keeps plans while and after they are made, so that what runs is what was seen. Plans that never ran go after a day.
import { randomUUID } from 'node:crypto';
import { and, eq, lt, notExists, sql } from 'drizzle-orm';
import type { Change } from '@/lib/bulk-edit/change';
import type { WayCut } from '@/lib/bulk-edit/choose-ways';
import type { PlanOrigin } from '@/lib/bulk-edit/plan';
import type { PlanSummary } from '@/lib/bulk-edit/plan-preview';
import type { ScopeSource } from '@/lib/bulk-edit/scope';
import type { Field } from '@/lib/fields/field';
import { bulkEdit } from '../db/schema/bulk-edit';
import { bulkEditPlan } from '../db/schema/bulk-edit-plan';
import type { Services } from '../services';
import { searchTextOf } from './search-text';

const UNUSED_PLAN_LIFE_MS = 24 * 3_600_000;

/** What is known of a plan before its rows. */
export type PlanHead = {
  projectKey: string;
  typeKey: string;
  typeName: string;
  changes: Change[];
  fields: Field[];
  source: ScopeSource;
  origin: PlanOrigin | null;
  createdBy: string;
};

/** Begins a plan and gives its id; it cannot run before `finishPlan`. Removes old plans that never ran. */
export async function beginPlan(services: Services, head: PlanHead): Promise<string> {
  const planId = randomUUID();
  const { origin, ...rest } = head;
  await services.db.insert(bulkEditPlan).values({
    ...rest,
    id: planId,
    hash: '',
    itemCount: 0,
    originKind: origin?.kind ?? null,
    originRunId: origin?.runId ?? null,
    searchText: searchTextOf(head),
    createdAt: new Date(services.now()),
  });
  const runOfPlan = services.db
    .select({ one: sql`1` })
    .from(bulkEdit)
    .where(sql`${bulkEdit.planId} = ${bulkEditPlan.id}`);
  const oldest = new Date(services.now() - UNUSED_PLAN_LIFE_MS);
  await services.db.delete(bulkEditPlan).where(and(lt(bulkEditPlan.createdAt, oldest), notExists(runOfPlan)));
  return planId;
}

/** Freezes a plan: from here on the database refuses every change of it. */
export async function finishPlan(
  services: Services,
  planId: string,
  made: { hash: string; summary: PlanSummary; cut: WayCut | null },
): Promise<void> {
  await services.db
    .update(bulkEditPlan)
    .set({ ...made, itemCount: made.summary.counts.items })
    .where(eq(bulkEditPlan.id, planId));
}

/** Removes a plan whose making failed. */
export async function dropPlan(services: Services, planId: string): Promise<void> {
  await services.db.delete(bulkEditPlan).where(eq(bulkEditPlan.id, planId));
}
