import { getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { PgTable } from 'drizzle-orm/pg-core';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrateDatabase } from '@/server/db/migrate';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const schemas = import.meta.glob<Record<string, unknown>>('../../../server/db/schema/*.ts', { eager: true });
const tables = Object.values(schemas).flatMap((module) =>
  Object.values(module).filter((value): value is PgTable => is(value, PgTable)),
);

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

async function columns(): Promise<string[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await drizzle(client).execute<{ name: string }>(
    sql`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
  );
  await client.end();
  return rows.map((row) => row.name).sort();
}

it('several processes may migrate at once, and again', async () => {
  await Promise.all([1, 2, 3].map(() => migrateDatabase(database.url)));
  const once = await columns();
  await migrateDatabase(database.url);
  expect(await columns()).toEqual(once);
});

it('the migrations make exactly the columns of the schema', async () => {
  await migrateDatabase(database.url);
  const declared = tables.flatMap((table) =>
    Object.values(getTableColumns(table)).map((column) => `${getTableName(table)}.${column.name}`),
  );
  expect(tables.length).toBeGreaterThan(4);
  expect(await columns()).toEqual(declared.sort());
});

it('an unreachable database is a failure, not a wait', async () => {
  await expect(migrateDatabase('postgres://nobody@127.0.0.1:1/nothing')).rejects.toThrow();
});
