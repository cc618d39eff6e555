// The queue's job of a publish of schedules: a safety net. The web process carries the publish out itself; should it die,
// or something remain to be repaired, a worker goes on from the journal. Light, so that web can import it.
import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { z } from 'zod';

export const SCHEDULE_PUBLISH_JOB = 'schedule-publish';

/** The job carries only the id: everything else is in the journal. */
export const schedulePublishPayload = z.object({ publishId: z.uuid() });

/** Longer than a request that a dead process left under way can take: what it stored can be read by then. */
const DUE_AFTER_S = 15;

/** The queue's pauses between tries grow to hours: half-done changes are repaired as long as anybody may still care. */
const MAX_ATTEMPTS = 25;

/** Adds the job of a publish. Inside a transaction it exists exactly when the transaction commits. */
export async function addSchedulePublishJob(
  db: Pick<NodePgDatabase, 'execute'>,
  publishId: string,
): Promise<void> {
  const payload = JSON.stringify({ publishId });
  await db.execute(sql`
    select graphile_worker.add_job(
      ${SCHEDULE_PUBLISH_JOB}, ${payload}::json,
      job_key => ${`${SCHEDULE_PUBLISH_JOB}:${publishId}`},
      run_at => now() + make_interval(secs => ${DUE_AFTER_S}),
      max_attempts => ${MAX_ATTEMPTS}
    )`);
}
