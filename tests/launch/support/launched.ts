// Runs a launcher as a person would and keeps what it printed. Used by the tests of start, stop and refusal.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { freePort } from '@/server/launch/ports.mjs';
import { type ProcessIdentity, processesBelow, signalAll } from './processes';

const STAND_IN_START = join(import.meta.dirname, 'stand-in', 'start.mjs');

/** The tests' own environment may carry a developer's settings; empty counts as not set. */
const UNSET = {
  HOST: '',
  DATABASE_URL: '',
  OPEN_API_BASE_URL: '',
  PLUGIN_ID: '',
  PLUGIN_SECRET: '',
  SESSION_SECRET: '',
  SPACE_TIME_ZONE: '',
};

/** A launcher that was started, and what is known of it. */
export type Launched = {
  process: ChildProcess;
  port: number;
  sandboxPort: number;
  dataDir: string;
  lines: () => string[];
  errors: () => string;
  /** Settles when a printed line begins with these words; throws when the launcher ends before. */
  printed: (start: string) => Promise<void>;
  /** Exit code; null when a signal ended it. Settles after the last output. */
  ended: Promise<number | null>;
  /** The launcher, its children and the database server, as they are now. */
  processes: () => ProcessIdentity[];
};

type LaunchOptions = {
  env?: Record<string, string>;
  dataDir?: string;
  /** What Node runs; the launcher with stand-ins by default. */
  args?: string[];
  cwd?: string;
};

const launched: Launched[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const product of launched.splice(0)) {
    signalAll(product.processes(), 'SIGKILL');
    await product.ended;
  }
});

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder that is gone after the test file; other accounts may pass through it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumb-launch-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

/** Starts a launcher on free ports. Whatever is left of it after the test is killed. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const dataDir = options.dataDir ?? temporaryFolder();
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, options.args ?? [STAND_IN_START], {
    cwd: options.cwd,
    env: {
      ...process.env,
      ...UNSET,
      PORT: String(port),
      SANDBOX_PORT: String(sandboxPort),
      DATA_DIR: dataDir,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const product = { ...observe(child), process: child, port, sandboxPort, dataDir };
  launched.push(product);
  return product;
}

function observe(
  child: ChildProcess,
): Pick<Launched, 'lines' | 'errors' | 'printed' | 'ended' | 'processes'> {
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const lines = () => output.split('\n').filter((line) => line !== '');
  return {
    lines,
    errors: () => errors,
    ended,
    processes: () => processesBelow(child.pid ?? 0),
    printed: (start) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (lines().some((line) => line.startsWith(start))) resolve();
        };
        child.stdout?.on('data', look);
        look();
        ended.then((code) => reject(new Error(`ended with ${code} before "${start}": ${output}${errors}`)));
      }),
  };
}
