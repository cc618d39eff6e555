// What cannot work is said in one sentence, with exit code 1 and nothing left running.
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '@/server/launch/ports.mjs';
import { expectNothingLeft } from './support/expectations';
import { type Launched, launch, temporaryFolder } from './support/launched';
import { stillRunning } from './support/processes';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function occupiedPort(): Promise<number> {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  servers.push(server);
  return port;
}

/** Waits for the end and gives the one line on stderr. */
async function refusalOf(product: Launched): Promise<string> {
  expect(await product.ended).toBe(1);
  const lines = product.errors().trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

test.each(['PORT', 'SANDBOX_PORT'])(
  '%s in use: the sentence names the port and the variable',
  async (name) => {
    const port = String(await occupiedPort());
    const product = await launch({ env: { [name]: port } });
    expect(await refusalOf(product)).toMatch(new RegExp(`port ${port} .*already in use.* ${name} `));
    expect(product.lines()).toEqual([]);
  },
);

test('DATA_DIR that cannot be written: the sentence names it', async () => {
  const file = join(temporaryFolder(), 'a-file');
  writeFileSync(file, '');
  const product = await launch({ dataDir: join(file, 'data') });
  expect(await refusalOf(product)).toContain(`DATA_DIR ${file}`);
});

test('DATABASE_URL that nobody answers: the sentence names the server, never the password', async () => {
  const url = `postgres://plumb:hush-hush@127.0.0.1:${await freePort()}/plumb`;
  const refusal = await refusalOf(await launch({ env: { DATABASE_URL: url } }));
  expect(refusal).toMatch(/^Plumb: DATABASE_URL cannot be used: 127\.0\.0\.1:\d+\/plumb answers/);
  expect(refusal).not.toContain('hush-hush');
});

test('plugin credentials that the Open API refuses: the sentence of the worker, and everything else ends', async () => {
  const product = await launch({ env: { PLUGIN_ID: 'plumb', PLUGIN_SECRET: 'wrong' } });
  await product.printed('Migrations');
  const processes = product.processes();
  expect(await refusalOf(product)).toMatch(/^Plumb: .*PLUGIN_ID and PLUGIN_SECRET/);
  await expectNothingLeft(product, processes);
});

test('a second start on the same data is refused with the address of the first, which runs on', async () => {
  const dataDir = temporaryFolder();
  const first = await launch({ dataDir });
  await first.printed('Ready: ');
  const processes = first.processes();
  const second = await launch({ dataDir });
  expect(await refusalOf(second)).toContain(`already running at http://127.0.0.1:${first.port} `);
  expect(stillRunning(processes)).toEqual(processes);
  expect((await fetch(`http://127.0.0.1:${first.port}/api/health`)).status).toBe(200);
});
