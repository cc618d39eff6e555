// A private PostgreSQL for one benchmark, in a folder that is gone afterwards. DATABASE_URL replaces it.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** A running server; `url` ends in the name of an empty database. */
export interface BenchPostgres {
  url: string;
  /** Makes one more empty database and gives its address. */
  freshDatabase(): Promise<string>;
  stop(): Promise<void>;
}

async function createDatabase(serverUrl: string): Promise<string> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Starts the server through the launcher's own program; call `stop` at the end. Run from the root of the clone. */
export async function startBenchPostgres(): Promise<BenchPostgres> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, freshDatabase: () => createDatabase(given), stop: async () => undefined };
  const dataDir = mkdtempSync(join(tmpdir(), 'plumb-bench-'));
  // The server's own account must pass through when we are root.
  chmodSync(dataDir, 0o755);
  const program = join(process.cwd(), 'server', 'launch', 'database-main.mjs');
  const child = fork(program, [JSON.stringify({ dataDir, databases: ['bench'] })]);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.on('message', (message: { type: string; url?: string; message?: string }) => {
      if (message.type === 'ready') resolve(`${message.url}bench`);
      if (message.type === 'failed') reject(new Error(message.message));
    });
    child.once('exit', () => reject(new Error('PostgreSQL did not start')));
  });
  return {
    url,
    freshDatabase: () => createDatabase(url),
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
