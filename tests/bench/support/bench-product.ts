// The sandbox over HTTP, a migrated database, the services and one worker, all in this process, for benchmarks of runs.
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Client } from 'pg';
import pino from 'pino';
import { createDatabase } from '@/server/db/client';
import { migrateDatabase } from '@/server/db/migrate';
import { parseEnv } from '@/server/env';
import { startWorker } from '@/server/jobs/worker-process';
import { createOpenApi } from '@/server/open-api/open-api';
import { createSandbox } from '@/server/sandbox/app';
import type { Services } from '@/server/services';
import { startBenchPostgres } from './bench-postgres';

const ZONE = 'Asia/Shanghai';

/** A request as the sandbox received it. */
export type Received = { seq: number; at_ms: number; method: string; path: string; status: number };

/** Lin Chen in the space Orbit. */
export const ACTOR = { userKey: '7401000000000000101', projectKey: '65f1c0de8a1b2c3d4e5f6071' };

export type BenchProduct = {
  services: Services;
  /** An Open API request past our limiter; `path` begins behind `/open_api/`. */
  send(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ err_code: number; data: Record<string, unknown> }>;
  /** Requests received since this number; 0 for all that are kept. */
  requestsSince(seq: number): Promise<Received[]>;
  stop(): Promise<void>;
};

async function makeDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Starts all of it with `items` work items; the limits of the platform are on and tasks take 0.8 to 2.5 s. */
export async function startBenchProduct(items: number): Promise<BenchProduct> {
  const postgres = await startBenchPostgres();
  const sandboxUrl = await makeDatabase(postgres.url, 'bench_sandbox');
  const productUrl = await makeDatabase(postgres.url, 'bench_product');
  const sandbox = await createSandbox({
    databaseUrl: sandboxUrl,
    items,
    seed: 1,
    timeZone: ZONE,
    taskMs: { low: 800, high: 2500 },
    tokenSeconds: 7200,
    report: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const server = await new Promise<Server>((resolve) => {
    const started = serve({ fetch: sandbox.fetch, hostname: '127.0.0.1', port: 0 }, () =>
      resolve(started as Server),
    ) as Server;
  });
  const address = server.address();
  const baseUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const info = await (await fetch(`${baseUrl}/sandbox/info`)).json();
  await migrateDatabase(productUrl);
  const log = pino({ level: 'silent' });
  const { db, pool } = createDatabase(productUrl, log);
  const { plugin_id: pluginId, plugin_secret: pluginSecret } = info;
  const env = parseEnv({
    DATABASE_URL: productUrl,
    OPEN_API_BASE_URL: baseUrl,
    PLUGIN_ID: pluginId,
    PLUGIN_SECRET: pluginSecret,
    SPACE_TIME_ZONE: ZONE,
    SESSION_SECRET: 'a secret that is only used by benchmarks',
  });
  const api = createOpenApi({ baseUrl, pluginId, pluginSecret, pool, log, zone: ZONE });
  const services: Services = { api, db, pool, zone: ZONE, env, log, now: Date.now };
  const worker = await startWorker(services);

  const granted = await fetch(`${baseUrl}/open_api/authen/plugin_token`, {
    method: 'POST',
    body: JSON.stringify({ plugin_id: pluginId, plugin_secret: pluginSecret }),
  });
  const { data } = await granted.json();
  const headers = {
    'content-type': 'application/json',
    'X-PLUGIN-TOKEN': data.token,
    'X-USER-KEY': ACTOR.userKey,
  };
  return {
    services,
    send: async (method, path, body) =>
      (await fetch(`${baseUrl}/open_api/${path}`, { method, headers, body: JSON.stringify(body) })).json(),
    requestsSince: async (seq) => (await fetch(`${baseUrl}/sandbox/requests?since=${seq}`)).json(),
    stop: async () => {
      await worker.stop();
      await api.close();
      await pool.end();
      server.close();
      server.closeAllConnections();
      await sandbox.stop();
      await postgres.stop();
    },
  };
}
