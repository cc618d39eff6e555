// Our database, one pool a process. Called by server/services.ts; tests make their own with createDatabase.
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import { getEnv } from '../env';
import { log } from '../log';
import { onceAProcess } from '../once-a-process';

/** Queries go through `db`; `pool` is for what needs a session of its own (locks, LISTEN, the queue). */
export type Database = { db: NodePgDatabase; pool: Pool };

/** Connections of one process: web and worker together stay far below the embedded server's 60. */
const POOL_SIZE_MAX = 10;

/** A pool on `url`. Nothing connects before the first query; `pool.end()` closes it. */
export function createDatabase(url: string, logger: Logger): Database {
  const pool = new Pool({
    connectionString: url,
    max: POOL_SIZE_MAX,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'plumb',
  });
  // Without a listener an idle connection that the server closes would end the process; the next query just reconnects.
  pool.on('error', (error) => logger.warn({ error: error.message }, 'a database connection was lost'));
  return { db: drizzle(pool), pool };
}

/** The database of this process, from DATABASE_URL. Throws EnvError. */
export function getDatabase(): Database {
  return onceAProcess('db/client', () => createDatabase(getEnv().DATABASE_URL, log));
}
