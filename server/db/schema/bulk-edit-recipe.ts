// Changes saved by name. Everybody of the space may use one; only who made it may replace or delete it.
import { jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { Change } from '@/lib/bulk-edit/change';
import type { Field } from '@/lib/fields/field';

export const bulkEditRecipe = pgTable(
  'bulk_edit_recipe',
  {
    id: uuid('id').primaryKey(),
    projectKey: text('project_key').notNull(),
    typeKey: text('type_key').notNull(),
    name: text('name').notNull(),
    changes: jsonb('changes').$type<Change[]>().notNull(),
    fields: jsonb('fields').$type<Field[]>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
  },
  (table) => [
    unique('bulk_edit_recipe_name').on(table.projectKey, table.typeKey, table.createdBy, table.name),
  ],
);
