// Journal of single-item writes: who sent what, over which values. One row per request, never updated but for its state.
import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { FieldValue } from '@/lib/fields/field-value';

export const workItemWrite = pgTable(
  'work_item_write',
  {
    id: uuid('id').primaryKey(),
    /** Sent as X-IDEM-UUID. */
    idempotencyKey: uuid('idempotency_key').notNull(),
    projectKey: text('project_key').notNull(),
    userKey: text('user_key').notNull(),
    typeKey: text('type_key').notNull(),
    workItemId: bigint('work_item_id', { mode: 'number' }).notNull(),
    changes: jsonb('changes')
      .$type<{ fieldKey: string; before: FieldValue; after: FieldValue }[]>()
      .notNull(),
    state: text('state').$type<'sending' | 'accepted' | 'refused' | 'unknown'>().notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('work_item_write_item').on(table.projectKey, table.workItemId, table.sentAt)],
);
