// Starts real processes that make Open API calls (caller-process.ts), for tests of what processes share.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Order } from './caller-process';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** Inside node_modules, so that the bundle finds its packages and git ignores it; one per test process. */
const BUNDLE = `${ROOT}node_modules/.cache/plumb-tests/caller-${process.pid}.mjs`;

export type CallerProcess = {
  /** Resolves when all calls of the order have ended, with the errors among them. */
  make(order: Omit<Order, 'id'>): Promise<unknown[]>;
  /** SIGKILL: no farewell to anybody. */
  kill(): Promise<void>;
  /** Lets it close its connections. */
  stop(): Promise<void>;
};

let bundled: Promise<unknown> | undefined;

function bundle(): Promise<unknown> {
  bundled ??= build({
    entryPoints: [fileURLToPath(new URL('./caller-process.ts', import.meta.url))],
    outfile: BUNDLE,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { '@': ROOT.replace(/\/$/, '') },
  });
  return bundled;
}

export async function startCallers(
  count: number,
  databaseUrl: string,
  receiverUrl: string,
): Promise<CallerProcess[]> {
  await bundle();
  return Array.from({ length: count }, () =>
    control(
      spawn(process.execPath, [BUNDLE], {
        env: { ...process.env, DATABASE_URL: databaseUrl, RECEIVER_URL: receiverUrl },
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    ),
  );
}

function control(child: ChildProcess): CallerProcess {
  const pending = new Map<number, (failed: unknown[]) => void>();
  let orders = 0;
  if (!child.stdout || !child.stdin) throw new Error('the process has no pipes');
  const { stdin } = child;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, failed } = JSON.parse(line) as { id: number; failed: unknown[] };
    pending.get(id)?.(failed);
  });
  const ended = once(child, 'exit');
  return {
    make: (order) => {
      orders += 1;
      const id = orders;
      stdin.write(`${JSON.stringify({ ...order, id })}\n`);
      return new Promise((resolve) => pending.set(id, resolve));
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      stdin.end();
      await ended;
    },
  };
}
