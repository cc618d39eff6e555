// One PostgreSQL for a whole test run, in a folder of its own that is gone afterwards. Vitest calls this once per project
// that names it; the first call starts the server, TEST_DATABASE_URL set by hand replaces it.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '@/server/launch/child.mjs';
import { stopLeftPostgres } from '@/server/launch/postgres-server.mjs';

/** Nobody keeps a test's data, so nothing waits for the disk. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '300',
};

/** Starts the server and tells tests by TEST_DATABASE_URL where it is; gives what stops it again. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined;
  const dataDir = mkdtempSync(join(tmpdir(), 'plumb-test-'));
  // The server's own account must pass through when we are root.
  chmodSync(dataDir, 0o755);
  const config = { dataDir, databases: [], settings: SETTINGS };
  const program = join(import.meta.dirname, '../../../server/launch/database-main.mjs');
  const child = startChild({
    name: 'PostgreSQL',
    args: [program, JSON.stringify(config)],
    env: process.env,
    cwd: dataDir,
    logPath: join(dataDir, 'database.log'),
  });
  const { url } = await child.whenReady();
  process.env.TEST_DATABASE_URL = `${url}postgres`;
  return async () => {
    delete process.env.TEST_DATABASE_URL;
    await child.stop(5000);
    await stopLeftPostgres(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
}
