// Working days and capacities of a space. A space without a row has the default settings.
import { integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { ScheduleSettings } from '@/lib/schedule/settings';

export const scheduleSettings = pgTable('schedule_settings', {
  projectKey: text('project_key').primaryKey(),
  /** Counts the saves: who has not seen the latest one may not write over it. */
  version: integer('version').notNull(),
  settings: jsonb('settings').$type<ScheduleSettings>().notNull(),
  updatedBy: text('updated_by').notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
});
