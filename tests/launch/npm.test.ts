// npm stands between the person and the launcher; killing it must not leave a product that nobody can see.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { npmProgram } from '@/server/launch/install.mjs';
import { launch, temporaryFolder } from './support/launched';
import { stillRunning } from './support/processes';

const start = join(import.meta.dirname, 'support', 'stand-in', 'start.mjs');

async function launchThroughNpm() {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'package.json'), JSON.stringify({ scripts: { start: `node ${start}` } }));
  const product = await launch({ args: [npmProgram(), 'start'], cwd });
  await product.printed('Ready: ');
  return product;
}

test.each(['SIGTERM', 'SIGKILL'] as const)('%s of npm ends the whole product', async (signal) => {
  const product = await launchThroughNpm();
  const processes = product.processes();
  product.process.kill(signal);
  await vi.waitFor(() => expect(stillRunning(processes)).toEqual([]), { timeout: 60_000 });
});
