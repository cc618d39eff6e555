// Signs of life of the worker processes. Written by server/jobs, read by /api/health.
import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const workerHeartbeat = pgTable('worker_heartbeat', {
  workerId: text('worker_id').primaryKey(),
  beatAt: timestamp('beat_at', { withTimezone: true }).notNull(),
});
