// The queue's job of a run: its name, its payload and how to add it inside a transaction. Light, so that web can import it.
import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { z } from 'zod';

export const BULK_EDIT_JOB = 'bulk-edit';

/** The job carries only the id: everything else is in the run's own rows. */
export const bulkEditPayload = z.object({ bulkEditId: z.uuid() });

/** Failed jobs come back by the sweep (server/jobs/take-over.ts) long before the queue's own growing pauses run out. */
const MAX_ATTEMPTS = 1000;

/**
 * Adds the job of a run, or makes the waiting one due now, or at `runAt`. Inside a transaction it exists exactly when the
 * transaction commits. A job that a worker has begun stays as it is, and a new one is added beside it.
 */
export async function addBulkEditJob(
  db: Pick<NodePgDatabase, 'execute'>,
  bulkEditId: string,
  runAt: Date | null = null,
): Promise<void> {
  const payload = JSON.stringify({ bulkEditId });
  await db.execute(sql`
    select graphile_worker.add_job(
      ${BULK_EDIT_JOB}, ${payload}::json, job_key => ${jobKeyOf(bulkEditId)}, max_attempts => ${MAX_ATTEMPTS},
      run_at => ${runAt?.toISOString() ?? null}::timestamptz
    )`);
}

/** The name under which the queue knows the job of a run. */
export function jobKeyOf(bulkEditId: string): string {
  return `${BULK_EDIT_JOB}:${bulkEditId}`;
}
