// Plans of bulk edits: what was previewed, frozen. Rows are inserted once and never updated; the hash proves it at the start of a run.
import {
  bigint,
  foreignKey,
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
import type { Change } from '@/lib/bulk-edit/change';
import type { BlockedReason } from '@/lib/bulk-edit/plan';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';

export const bulkEditPlan = pgTable(
  'bulk_edit_plan',
  {
    id: uuid('id').primaryKey(),
    projectKey: text('project_key').notNull(),
    typeKey: text('type_key').notNull(),
    typeName: text('type_name').notNull(),
    changes: jsonb('changes').$type<Change[]>().notNull(),
    /** The field of each change as it was then: the run decodes and encodes by it, whatever is configured later. */
    fields: jsonb('fields').$type<Field[]>().notNull(),
    /** SHA-256 of the plan's canonical text. */
    hash: text('hash').notNull(),
    itemCount: integer('item_count').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('bulk_edit_plan_age').on(table.createdAt)],
);

export const bulkEditPlanCell = pgTable(
  'bulk_edit_plan_cell',
  {
    planId: uuid('plan_id').notNull(),
    itemId: bigint('item_id', { mode: 'number' }).notNull(),
    changeIndex: smallint('change_index').notNull(),
    /** Place of the item in the order it was picked. */
    position: integer('position').notNull(),
    itemName: text('item_name').notNull(),
    state: text('state').$type<'will-change' | 'already-so' | 'blocked'>().notNull(),
    blockedReason: text('blocked_reason').$type<BlockedReason>(),
    before: jsonb('before').$type<FieldValue>().notNull(),
    after: jsonb('after').$type<FieldValue>().notNull(),
    /** Digest that is equal for cells which one batch request can carry. */
    requestKey: text('request_key').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.itemId, table.changeIndex] }),
    foreignKey({
      name: 'bulk_edit_plan_cell_plan',
      columns: [table.planId],
      foreignColumns: [bulkEditPlan.id],
    }).onDelete('cascade'),
    index('bulk_edit_plan_cell_order').on(table.planId, table.position, table.changeIndex),
  ],
);
