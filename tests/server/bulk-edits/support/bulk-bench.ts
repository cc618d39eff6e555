// Everything a test of bulk edits needs: the sandbox over HTTP, a migrated database, the services of web, and real workers.
import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import type { RunProgress } from '@/lib/bulk-edit/run-progress';
import { isActive } from '@/lib/bulk-edit/run-state';
import type { ResultRow } from '@/lib/bulk-edit/run-view';
import type { Result } from '@/lib/errors/result';
import { readProgress } from '@/server/bulk-edits/read-progress';
import { readResultRows } from '@/server/bulk-edits/result-rows';
import { parseEnv } from '@/server/env';
import { createOpenApi } from '@/server/open-api/open-api';
import type { SandboxOptions } from '@/server/sandbox/app';
import type { Services } from '@/server/services';
import { orbitKey, startSandbox, type TestSandbox } from '../../../sandbox/support/start-sandbox';
import { createMigratedDatabase } from '../../support/migrated-database';
import { tryStartWorker, type WorkerChild, type WorkerFailure } from './worker-child';

/** Lin Chen, administrator of all spaces. */
export const ACTOR = { userKey: '7401000000000000101', projectKey: orbitKey };

/** A request as the sandbox received it. */
export type Received = {
  seq: number;
  at_ms: number;
  method: string;
  path: string;
  status: number;
  err_code: number;
  user_key: string;
  idem_uuid: string | null;
};

/** A change that the sandbox really stored. */
export type Effect = {
  seq: number;
  request_seq: number;
  work_item_id: number;
  target: string;
  after: unknown;
};

export type BulkBench = {
  sandbox: TestSandbox;
  services: Services;
  /** Environment of a worker on this bench. */
  env: Record<string, string>;
  startWorker(changes?: Record<string, string>): Promise<WorkerChild>;
  tryStartWorker(changes?: Record<string, string>): Promise<WorkerChild | WorkerFailure>;
  /** Requests and effects from now on. */
  mark(): Promise<{ requests(): Promise<Received[]>; effects(): Promise<Effect[]> }>;
  progress(id: string): Promise<RunProgress>;
  /** Waits for what a person would see on the run's page. */
  until(id: string, isSeen: (progress: RunProgress) => boolean): Promise<RunProgress>;
  untilEnded(id: string): Promise<RunProgress>;
  rows(id: string): Promise<ResultRow[]>;
  /** Cuts the database connections of the workers whose application name is like `name`; those of the test stay. */
  cutWorkerConnections(name: string): Promise<void>;
  stop(): Promise<void>;
};

/** The value, or a throw with the failure in words. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const POLL_MS = 50;
const ROWS_PER_PAGE = 200;

async function environmentOf(sandbox: TestSandbox, databaseUrl: string): Promise<Record<string, string>> {
  const info = await sandbox.control('GET', 'info');
  return {
    DATABASE_URL: databaseUrl,
    OPEN_API_BASE_URL: sandbox.url,
    PLUGIN_ID: info.plugin_id,
    PLUGIN_SECRET: info.plugin_secret,
    SPACE_TIME_ZONE: 'Asia/Shanghai',
    SESSION_SECRET: 'a secret that is only used by tests',
  };
}

/** Starts all of it but workers; the limits of the Open API are on. */
export async function startBulkBench(options: Partial<SandboxOptions> = {}): Promise<BulkBench> {
  const sandbox = await startSandbox({ items: 2000, limits: true, ...options });
  const database = await createMigratedDatabase();
  const env = await environmentOf(sandbox, database.url);
  const ownBackends = new Set<number>();
  database.pool.on('connect', (client) => {
    // The driver knows the number of its backend but does not type it.
    const { processID } = client as typeof client & { processID: number };
    ownBackends.add(processID);
  });
  const log = pino({ level: 'silent' });
  const api = createOpenApi({
    baseUrl: sandbox.url,
    pluginId: env.PLUGIN_ID ?? '',
    pluginSecret: env.PLUGIN_SECRET ?? '',
    pool: database.pool,
    log,
    zone: 'Asia/Shanghai',
  });
  const { db, pool } = database;
  const services: Services = { api, db, pool, zone: 'Asia/Shanghai', env: parseEnv(env), log, now: Date.now };
  const workers = new Set<WorkerChild>();

  const bench: BulkBench = {
    sandbox,
    services,
    env,
    tryStartWorker: async (changes = {}) => {
      const worker = await tryStartWorker({ ...env, ...changes });
      if ('kill' in worker) workers.add(worker);
      return worker;
    },
    startWorker: async (changes) => {
      const worker = await bench.tryStartWorker(changes);
      if ('kill' in worker) return worker;
      throw new Error(`The worker did not start: ${worker.stderr}`);
    },
    mark: async () => {
      const last = async (path: string) =>
        ((await sandbox.control('GET', path)) as { seq: number }[]).at(-1)?.seq ?? 0;
      const [requestSeq, effectSeq] = [await last('requests'), await last('effects')];
      return {
        requests: () => sandbox.control('GET', `requests?since=${requestSeq}`),
        effects: () => sandbox.control('GET', `effects?since=${effectSeq}`),
      };
    },
    progress: async (id) => value(await readProgress(ACTOR, services, id)),
    until: async (id, isSeen) => {
      for (;;) {
        const progress = await bench.progress(id);
        if (isSeen(progress)) return progress;
        await pause(POLL_MS);
      }
    },
    untilEnded: (id) => bench.until(id, (progress) => !isActive(progress.state)),
    rows: async (id) => {
      const rows: ResultRow[] = [];
      for (let pageNum = 1; ; pageNum += 1) {
        const query = { id, pageNum, pageSize: ROWS_PER_PAGE };
        const page = value(await readResultRows(ACTOR, services, query));
        rows.push(...page.rows);
        if (rows.length >= page.total || page.rows.length === 0) return rows;
      }
    },
    cutWorkerConnections: async (name) => {
      await pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> all ($1::int[]) and application_name like $2`,
        [[...ownBackends], name],
      );
    },
    stop: async () => {
      await Promise.all([...workers].map((worker) => worker.kill()));
      await api.close();
      await sandbox.stop();
      await database.drop();
    },
  };
  return bench;
}
