// Drafts of schedules, one unnamed and any number of named ones for each person and board. Only their owner reads them.
import { integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { Draft } from '@/lib/schedule/draft';

export const scheduleDraft = pgTable(
  'schedule_draft',
  {
    id: uuid('id').primaryKey(),
    projectKey: text('project_key').notNull(),
    userKey: text('user_key').notNull(),
    /** Which board: the key of its work item type. */
    boardKey: text('board_key').notNull(),
    /** Empty = the board's own draft; otherwise a what-if draft with this name. */
    name: text('name').notNull(),
    /** Counts the saves: a tab that has not seen the latest one may not write over it. */
    version: integer('version').notNull(),
    changes: jsonb('changes').$type<Draft>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (table) => [unique('schedule_draft_name').on(table.projectKey, table.userKey, table.boardKey, table.name)],
);
