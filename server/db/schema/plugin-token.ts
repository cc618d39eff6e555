// The plugin token shared by all processes. Read and written by server/open-api/token with SQL of its own.
import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

export const pluginToken = pgTable(
  'plugin_token',
  {
    baseUrl: text('base_url').notNull(),
    pluginId: text('plugin_id').notNull(),
    token: text('token').notNull(),
    /** Counts the fetches, so that a process can tell whether a token it was refused has been replaced since. */
    version: integer('version').notNull(),
    /** The end of its life as the service told it, on the database's clock. */
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    /** From here on it is renewed: 180 s before the end, when it lives that long. */
    renewAt: timestamp('renew_at', { withTimezone: true }).notNull(),
    /** When the service last refused plugin id or secret; null when it accepted them the last time it was asked. */
    refusedAt: timestamp('refused_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.baseUrl, table.pluginId] })],
);
