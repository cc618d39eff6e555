// Installs or updates the queue's own schema (`graphile_worker`), so that web can add jobs before any worker has run. Called by migrate.ts.
import { Logger, runMigrations } from 'graphile-worker';

/** Brings the queue's schema to the installed version. Not safe in parallel by itself: the caller holds the migration lock. */
export async function migrateQueue(url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: new Logger(() => () => undefined) });
}
