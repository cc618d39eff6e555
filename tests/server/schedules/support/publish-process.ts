// Publishing in a process of its own, so that a test can kill it as a crash would.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { DraftChange } from '@/lib/schedule/draft';
import type { PublishBench } from './publish-bench';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/\/$/, '');
/** Inside node_modules, so that the bundle finds its packages and git ignores it. */
const BUNDLE = `${ROOT}/node_modules/.cache/plumb-tests/publish-${process.pid}.mjs`;

/** `kill` is SIGKILL: no farewell to anybody. `ended` resolves when the process is gone. */
export type PublishProcess = { kill(): void; ended: Promise<unknown> };

/** Bundles the process once. */
export async function bundlePublishProcess(): Promise<void> {
  await build({
    entryPoints: [`${ROOT}/tests/server/schedules/support/publish-entry.ts`],
    outfile: BUNDLE,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { '@': ROOT },
  });
}

/** Starts a process that publishes these changes through the bench's network. */
export function startPublishProcess(bench: PublishBench, changes: DraftChange[]): PublishProcess {
  const { stack, network, actor } = bench;
  const child = spawn(process.execPath, [BUNDLE], {
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      LOG_LEVEL: 'silent',
      DATABASE_URL: stack.databaseUrl,
      OPEN_API_BASE_URL: network.url,
      PLUGIN_ID: stack.info.plugin_id,
      PLUGIN_SECRET: stack.info.plugin_secret,
      SPACE_TIME_ZONE: 'Asia/Shanghai',
      SESSION_SECRET: 'a secret of at least thirty-two characters',
      SANDBOX_URL: stack.sandboxUrl,
      PUBLISH_INPUT: JSON.stringify({ actor, changes }),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return { kill: () => void child.kill('SIGKILL'), ended: once(child, 'exit') };
}
