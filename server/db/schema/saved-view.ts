// Views of the explorer that people keep: a name for what the URL holds. Written and read by server/saved-views.
import { index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

/** `mine`: only its owner sees it. `team`: everybody in the space sees it; only its owner changes it. */
export type ViewScope = 'mine' | 'team';

export const savedView = pgTable(
  'saved_view',
  {
    id: uuid('id').primaryKey(),
    projectKey: text('project_key').notNull(),
    typeKey: text('type_key').notNull(),
    ownerKey: text('owner_key').notNull(),
    scope: text('scope').$type<ViewScope>().notNull(),
    name: text('name').notNull(),
    /** The explorer's URL parameters without type and view: filter, sort, group, columns. */
    query: text('query').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('saved_view_place').on(table.projectKey, table.typeKey),
    uniqueIndex('saved_view_name').on(table.projectKey, table.typeKey, table.ownerKey, table.name),
  ],
);
