// Uploaded CSV files, read into rows while they arrive. Kept for a day; a plan is made of them by matching columns to fields.
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CsvColumn, CsvProblem, CsvUpload } from '@/lib/bulk-edit/csv-import';

export const csvImport = pgTable(
  'csv_import',
  {
    id: uuid('id').primaryKey(),
    projectKey: text('project_key').notNull(),
    typeKey: text('type_key').notNull(),
    fileName: text('file_name').notNull(),
    encoding: text('encoding').$type<CsvUpload['encoding']>().notNull(),
    delimiter: text('delimiter').$type<CsvUpload['delimiter']>().notNull(),
    rowCount: integer('row_count').notNull(),
    idColumnIndex: integer('id_column_index').notNull(),
    columns: jsonb('columns').$type<CsvColumn[]>().notNull(),
    problems: jsonb('problems').$type<CsvProblem[]>().notNull(),
    problemCount: integer('problem_count').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('csv_import_age').on(table.createdAt)],
);

/** One usable line; rows are stored while the file arrives, before its head. */
export const csvImportRow = pgTable(
  'csv_import_row',
  {
    importId: uuid('import_id').notNull(),
    line: integer('line').notNull(),
    itemId: bigint('item_id', { mode: 'number' }).notNull(),
    cells: jsonb('cells').$type<string[]>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.line] }),
    index('csv_import_row_age').on(table.createdAt),
  ],
);
