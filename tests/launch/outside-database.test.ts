// DATABASE_URL replaces the embedded server; the sandbox gets a database of its own beside ours.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { createDatabases } from '@/server/launch/postgres-databases.mjs';
import { startPostgres } from '@/server/launch/postgres-server.mjs';
import { expectNothingLeft } from './support/expectations';
import { launch, temporaryFolder } from './support/launched';

const server = await startPostgres(temporaryFolder());
await createDatabases(server.url('postgres'), ['team']);
afterAll(() => server.stop());

async function databaseNames(): Promise<string[]> {
  const client = new Client({ connectionString: server.url('postgres') });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database order by 1');
  await client.end();
  return rows.map((row) => row.datname);
}

test('the product runs on it, starts no server of its own, and stopping leaves the server alone', async () => {
  const product = await launch({ env: { DATABASE_URL: server.url('team') } });
  await product.printed('Ready: ');
  expect(product.processes().filter(({ command }) => command.includes('postgres'))).toEqual([]);
  expect(existsSync(join(product.dataDir, 'postgres'))).toBe(false);
  const processes = product.processes();
  product.process.kill('SIGTERM');
  expect(await product.ended).toBe(0);
  await expectNothingLeft(product, processes);
  expect(await databaseNames()).toEqual(expect.arrayContaining(['team', 'team_sandbox']));
});

test('a database that does not exist is said, with its name', async () => {
  const product = await launch({ env: { DATABASE_URL: server.url('absent') } });
  expect(await product.ended).toBe(1);
  expect(product.errors()).toMatch(
    /DATABASE_URL cannot be used: .*\/absent answers "database "absent" does not exist"/,
  );
});
