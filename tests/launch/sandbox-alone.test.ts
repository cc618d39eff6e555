// `npm run sandbox`: the database and the emulator, and nothing else of the product.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectNothingLeft } from './support/expectations';
import { launch } from './support/launched';

const program = join(import.meta.dirname, '..', '..', 'server', 'launch', 'sandbox.mjs');

test('the sandbox starts alone, says one line a part and its address last, and SIGTERM ends it', async () => {
  const product = await launch({ args: [program], env: { SANDBOX_ITEMS: '50' } });
  await product.printed('Ready: ');
  const parts = product.lines().map((line) => line.split(/\s/)[0]);
  // A first run on a clone says more: what it installs.
  expect(parts.filter((part) => part !== 'Packages')).toEqual(['PostgreSQL', 'Sandbox', 'Ready:']);
  expect(product.lines().at(-1)).toBe(`Ready: http://127.0.0.1:${product.sandboxPort}`);
  const info = await fetch(`http://127.0.0.1:${product.sandboxPort}/sandbox/info`);
  expect(await info.json()).toMatchObject({ items: 50 });
  const page = await fetch(`http://127.0.0.1:${product.sandboxPort}/sandbox`);
  expect(page.headers.get('content-type')).toContain('text/html');
  const processes = product.processes();
  expect(processes.some(({ command }) => /worker\.mjs|next/.test(command))).toBe(false);
  product.process.kill('SIGTERM');
  expect(await product.ended).toBe(0);
  expect(product.errors()).toBe('');
  await expectNothingLeft(product, processes);
});
