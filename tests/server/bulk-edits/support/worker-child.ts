// The real worker as a process of its own, bundled as the launcher bundles it, for tests that kill it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/\/$/, '');
/** Inside node_modules, so that the bundle finds its packages and git ignores it; one per test process. */
const BUNDLE = `${ROOT}/node_modules/.cache/plumb-tests/worker-${process.pid}.mjs`;

let bundled: Promise<unknown> | undefined;

function bundle(): Promise<unknown> {
  bundled ??= build({
    entryPoints: [`${ROOT}/server/jobs/worker.ts`],
    outfile: BUNDLE,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { '@': ROOT },
  });
  return bundled;
}

export type WorkerChild = {
  /** SIGKILL: no farewell to anybody. */
  kill(): Promise<void>;
  /** SIGTERM, as the launcher stops it; gives the exit code. */
  stop(): Promise<number | null>;
  /** SIGSTOP and SIGCONT: a machine that hangs, with all its connections open. */
  freeze(): void;
  thaw(): void;
};

/** What a process said before it ended instead of becoming ready. */
export type WorkerFailure = { code: number | null; stderr: string };

function readiness(child: ChildProcess): Promise<'ready' | WorkerFailure> {
  let stderr = '';
  child.stderr?.on('data', (part: Buffer) => {
    stderr += part.toString();
  });
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if ((message as { type?: string }).type === 'ready') resolve('ready');
    });
    // Not at its exit: what it said last may still be on its way then.
    child.on('close', (code) => resolve({ code, stderr }));
  });
}

/** Starts a worker with this environment, or tells why it did not start. */
export async function tryStartWorker(env: Record<string, string>): Promise<WorkerChild | WorkerFailure> {
  await bundle();
  const log = process.env.WORKER_LOG ? 'inherit' : 'ignore';
  const child = spawn(process.execPath, ['--enable-source-maps', BUNDLE], {
    env: { NODE_ENV: 'test', PATH: process.env.PATH, LOG_LEVEL: 'debug', ...env },
    stdio: ['ignore', log, 'pipe', 'ipc'],
  });
  const ended = once(child, 'exit');
  const said = await readiness(child);
  if (said !== 'ready') return said;
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  };
}
