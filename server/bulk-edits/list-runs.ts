// The runs of a space, newest first. Called by the history page and its route.
import { and, count, desc, eq, like, type SQL, sql } from 'drizzle-orm';
import type { RunState } from '@/lib/bulk-edit/run-state';
import type { RunList } from '@/lib/bulk-edit/run-view';
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../actor';
import { bulkEdit, bulkEditCell } from '../db/schema/bulk-edit';
import { bulkEditPlan } from '../db/schema/bulk-edit-plan';
import { findPeopleOrLast } from '../people';
import type { Services } from '../services';
import { originOf } from './find-run';
import { namesInRuns } from './linked-in-plan';
import { userKeysInChanges } from './user-keys';

const appliedCount = sql<number>`(
  select count(distinct ${bulkEditCell.itemId})::int from ${bulkEditCell}
  where ${bulkEditCell.bulkEditId} = ${bulkEdit.id} and ${bulkEditCell.outcome} = 'applied')`;

const willChangeCount = sql<number>`(
  select count(distinct ${bulkEditCell.itemId})::int from ${bulkEditCell}
  where ${bulkEditCell.bulkEditId} = ${bulkEdit.id})`;

/** `search`: part of a type, field or value name. `startedBy`: a user key. */
export type RunsQuery = {
  pageNum: number;
  pageSize: number;
  search?: string;
  state?: RunState;
  startedBy?: string;
};

function conditionOf(actor: Actor, query: RunsQuery): SQL | undefined {
  // The person's own text: its wildcards are characters.
  const search = query.search
    ?.trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&');
  return and(
    eq(bulkEdit.projectKey, actor.projectKey),
    search ? like(bulkEditPlan.searchText, `%${search}%`) : undefined,
    query.state ? eq(bulkEdit.state, query.state) : undefined,
    query.startedBy ? eq(bulkEdit.startedBy, query.startedBy) : undefined,
  );
}

/** One page of the history; `pageNum` from 1. */
export async function listRuns(actor: Actor, services: Services, page: RunsQuery): Promise<Result<RunList>> {
  const wanted = conditionOf(actor, page);
  const [[counted], read] = await Promise.all([
    services.db
      .select({ total: count() })
      .from(bulkEdit)
      .innerJoin(bulkEditPlan, eq(bulkEditPlan.id, bulkEdit.planId))
      .where(wanted),
    services.db
      .select({ run: bulkEdit, plan: bulkEditPlan, willChangeCount, appliedCount })
      .from(bulkEdit)
      .innerJoin(bulkEditPlan, eq(bulkEditPlan.id, bulkEdit.planId))
      .where(wanted)
      .orderBy(desc(bulkEdit.queuedAt), desc(bulkEdit.id))
      .limit(page.pageSize)
      .offset((page.pageNum - 1) * page.pageSize),
  ]);
  const keys = read.flatMap(({ run, plan }) => [run.startedBy, ...userKeysInChanges(plan.changes)]);
  const people = await findPeopleOrLast(actor, services, keys);
  if (!people.ok) return people;
  const relatedNames = await namesInRuns(
    actor,
    services,
    read.map(({ plan }) => plan),
  );
  const runs = read.map(({ run, plan, willChangeCount, appliedCount }) => ({
    id: run.id,
    typeKey: plan.typeKey,
    typeName: plan.typeName,
    changes: plan.changes,
    fields: plan.fields,
    startedBy: run.startedBy,
    origin: originOf(plan),
    state: run.state,
    itemCount: plan.itemCount,
    willChangeCount,
    appliedCount,
    queuedAtMs: run.queuedAt.getTime(),
    scheduledForMs: run.state === 'scheduled' ? (run.scheduledFor?.getTime() ?? null) : null,
    endedAtMs: run.endedAt?.getTime() ?? null,
  }));
  return ok({ runs, total: counted?.total ?? 0, people: people.value, relatedNames });
}
