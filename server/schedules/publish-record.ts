// What was published, for the list of the latest publishes, and what an undo would send. Called by routes; nothing is sent.
import { and, desc, eq, inArray } from 'drizzle-orm';
import { ok, type Result } from '@/lib/errors/result';
import type { PublishHead, PublishRecord } from '@/lib/schedule/publish';
import type { Actor } from '../actor';
import { scheduleChange, schedulePublish } from '../db/schema/schedule-publish';
import { fail } from '../fail';
import type { Services } from '../services';
import { loadChanges } from './publish/journal';
import { isOpen } from './publish/resume';

const LATEST = 20;

function ofActor(actor: Actor) {
  return and(eq(schedulePublish.projectKey, actor.projectKey), eq(schedulePublish.userKey, actor.userKey));
}

type Row = typeof schedulePublish.$inferSelect;

/** Heads of these publishes, with their counts and who took them back. */
async function headsOf(services: Services, rows: readonly Row[]): Promise<PublishHead[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const states = await services.db
    .select({ publishId: scheduleChange.publishId, state: scheduleChange.state })
    .from(scheduleChange)
    .where(inArray(scheduleChange.publishId, ids));
  const undone = await services.db
    .select({ id: schedulePublish.id, undoOf: schedulePublish.undoOf })
    .from(schedulePublish)
    .where(inArray(schedulePublish.undoOf, ids));
  return rows.map((row) => {
    const own = states.filter(({ publishId }) => publishId === row.id);
    const counts: Record<string, number> = {};
    for (const { state } of own) counts[state] = (counts[state] ?? 0) + 1;
    return {
      id: row.id,
      startedAtMs: row.startedAt.getTime(),
      isRunning: own.some(({ state }) => isOpen(state)),
      counts,
      undoOf: row.undoOf,
      undoneBy: undone.find(({ undoOf }) => undoOf === row.id)?.id ?? null,
    };
  });
}

/** The person's latest publishes of a board, newest first. */
export async function listPublishes(
  actor: Actor,
  services: Services,
  boardKey: string,
): Promise<Result<{ publishes: PublishHead[] }>> {
  const rows = await services.db
    .select()
    .from(schedulePublish)
    .where(and(ofActor(actor), eq(schedulePublish.typeKey, boardKey)))
    .orderBy(desc(schedulePublish.startedAt))
    .limit(LATEST);
  return ok({ publishes: await headsOf(services, rows) });
}

/** One publish of the person, with what became of each change so far. */
export async function readPublish(
  actor: Actor,
  services: Services,
  id: string,
): Promise<Result<PublishRecord>> {
  const rows = await services.db
    .select()
    .from(schedulePublish)
    .where(and(ofActor(actor), eq(schedulePublish.id, id)));
  const [head] = await headsOf(services, rows);
  const typeKey = rows[0]?.typeKey;
  if (!head || typeKey === undefined) return fail('not-found', 'publishGone');
  const changes = await loadChanges(services, id);
  return ok({ head, typeKey, changes: changes.map(({ change, outcome }) => ({ change, outcome })) });
}
