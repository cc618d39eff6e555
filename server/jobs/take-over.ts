// Finds dead workers and runs that nobody works on, and gives their work back to the queue. Every live worker does this twice a second.
import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Logger } from 'pino';
import { addBulkEditJob, BULK_EDIT_JOB } from './definitions/bulk-edit';
import { LIVENESS_LOCK } from './liveness-lock';

const LOOK_EVERY_MS = 500;

/** A worker makes its name in the queue known within moments of taking a job; an unknown name older than this is a dead one's. */
const UNKNOWN_NAME_AGE_S = 3;

/** A new run's job is on its way for a moment. */
const FRESH_RUN_AGE_S = 2;

/**
 * Forgets processes whose lock is gone, unlocks their jobs, and adds a job for every active run that nobody holds and
 * that has no job due. Safe to run in any number of processes at once.
 */
export async function takeOver(db: NodePgDatabase): Promise<void> {
  await db.transaction(async (tx) => {
    const dead = await tx.execute<{ queue_worker_ids: string[] }>(sql`
      delete from worker_heartbeat beat where not exists (
        select from pg_locks held
        where held.locktype = 'advisory' and held.granted and held.objsubid = 2
          and held.database = (select oid from pg_database where datname = current_database())
          and held.classid = ${LIVENESS_LOCK} and held.objid = beat.lock_id)
      returning queue_worker_ids`);
    const deadNames = JSON.stringify(dead.rows.flatMap((row) => row.queue_worker_ids));
    await tx.execute(sql`
      select graphile_worker.force_unlock_workers(array_agg(distinct job.locked_by))
      from graphile_worker.jobs job
      where job.locked_by in (select jsonb_array_elements_text(${deadNames}::jsonb))
        or (job.locked_at < now() - make_interval(secs => ${UNKNOWN_NAME_AGE_S}) and not exists (
          select from worker_heartbeat beat where job.locked_by = any (beat.queue_worker_ids)))
      having count(*) > 0`);
  });
  const left = await db.execute<{ id: string }>(sql`
    select run.id from bulk_edit run
    where (run.state in ('queued', 'running')
        or (run.state = 'scheduled' and run.scheduled_for < now() - make_interval(secs => ${FRESH_RUN_AGE_S})))
      and case when run.worker_id is null
        then coalesce(run.lease_until, run.queued_at + make_interval(secs => ${FRESH_RUN_AGE_S})) < now()
        else run.lease_until < now()
          or not exists (select from worker_heartbeat beat where beat.worker_id = run.worker_id) end
      and not exists (select from graphile_worker.jobs job
        where job.key = ${BULK_EDIT_JOB} || ':' || run.id and job.locked_at is null and job.run_at <= now())`);
  for (const run of left.rows) await addBulkEditJob(db, run.id);
}

/** Looks twice a second until the result is called, which waits for the look under way. */
export function startTakingOver(db: NodePgDatabase, log: Logger): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    try {
      await takeOver(db);
    } catch (error) {
      // The database is away or restarting: the next look comes anyway.
      log.warn({ cause: String(error) }, 'could not look for work left behind');
    }
    if (!isStopped) timer = setTimeout(begin, LOOK_EVERY_MS);
  };
  let underWay = Promise.resolve();
  const begin = () => {
    underWay = look();
  };
  begin();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await underWay;
  };
}
