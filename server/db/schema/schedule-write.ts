// Journal of published schedule changes: who sent what, over which plan. Written before sending; undo and audit read it.
import { bigint, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { NodePlan } from '@/lib/schedule/node-plan';

/**
 * - `sending`: committed before the request left; still so after a crash: read the node to know
 * - `refused`: nothing was stored
 * - `verified`, `not-stored`: what the read afterwards showed
 * - `unknown`: sent, and the node could not be read afterwards
 */
export type ScheduleWriteState = 'sending' | 'refused' | 'verified' | 'not-stored' | 'unknown';

export const scheduleWrite = pgTable(
  'schedule_write',
  {
    id: uuid('id').primaryKey(),
    /** The changes of one press of Publish share it. */
    publishId: uuid('publish_id').notNull(),
    /** Sent as X-IDEM-UUID. */
    idempotencyKey: uuid('idempotency_key').notNull(),
    projectKey: text('project_key').notNull(),
    userKey: text('user_key').notNull(),
    typeKey: text('type_key').notNull(),
    workItemId: bigint('work_item_id', { mode: 'number' }).notNull(),
    nodeId: text('node_id').notNull(),
    before: jsonb('before').$type<NodePlan>().notNull(),
    after: jsonb('after').$type<NodePlan>().notNull(),
    state: text('state').$type<ScheduleWriteState>().notNull(),
    /** The vendor's code and log id when it was refused or its answer was lost. */
    errorCode: integer('error_code'),
    logId: text('log_id'),
    sentAt: timestamp('sent_at', { withTimezone: true }).notNull(),
    settledAt: timestamp('settled_at', { withTimezone: true }),
  },
  (table) => [
    index('schedule_write_item').on(table.projectKey, table.workItemId, table.sentAt),
    index('schedule_write_publish').on(table.publishId),
  ],
);
