// Taking a run up, keeping it, and giving it back. One worker holds a run at a time; `attempt` is the proof.
import { sql } from 'drizzle-orm';
import type { Change } from '@/lib/bulk-edit/change';
import type { RunWish, StopReason } from '@/lib/bulk-edit/run-state';
import type { Field } from '@/lib/fields/field';
import type { Services } from '../../services';
import { LeaseLost } from './run-end';

/** A run that this worker holds, with what its plan says. `attempt` guards every write. */
export type ClaimedRun = {
  id: string;
  attempt: number;
  planId: string;
  projectKey: string;
  typeKey: string;
  startedBy: string;
  changes: Change[];
  fields: Field[];
};

/** A worker that has not renewed for this long is frozen or cut off, even though its process lives. */
export const LEASE_MS = 8_000;

const leaseEnd = sql`now() + make_interval(secs => ${LEASE_MS / 1000})`;

/**
 * Takes the run up: a new attempt begins and everything the former one may still try to write is refused. Requests that
 * were about to leave are marked for checking. Null when the run is over, or held by a worker that lives.
 */
export async function claimRun(services: Services, id: string, workerId: string): Promise<ClaimedRun | null> {
  return services.db.transaction(async (tx) => {
    const claimed = await tx.execute<{
      attempt: number;
      plan_id: string;
      project_key: string;
      started_by: string;
    }>(sql`
      update bulk_edit set state = 'running', attempt = attempt + 1, worker_id = ${workerId}, lease_until = ${leaseEnd},
        waiting = null, started_at = coalesce(started_at, now())
      where id = ${id} and (state in ('queued', 'running') or (state = 'scheduled' and scheduled_for <= now())) and (
        lease_until is null or lease_until < now()
        or (worker_id is not null
          and not exists (select from worker_heartbeat beat where beat.worker_id = bulk_edit.worker_id)))
      returning attempt, plan_id, project_key, started_by`);
    const [run] = claimed.rows;
    if (!run) return null;
    await tx.execute(sql`
      update bulk_edit_chunk set state = 'checking', looks = 0, due_at = now(), has_arrived = nullif(has_arrived, false)
      where bulk_edit_id = ${id} and state = 'sending'`);
    const read = await tx.execute<{ type_key: string; changes: Change[]; fields: Field[] }>(sql`
      select type_key, changes, fields from bulk_edit_plan where id = ${run.plan_id}`);
    const [plan] = read.rows;
    if (!plan) throw new Error(`Run ${id} has no plan`);
    return {
      id,
      attempt: run.attempt,
      planId: run.plan_id,
      projectKey: run.project_key,
      typeKey: plan.type_key,
      startedBy: run.started_by,
      changes: plan.changes,
      fields: plan.fields,
    };
  });
}

/** Holds the run for another while; false when it is not ours any more. */
export async function renewLease(services: Services, run: ClaimedRun): Promise<boolean> {
  const renewed = await services.db.execute(sql`
    update bulk_edit set lease_until = ${leaseEnd}
    where id = ${run.id} and attempt = ${run.attempt} and state = 'running'`);
  return renewed.rowCount === 1;
}

/** Gives the run back, so that any worker may take it up once `afterMs` are over. */
export async function releaseRun(services: Services, run: ClaimedRun, afterMs: number): Promise<void> {
  await services.db.execute(sql`
    update bulk_edit set worker_id = null, lease_until = now() + make_interval(secs => ${afterMs / 1000})
    where id = ${run.id} and attempt = ${run.attempt} and state = 'running'`);
}

/** Runs `work` in a transaction that commits only while this worker holds the run. Throws LeaseLost otherwise. */
export async function whileHeld<T>(
  services: Services,
  run: ClaimedRun,
  work: (tx: Pick<Services['db'], 'execute'>) => Promise<T>,
): Promise<T> {
  return services.db.transaction(async (tx) => {
    // The row lock also keeps another worker from beginning its attempt before this commits.
    const held = await tx.execute(sql`
      select from bulk_edit where id = ${run.id} and attempt = ${run.attempt} and state = 'running' for update`);
    if (held.rowCount !== 1) throw new LeaseLost('another worker holds the run');
    return work(tx);
  });
}

/** As `whileHeld`, but gives null without doing anything when a person wants the run to go no further. */
export async function whileGoingOn<T>(
  services: Services,
  run: ClaimedRun,
  work: (tx: Pick<Services['db'], 'execute'>) => Promise<T>,
): Promise<T | null> {
  return whileHeld(services, run, async (tx) => {
    const wished = await tx.execute(sql`select from bulk_edit where id = ${run.id} and wish is not null`);
    return wished.rowCount === 0 ? work(tx) : null;
  });
}

/** Ends the run's work as a person wished: paused, or stopped with what is open named for what it is. */
export async function haltRun(services: Services, run: ClaimedRun): Promise<void> {
  const wish = await whileHeld(services, run, async (tx) => {
    const read = await tx.execute<{ wish: RunWish | null }>(
      sql`select wish from bulk_edit where id = ${run.id}`,
    );
    if (read.rows[0]?.wish === 'pause')
      await tx.execute(sql`
        update bulk_edit set state = 'paused', wish = null, waiting = null, worker_id = null, lease_until = null
        where id = ${run.id}`);
    return read.rows[0]?.wish ?? null;
  });
  if (wish === 'stop') return endRun(services, run, 'by-person');
  // The person changed their mind in the last moment: any worker may go on.
  if (wish === null) await releaseRun(services, run, 0);
}

/** Ends the run: `done` when every cell has its outcome, else `stopped`, with what is open named for what it is. */
export async function endRun(services: Services, run: ClaimedRun, reason: StopReason | null): Promise<void> {
  await whileHeld(services, run, (tx) => closeRun(tx, run.id, reason));
}

/** Names what is open in a run for what it is, and ends it. The caller holds the run's row. */
export async function closeRun(
  tx: Pick<Services['db'], 'execute'>,
  id: string,
  reason: StopReason | null,
): Promise<void> {
  await tx.execute(sql`
      update bulk_edit_cell set settled_at = now(), outcome = case when chunk_seq is null then 'not-sent' else 'unknown' end
      where bulk_edit_id = ${id} and outcome is null`);
  await tx.execute(sql`
      update bulk_edit_chunk set state = 'settled', settled_at = now()
      where bulk_edit_id = ${id} and state <> 'settled'`);
  await tx.execute(sql`
      update bulk_edit set state = ${reason ? 'stopped' : 'done'}, stop_reason = ${reason}, waiting = null, wish = null,
        worker_id = null, lease_until = null, ended_at = now()
      where id = ${id}`);
}
