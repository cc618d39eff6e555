// What every use case needs besides its actor: the Open API, our database, the clock. One set a process; tests make their own.
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { getDatabase } from './db/client';
import { type Env, getEnv } from './env';
import { log } from './log';
import { onceAProcess } from './once-a-process';
import { createOpenApi, type OpenApi } from './open-api/open-api';

/** `zone`: IANA name of the space's time zone. `now`: epoch milliseconds. */
export type Services = {
  api: OpenApi;
  db: NodePgDatabase;
  pool: Pool;
  zone: string;
  env: Env;
  log: Logger;
  now: () => number;
};

function createServices(): Services {
  const env = getEnv();
  const { db, pool } = getDatabase();
  const zone = env.SPACE_TIME_ZONE;
  const api = createOpenApi({
    baseUrl: env.OPEN_API_BASE_URL,
    pluginId: env.PLUGIN_ID,
    pluginSecret: env.PLUGIN_SECRET,
    pool,
    log,
    zone,
  });
  return { api, db, pool, zone, env, log, now: () => Date.now() };
}

/** The services of this process. Throws EnvError when the environment is not right. */
export function getServices(): Services {
  return onceAProcess('services', createServices);
}
