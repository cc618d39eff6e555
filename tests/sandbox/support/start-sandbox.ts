// A sandbox of its own for one test file: fresh database, random port, and hand-written requests over HTTP.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createSandbox, type Sandbox, type SandboxOptions } from '@/server/sandbox/app';
import { createTestDatabase, type TestDatabase } from '../../server/support/test-database';

/** Lin Chen: administers all spaces. */
export const adminKey = '7401000000000000101';
/** Key of the English space `orbit`. */
export const orbitKey = '65f1c0de8a1b2c3d4e5f6071';

/** Wire JSON as a test reads it: any member may be asked for, what is missing is `undefined`. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into replies freely, an expectation follows each look
export type Wire = any;

/** An answer: HTTP status, parsed body, header reader. */
export interface Answer {
  status: number;
  body: Wire;
  headers: Headers;
}

/** Headers of one request; null leaves one out that is usually sent. */
export type RequestHeaders = Record<string, string | null>;

/** The sandbox under test. */
export interface TestSandbox {
  url: string;
  databaseUrl: string;
  /** An Open API request as Lin Chen with the plugin token; `path` begins behind `/open_api/`. */
  call(method: string, path: string, body?: unknown, headers?: RequestHeaders): Promise<Answer>;
  /** A control request; `path` begins behind `/sandbox/`. */
  control(method: string, path: string, body?: unknown): Promise<Wire>;
  /** The next call asks for a token again. */
  forgetToken(): void;
  /** Ends the process part and starts it again on the same database. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const usual = {
  items: 120,
  seed: 1,
  anchorDay: 20_514,
  timeZone: 'Asia/Shanghai',
  taskMs: { low: 20, high: 40 },
  tokenSeconds: 7200,
};

async function listen(sandbox: Sandbox): Promise<{ server: Server; url: string }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: sandbox.fetch, hostname: '127.0.0.1', port: 0 }, (info: AddressInfo) =>
      resolve({ server, url: `http://127.0.0.1:${info.port}` }),
    ) as Server;
  });
}

async function end(server: Server, sandbox: Sandbox): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  await sandbox.stop();
}

/** Starts a sandbox with 120 items around 2026-03-02; limits are off unless `limits` is true. */
export async function startSandbox(
  options: Partial<SandboxOptions> & { limits?: boolean } = {},
): Promise<TestSandbox> {
  const database: TestDatabase = await createTestDatabase();
  const failures: unknown[] = [];
  const settings = {
    ...usual,
    report: (error: unknown) => void failures.push(error),
    ...options,
    databaseUrl: database.url,
  };
  let sandbox = await createSandbox(settings);
  let { server, url } = await listen(sandbox);
  let token = '';

  async function request(
    method: string,
    address: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(address, { method, body: text, headers });
    return { status: response.status, body: await response.json(), headers: response.headers };
  }

  const test: TestSandbox = {
    get url() {
      return url;
    },
    databaseUrl: database.url,
    async call(method, path, body, headers = {}) {
      if (token === '') {
        const info = await test.control('GET', 'info');
        const credentials = { plugin_id: info.plugin_id, plugin_secret: info.plugin_secret };
        const answer = await request('POST', `${url}/open_api/authen/plugin_token`, credentials, {});
        token = answer.body.data.token;
      }
      const sent: Record<string, string> = {};
      const all: RequestHeaders = {
        'Content-Type': 'application/json',
        'X-PLUGIN-TOKEN': token,
        'X-USER-KEY': adminKey,
        ...headers,
      };
      for (const [name, value] of Object.entries(all)) if (value !== null) sent[name] = value;
      return request(method, `${url}/open_api/${path}`, body, sent);
    },
    async control(method, path, body) {
      return (await request(method, `${url}/sandbox/${path}`, body, {})).body;
    },
    forgetToken() {
      token = '';
    },
    async restart() {
      await end(server, sandbox);
      sandbox = await createSandbox(settings);
      ({ server, url } = await listen(sandbox));
    },
    async stop() {
      await end(server, sandbox);
      await database.drop();
      // An error that no rule explains is a bug even when the answer looked like a refusal.
      if (failures.length > 0)
        throw new AggregateError(failures, `the sandbox reported ${failures.length} errors`);
    },
  };
  if (!options.limits) await test.control('PUT', 'switches', { enforces_limits: false });
  return test;
}
