// However it ends, nothing of the product is left behind.
import { expect, test, vi } from 'vitest';
import { expectNothingLeft } from './support/expectations';
import { type Launched, launch, temporaryFolder } from './support/launched';
import { stillRunning } from './support/processes';

/** One for all tests here: each has to leave it fit for the next start. */
const dataDir = temporaryFolder();
const start = (env: Record<string, string> = {}): Promise<Launched> => launch({ dataDir, env });

const PARTS = ['database-main', 'sandbox.mjs', 'worker.mjs', 'web.mjs'] as const;

test('a start says one line for each part and the address last', async () => {
  const product = await start();
  await product.printed('Ready: ');
  const lines = product.lines();
  expect(lines.map((line) => line.split(/\s/)[0])).toEqual([
    'PostgreSQL',
    'Sandbox',
    'Migrations',
    'Worker',
    'Web',
    'Ready:',
  ]);
  expect(lines.at(-1)).toBe(`Ready: http://127.0.0.1:${product.port}`);
  expect(product.errors()).toBe('');
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s ends everything with exit code 0', async (signal) => {
  const product = await start();
  await product.printed('Ready: ');
  const processes = product.processes();
  expect(PARTS.every((part) => processes.some(({ command }) => command.includes(part)))).toBe(true);
  expect(processes.some(({ command }) => command.includes('/postgres '))).toBe(true);
  product.process.kill(signal);
  expect(await product.ended).toBe(0);
  await expectNothingLeft(product, processes);
});

test.each(['PostgreSQL', 'Sandbox', 'Migrations', 'Worker', 'Web'])(
  'SIGTERM while starting, just after %s, ends everything',
  async (line) => {
    const product = await start();
    await product.printed(line);
    const processes = product.processes();
    product.process.kill('SIGTERM');
    expect(await product.ended).toBe(0);
    await expectNothingLeft(product, processes);
    expect(product.errors()).toBe('');
  },
);

test.each([
  ['the database guard', 'database-main', 'PostgreSQL'],
  ['the database server', '/postgres ', 'PostgreSQL'],
  ['the sandbox', 'sandbox.mjs', 'Sandbox'],
  ['the worker', 'worker.mjs', 'Worker'],
  ['web', 'web.mjs', 'Web'],
])('kill -9 of %s ends everything and says which part it was', async (_, command, name) => {
  const product = await start();
  await product.printed('Ready: ');
  const processes = product.processes();
  const victim = processes.find((entry) => entry.command.includes(command));
  process.kill(victim?.pid ?? Number.NaN, 'SIGKILL');
  expect(await product.ended).toBe(1);
  expect(product.errors()).toMatch(new RegExp(`^Plumb: (The )?${name} stopped unexpectedly.*\\n$`, 'i'));
  await expectNothingLeft(product, processes);
});

test('a child that ignores SIGTERM is ended all the same', async () => {
  const product = await start({ STAND_IN_WORKER: 'stubborn' });
  await product.printed('Ready: ');
  const processes = product.processes();
  product.process.kill('SIGTERM');
  expect(await product.ended).toBe(0);
  await expectNothingLeft(product, processes);
});

test('what a child started itself is ended with it, also when that child is killed', async () => {
  const product = await start({ STAND_IN_WORKER: 'parent' });
  await product.printed('Ready: ');
  const processes = product.processes();
  expect(processes.filter(({ command }) => command.includes('plumb-grandchild'))).toHaveLength(1);
  const worker = processes.find(({ command }) => command.includes('worker.mjs'));
  process.kill(worker?.pid ?? Number.NaN, 'SIGKILL');
  expect(await product.ended).toBe(1);
  await expectNothingLeft(product, processes);
});

test('kill -9 of the launcher lets every other process end by itself', async () => {
  const product = await start();
  await product.printed('Ready: ');
  const processes = product.processes();
  product.process.kill('SIGKILL');
  await product.ended;
  await vi.waitFor(() => expect(stillRunning(processes)).toEqual([]), { timeout: 60_000 });
});
