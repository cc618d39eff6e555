// Frozen scopes of bulk edits: the ids that a selection, a filter or a pasted list meant at one moment. Kept for a day.
import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { RefusedEntry, ScopeSource } from '@/lib/bulk-edit/scope';

export const bulkEditScope = pgTable(
  'bulk_edit_scope',
  {
    id: uuid('id').primaryKey(),
    projectKey: text('project_key').notNull(),
    typeKey: text('type_key').notNull(),
    source: jsonb('source').$type<ScopeSource>().notNull(),
    ids: jsonb('ids').$type<number[]>().notNull(),
    duplicateCount: integer('duplicate_count').notNull(),
    refused: jsonb('refused').$type<RefusedEntry[]>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('bulk_edit_scope_age').on(table.createdAt)],
);
