// Runs of plans: the run, the fate of each of its cells (item × field), and the journal of its requests.
// Written only through server/bulk-edits; every write of a worker is refused once another attempt has begun.

import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ChunkState } from '@/lib/bulk-edit/chunk-state';
import type { Outcome, OutcomeReason } from '@/lib/bulk-edit/outcome';
import type { Way } from '@/lib/bulk-edit/plan';
import type { RunState, RunWaiting, RunWish, StopReason } from '@/lib/bulk-edit/run-state';
import type { FieldValue } from '@/lib/fields/field-value';
import { bulkEditPlan } from './bulk-edit-plan';

export const bulkEdit = pgTable(
  'bulk_edit',
  {
    id: uuid('id').primaryKey(),
    /** Unique, so that pressing Run twice gives one run. */
    planId: uuid('plan_id')
      .notNull()
      .unique()
      .references(() => bulkEditPlan.id),
    projectKey: text('project_key').notNull(),
    /** Every call of the run is made as this person. */
    startedBy: text('started_by').notNull(),
    state: text('state').$type<RunState>().notNull(),
    stopReason: text('stop_reason').$type<StopReason>(),
    waiting: jsonb('waiting').$type<RunWaiting>(),
    wish: text('wish').$type<RunWish>(),
    /** Null unless it was to begin later. */
    scheduledFor: timestamp('scheduled_for', { withTimezone: true }),
    /** Counts the workers that took this run up; a write of an earlier attempt is refused. */
    attempt: integer('attempt').notNull().default(0),
    workerId: text('worker_id'),
    /** Renewed while the worker works on it; past this moment another may take over, even from a frozen process. */
    leaseUntil: timestamp('lease_until', { withTimezone: true }),
    queuedAt: timestamp('queued_at', { withTimezone: true }).notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [
    index('bulk_edit_history').on(table.projectKey, table.queuedAt),
    index('bulk_edit_active').on(table.leaseUntil).where(sql`${table.state} in ('queued', 'running')`),
  ],
);

/** Only the cells that the plan means to change; before, after and name stay in the plan. */
export const bulkEditCell = pgTable(
  'bulk_edit_cell',
  {
    bulkEditId: uuid('bulk_edit_id')
      .notNull()
      .references(() => bulkEdit.id, { onDelete: 'cascade' }),
    itemId: bigint('item_id', { mode: 'number' }).notNull(),
    changeIndex: smallint('change_index').notNull(),
    position: integer('position').notNull(),
    requestKey: text('request_key').notNull(),
    /** As planned, or `single` once its batch request was refused without a reason of its own. */
    way: text('way').$type<Way>().notNull().default('batch'),
    /** True once it was sent by itself to learn why its batch request was refused. */
    isProbed: boolean('is_probed').notNull().default(false),
    /** The request that carries or carried it; null = not sent. */
    chunkSeq: integer('chunk_seq'),
    /** Null = not known yet. */
    outcome: text('outcome').$type<Outcome>(),
    reason: jsonb('reason').$type<OutcomeReason>(),
    found: jsonb('found').$type<FieldValue>(),
    foundBy: text('found_by'),
    settledAt: timestamp('settled_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.bulkEditId, table.itemId, table.changeIndex] }),
    index('bulk_edit_cell_chunk').on(table.bulkEditId, table.chunkSeq),
    index('bulk_edit_cell_waiting')
      .on(table.bulkEditId, table.way, table.changeIndex, table.requestKey, table.position)
      .where(sql`${table.chunkSeq} is null and ${table.outcome} is null`),
    index('bulk_edit_cell_waiting_items')
      .on(table.bulkEditId, table.way, table.position)
      .where(sql`${table.chunkSeq} is null and ${table.outcome} is null`),
    index('bulk_edit_cell_open').on(table.bulkEditId).where(sql`${table.outcome} is null`),
  ],
);

/** The journal: one row per request, committed before it leaves. A `single` one carries all fields of one item. */
export const bulkEditChunk = pgTable(
  'bulk_edit_chunk',
  {
    bulkEditId: uuid('bulk_edit_id')
      .notNull()
      .references(() => bulkEdit.id, { onDelete: 'cascade' }),
    /** From 1, in the order sent. */
    seq: integer('seq').notNull(),
    /** Of a single request: the first of its changes. */
    changeIndex: smallint('change_index').notNull(),
    way: text('way').$type<Way>().notNull().default('batch'),
    state: text('state').$type<ChunkState>().notNull(),
    /** Sent as X-IDEM-UUID; kept when it is sent again because no answer came. */
    idempotencyKey: uuid('idempotency_key').notNull(),
    itemCount: smallint('item_count').notNull(),
    /** How often it left or was about to. */
    sends: smallint('sends').notNull(),
    /** Whether the platform got it, as far as can be told without its task: null = not known. */
    hasArrived: boolean('has_arrived'),
    taskId: text('task_id'),
    /** Questions or looks in the present state. */
    looks: smallint('looks').notNull(),
    /** When the next step is due. */
    dueAt: timestamp('due_at', { withTimezone: true }).notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true }).notNull(),
    settledAt: timestamp('settled_at', { withTimezone: true }),
    /** What the task said in the end. */
    succeededIds: jsonb('succeeded_ids').$type<number[]>(),
    failedIds: jsonb('failed_ids').$type<number[] | 'all'>(),
    scenes: jsonb('scenes').$type<string[]>(),
    /** The platform's id of the request that was refused or lost. */
    logId: text('log_id'),
  },
  (table) => [
    primaryKey({ columns: [table.bulkEditId, table.seq] }),
    index('bulk_edit_chunk_open')
      .on(table.bulkEditId, table.way, table.dueAt)
      .where(sql`${table.state} <> 'settled'`),
  ],
);
