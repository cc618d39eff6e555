// Brings a database to the schema of this build. Called by migrate-main.ts and by tests.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';
import { migrateQueue } from './migrate-queue';

/** Any number will do as long as nothing else in this database uses it. */
const MIGRATION_LOCK = 7_001_000;

/** The folder of migrations: beside this file in the source tree, else seen from dist/ or from the working folder. */
function migrationsFolder(): string {
  const candidates = [
    fileURLToPath(new URL('./migrations', import.meta.url)),
    fileURLToPath(new URL('../server/db/migrations', import.meta.url)),
    join(process.cwd(), 'server', 'db', 'migrations'),
  ];
  const found = candidates.find((folder) => existsSync(join(folder, 'meta', '_journal.json')));
  if (!found) throw new Error(`No migrations found; looked in ${candidates.join(', ')}.`);
  return found;
}

/** Runs the migrations that are missing. Safe to call from several processes at once: they go one after another. */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder() });
    await migrateQueue(url);
  } finally {
    // Ends the session, and the lock with it.
    await client.end();
  }
}
