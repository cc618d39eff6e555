// Signs of life of the worker processes. Written by server/jobs, read by /api/health and by those who take over.
import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const workerHeartbeat = pgTable('worker_heartbeat', {
  workerId: text('worker_id').primaryKey(),
  /** Advisory lock that the process holds for as long as it lives; the server frees it when the process dies. */
  lockId: integer('lock_id').notNull(),
  /** The names under which the process takes jobs from the queue. */
  queueWorkerIds: text('queue_worker_ids').array().notNull(),
  beatAt: timestamp('beat_at', { withTimezone: true }).notNull(),
});
