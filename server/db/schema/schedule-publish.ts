// Journal of published schedule changes: who sent what over which state, every call of it, and what was read back. Written
// before anything leaves; a worker finishes from it what a dead process began, and undo and audit read it.
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DraftChange, NodeState } from '@/lib/schedule/draft';
import type { ChangeOutcome } from '@/lib/schedule/publish';

/**
 * - `waiting`: nothing was sent yet
 * - `sending`: committed before the first call left; still so after a crash: read the node to know
 * - anything else: how it ended. `half-done` alone is not the end: putting back is tried again
 */
export type ScheduleChangeState = 'waiting' | 'sending' | ChangeOutcome['state'];

/** What was stored before the first call: on the node, and on the nodes whose people a role change takes along. */
export type NodeBefore = NodeState & { others: ({ nodeId: string } & NodeState)[] };

/** One press of Publish, or one undo of it. */
export const schedulePublish = pgTable(
  'schedule_publish',
  {
    id: uuid('id').primaryKey(),
    projectKey: text('project_key').notNull(),
    userKey: text('user_key').notNull(),
    typeKey: text('type_key').notNull(),
    /** The publish that this one takes back. */
    undoOf: uuid('undo_of'),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [index('schedule_publish_history').on(table.projectKey, table.userKey, table.startedAt)],
);

/** One node's change: a single journaled step, however many calls it takes. */
export const scheduleChange = pgTable(
  'schedule_change',
  {
    publishId: uuid('publish_id')
      .notNull()
      .references(() => schedulePublish.id),
    position: integer('position').notNull(),
    workItemId: bigint('work_item_id', { mode: 'number' }).notNull(),
    nodeId: text('node_id').notNull(),
    change: jsonb('change').$type<DraftChange>().notNull(),
    before: jsonb('before').$type<NodeBefore>(),
    state: text('state').$type<ScheduleChangeState>().notNull(),
    outcome: jsonb('outcome').$type<ChangeOutcome>(),
    settledAt: timestamp('settled_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.publishId, table.position] }),
    index('schedule_change_item').on(table.workItemId),
  ],
);

/** What a call was for. `restore-*`: putting back after a later call of the step failed. */
export type ScheduleCallPurpose = 'people' | 'schedule' | 'restore-people' | 'restore-schedule';

/** - `sending`: committed before it left; `lost`: it left, and no answer came */
export type ScheduleCallState = 'sending' | 'accepted' | 'refused' | 'lost';

/** One call of a step. */
export const scheduleCall = pgTable(
  'schedule_call',
  {
    id: uuid('id').primaryKey(),
    publishId: uuid('publish_id').notNull(),
    position: integer('position').notNull(),
    purpose: text('purpose').$type<ScheduleCallPurpose>().notNull(),
    nodeId: text('node_id').notNull(),
    /** Sent as X-IDEM-UUID. */
    idempotencyKey: uuid('idempotency_key').notNull(),
    state: text('state').$type<ScheduleCallState>().notNull(),
    /** The vendor's code and log id when it was refused or its answer was lost. */
    errorCode: integer('error_code'),
    logId: text('log_id'),
    sentAt: timestamp('sent_at', { withTimezone: true }).notNull(),
    settledAt: timestamp('settled_at', { withTimezone: true }),
  },
  (table) => [index('schedule_call_step').on(table.publishId, table.position)],
);
