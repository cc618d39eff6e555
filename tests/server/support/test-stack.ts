// Everything a use-case test runs on, for real: a sandbox over HTTP, our migrated database, and an Open API client between.
//
//   const stack = await startTestStack();               // beforeAll
//   const before = await stack.mark();
//   await updateSomething(stack.services, …);
//   expect(await stack.effects(before)).toEqual([…]);    // exactly what was stored, and nothing else
//   await stack.stop();                                  // afterAll
//
// The data set lies around 2026-03-02 and is the same for the same items and seed. Limits are on, as in life: pass
// `limits: false` where a test makes many calls and is not about them.
import pino from 'pino';
import { parseEnv } from '@/server/env';
import { createOpenApi, type OpenApi } from '@/server/open-api/open-api';
import type { Services } from '@/server/services';
import { startSandbox, type TestSandbox } from '../../sandbox/support/start-sandbox';
import type { SandboxEffect, SandboxInfo, SandboxRequest } from '../../support/sandbox-account';
import { createMigratedDatabase, type MigratedDatabase } from './migrated-database';

const ZONE = 'Asia/Shanghai';

export type TestStack = {
  /** What use cases take; the same `api`, `db` and `pool` as below. */
  services: Services;
  api: OpenApi;
  db: MigratedDatabase['db'];
  pool: MigratedDatabase['pool'];
  /** Of our database, for other processes. */
  databaseUrl: string;
  sandboxUrl: string;
  /** The sandbox itself: `control` for switches and resets, `restart`, calls by hand. */
  sandbox: TestSandbox;
  info: SandboxInfo;
  /** The latest numbers of requests and effects: give it to `requests` and `effects` to see only what came after. */
  mark(): Promise<{ requestSeq: number; effectSeq: number }>;
  requests(since?: { requestSeq: number }): Promise<SandboxRequest[]>;
  effects(since?: { effectSeq: number }): Promise<SandboxEffect[]>;
  /** Replaces the fault rules (design.md section 2); [] ends all faults. */
  setFaults(rules: unknown[]): Promise<void>;
  /** A further client on the same database and service, as another process would have. `stop` closes it. */
  connect(): OpenApi;
  stop(): Promise<void>;
};

/** Starts a stack. `items` per default 120, `seed` 1; `taskMs` is how long batch jobs take. */
export async function startTestStack(
  options: { items?: number; seed?: number; taskMs?: { low: number; high: number }; limits?: boolean } = {},
): Promise<TestStack> {
  const { limits = true, ...choices } = options;
  const [sandbox, database] = await Promise.all([
    startSandbox({ timeZone: ZONE, limits, ...choices }),
    createMigratedDatabase(),
  ]);
  const info: SandboxInfo = await sandbox.control('GET', 'info');
  const log = pino({ level: 'silent' });
  const clients: OpenApi[] = [];

  function connect(): OpenApi {
    const api = createOpenApi({
      baseUrl: info.base_url,
      pluginId: info.plugin_id,
      pluginSecret: info.plugin_secret,
      pool: database.pool,
      log,
      zone: ZONE,
    });
    clients.push(api);
    return api;
  }

  async function allRequests(since = 0): Promise<SandboxRequest[]> {
    return sandbox.control('GET', `requests?since=${since}`);
  }
  async function allEffects(since = 0): Promise<SandboxEffect[]> {
    return sandbox.control('GET', `effects?since=${since}`);
  }

  const api = connect();
  const env = parseEnv({
    DATABASE_URL: database.url,
    OPEN_API_BASE_URL: info.base_url,
    PLUGIN_ID: info.plugin_id,
    PLUGIN_SECRET: info.plugin_secret,
    SPACE_TIME_ZONE: ZONE,
    SESSION_SECRET: 'a secret of at least thirty-two characters',
    SANDBOX_URL: sandbox.url,
  });
  const { db, pool } = database;
  return {
    services: { api, db, pool, zone: ZONE, env, log, now: () => Date.now() },
    api,
    db,
    pool,
    databaseUrl: database.url,
    sandboxUrl: sandbox.url,
    sandbox,
    info,
    mark: async () => ({
      requestSeq: (await allRequests()).at(-1)?.seq ?? 0,
      effectSeq: (await allEffects()).at(-1)?.seq ?? 0,
    }),
    requests: (since) => allRequests(since?.requestSeq),
    effects: (since) => allEffects(since?.effectSeq),
    setFaults: async (rules) => void (await sandbox.control('PUT', 'faults', rules)),
    connect,
    stop: async () => {
      await Promise.all(clients.map((client) => client.close()));
      await database.drop();
      await sandbox.stop();
    },
  };
}
