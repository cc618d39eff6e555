// The migration process: migrates DATABASE_URL and ends. Started by the launcher before worker and web.
import { parseDatabaseUrl } from '../env';
import { migrateDatabase } from './migrate';

try {
  await migrateDatabase(parseDatabaseUrl(process.env));
  process.send?.({ type: 'ready' });
} catch (error) {
  const cause = error instanceof Error ? error.message || error.name : String(error);
  const message = `The database could not be migrated: ${cause}`;
  process.stderr.write(`${message}\n`);
  process.send?.({ type: 'failed', message });
  process.exitCode = 1;
}
process.disconnect?.();
