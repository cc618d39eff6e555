// Pause, resume and stop of a run by the person who started it. A worker that holds the run acts on the wish within a second.
import { eq, sql } from 'drizzle-orm';
import { isActive, type RunState } from '@/lib/bulk-edit/run-state';
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../actor';
import { bulkEdit } from '../db/schema/bulk-edit';
import { fail } from '../fail';
import { addBulkEditJob } from '../jobs/definitions/bulk-edit';
import type { Services } from '../services';
import { closeRun } from './run/claimed-run';

export type Control = 'pause' | 'resume' | 'stop';

type Db = Pick<Services['db'], 'execute'>;

async function setWish(db: Db, id: string, wish: 'pause' | 'stop' | null): Promise<void> {
  await db.execute(sql`update bulk_edit set wish = ${wish} where id = ${id}`);
}

async function setState(db: Db, id: string, state: RunState): Promise<void> {
  await db.execute(sql`update bulk_edit set state = ${state}, wish = null where id = ${id}`);
}

async function pause(db: Db, id: string, state: RunState): Promise<void> {
  if (state === 'queued' || state === 'scheduled') await setState(db, id, 'paused');
  if (state === 'running') await setWish(db, id, 'pause');
}

async function resume(db: Db, id: string, state: RunState): Promise<void> {
  if (state === 'running') await setWish(db, id, null);
  if (state !== 'paused' && state !== 'scheduled') return;
  await setState(db, id, 'queued');
  await db.execute(sql`update bulk_edit set queued_at = now(), lease_until = null where id = ${id}`);
  await addBulkEditJob(db, id);
}

async function stop(db: Db, id: string, state: RunState): Promise<void> {
  // Requests may be under way: they get their outcome first.
  if (state === 'running') await setWish(db, id, 'stop');
  else await closeRun(db, id, 'by-person');
}

const DO = { pause, resume, stop };

/** Does it and gives the state then; `conflict` when the run is over. Doing it twice is doing it once. */
export async function controlRun(
  actor: Actor,
  services: Services,
  input: { id: string; control: Control },
): Promise<Result<RunState>> {
  const { id, control } = input;
  return services.db.transaction(async (tx) => {
    const [run] = await tx.select().from(bulkEdit).where(eq(bulkEdit.id, id)).for('update');
    if (run?.projectKey !== actor.projectKey) return fail('not-found', 'bulkEdit.notFound');
    if (run.startedBy !== actor.userKey) return fail('forbidden', 'bulkEdit.notYours');
    if (!isActive(run.state)) return fail('conflict', 'bulkEdit.over');
    await DO[control](tx, id, run.state);
    const [after] = await tx.select({ state: bulkEdit.state }).from(bulkEdit).where(eq(bulkEdit.id, id));
    return ok(after?.state ?? run.state);
  });
}
