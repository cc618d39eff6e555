// After any kind of death the next start works, on the same data.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, test, vi } from 'vitest';
import { launch, temporaryFolder } from './support/launched';
import { signalAll, stillRunning } from './support/processes';

/** How often the stand-in migration has run on this data. */
async function visits(dataDir: string): Promise<number> {
  const home = join(dataDir, 'postgres');
  const port = readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3];
  const password = readFileSync(join(home, 'password'), 'utf8').trim();
  const client = new Client({ connectionString: `postgres://plumb:${password}@127.0.0.1:${port}/plumb` });
  await client.connect();
  const { rowCount } = await client.query('select from visit');
  await client.end();
  return rowCount ?? 0;
}

test('kill -9 of every process, then a start: it works and the data is there', async () => {
  const dataDir = temporaryFolder();
  const first = await launch({ dataDir });
  await first.printed('Ready: ');
  const secret = readFileSync(join(dataDir, 'session-secret'), 'utf8');
  signalAll(first.processes(), 'SIGKILL');
  await first.ended;

  const second = await launch({ dataDir });
  await second.printed('Ready: ');
  expect(await visits(dataDir)).toBe(2);
  expect(readFileSync(join(dataDir, 'session-secret'), 'utf8')).toBe(secret);
});

test('a start right after kill -9 of the launcher waits for the old ports and works', async () => {
  const dataDir = temporaryFolder();
  const first = await launch({ dataDir });
  await first.printed('Ready: ');
  first.process.kill('SIGKILL');
  await first.ended;

  const ports = { PORT: String(first.port), SANDBOX_PORT: String(first.sandboxPort) };
  const second = await launch({ dataDir, env: ports });
  await second.printed('Ready: ');
  expect(await visits(dataDir)).toBe(2);
});

test('a database server that outlived its launcher is taken over', async () => {
  const dataDir = temporaryFolder();
  const first = await launch({ dataDir });
  await first.printed('Ready: ');
  const processes = first.processes();
  const isServer = (command: string) => /postgres[ :]/.test(command);
  const servers = processes.filter(({ command }) => isServer(command));
  signalAll(
    processes.filter(({ command }) => !isServer(command)),
    'SIGKILL',
  );
  await first.ended;
  expect(stillRunning(servers).length).toBeGreaterThan(0);

  const second = await launch({ dataDir });
  await second.printed('Ready: ');
  expect(await visits(dataDir)).toBe(2);
  second.process.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(stillRunning(servers)).toEqual([]);
});

test('kill -9 while the database is being made leaves nothing that the next start would stumble over', async () => {
  const dataDir = temporaryFolder();
  const first = await launch({ dataDir });
  const processes = await vi.waitFor(
    () => {
      const found = first.processes();
      expect(found.some(({ command }) => command.includes('initdb'))).toBe(true);
      return found;
    },
    { timeout: 60_000, interval: 10 },
  );
  signalAll(processes, 'SIGKILL');
  await first.ended;

  const second = await launch({ dataDir });
  await second.printed('Ready: ');
  expect(await visits(dataDir)).toBe(1);
});
