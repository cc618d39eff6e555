// Plans of bulk edits: what was previewed, frozen. Cells are inserted once and never updated, the head only until it has
// its hash, which proves it at the start of a run.
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
import type { WayCut } from '@/lib/bulk-edit/choose-ways';
import type { BlockedReason, PlanOrigin } from '@/lib/bulk-edit/plan';
import type { PlanSummary } from '@/lib/bulk-edit/plan-preview';
import type { ScopeSource } from '@/lib/bulk-edit/scope';
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
    /** SHA-256 of the plan's canonical text; empty while the plan is being made. */
    hash: text('hash').notNull(),
    itemCount: integer('item_count').notNull(),
    /** What the items were chosen by; null in plans made before it was kept. */
    source: jsonb('source').$type<ScopeSource>(),
    originKind: text('origin_kind').$type<PlanOrigin['kind']>(),
    originRunId: uuid('origin_run_id'),
    /** The numbers of the preview; null while the plan is being made. */
    summary: jsonb('summary').$type<PlanSummary>(),
    /** Which cells go out one item at a time; null = none. */
    cut: jsonb('cut').$type<WayCut>(),
    /** Names of type and fields and of the values named, in lower case: what the history is searched by. */
    searchText: text('search_text').notNull().default(''),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('bulk_edit_plan_age').on(table.createdAt),
    index('bulk_edit_plan_origin').on(table.originRunId),
  ],
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
    /** Who saved the item last, where that is the reason. */
    blockedBy: text('blocked_by'),
    /** Digest that is equal for cells which go from the same value to the same value. */
    groupKey: text('group_key').notNull().default(''),
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
