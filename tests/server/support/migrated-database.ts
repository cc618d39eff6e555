// A database of its own for one test file with our schema in it, and a pool on it.
import pino from 'pino';
import { createDatabase, type Database } from '@/server/db/client';
import { migrateDatabase } from '@/server/db/migrate';
import { createTestDatabase } from './test-database';

/** `url` is for other processes; `drop` ends `pool` and removes the database, whoever is still connected. */
export type MigratedDatabase = Database & { url: string; drop: () => Promise<void> };

/** A fresh database, migrated. Call `drop` when done. */
export async function createMigratedDatabase(): Promise<MigratedDatabase> {
  const { url, drop } = await createTestDatabase();
  await migrateDatabase(url);
  const database = createDatabase(url, pino({ level: 'silent' }));
  return {
    ...database,
    url,
    drop: async () => {
      await database.pool.end();
      await drop();
    },
  };
}
