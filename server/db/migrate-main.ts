// The migration process: migrates DATABASE_URL and ends. Started by the launcher before worker and web.
import { parseDatabaseUrl } from '../env';
import { migrateDatabase } from './migrate';

try {
  await migrateDatabase(parseDatabaseUrl(process.env));
  process.send?.({ type: 'ready' });
} catch (error) {
  // A failed statement arrives wrapped, with the whole statement as its message; the cause says what is wrong.
  const root = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const cause = root instanceof Error ? root.message || root.name : String(root);
  const message = `The database could not be migrated: ${cause}`;
  process.stderr.write(`${message}\n`);
  process.send?.({ type: 'failed', message });
  process.exitCode = 1;
}
process.disconnect?.();
