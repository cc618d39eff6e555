// Starts the whole product for browser tests and benchmarks: own data folder, own ports, always on the sandbox.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child.mjs';
import { bareEnvironment } from './child-environment.mjs';
import { freePort } from './ports.mjs';
import { rootFolder } from './root-folder.mjs';

const STOP_GRACE_MS = 15_000;

/**
 * Runs `npm start`'s program until `stop()`. `env` is laid over the defaults (400 items, quick batch tasks); with the
 * `dataDir` of one that was killed, it goes on with that one's data.
 * Given back: `baseUrl`, `sandboxUrl`, `dataDir`, `pid` of the launcher, and `ended`, which settles when it is gone.
 *
 * @param {{ port?: number, sandboxPort?: number, dataDir?: string, env?: Record<string, string> }} options
 */
export async function startTestProduct({ port, sandboxPort, dataDir = newDataDir(), env = {} } = {}) {
  const ports = { PORT: port ?? (await freePort()), SANDBOX_PORT: sandboxPort ?? (await freePort()) };
  const child = startChild({
    name: 'Plumb',
    args: [join(rootFolder, 'server', 'launch', 'start.mjs')],
    cwd: rootFolder,
    logPath: join(dataDir, 'start.log'),
    env: {
      ...bareEnvironment(process.env),
      ...ONLY_OURS,
      PORT: String(ports.PORT),
      SANDBOX_PORT: String(ports.SANDBOX_PORT),
      DATA_DIR: dataDir,
      SANDBOX_ITEMS: '400',
      SANDBOX_TASK_MS: '200-600',
      ...env,
    },
  });
  await child.whenReady();
  return {
    baseUrl: `http://127.0.0.1:${ports.PORT}`,
    sandboxUrl: `http://127.0.0.1:${ports.SANDBOX_PORT}`,
    dataDir,
    pid: child.pid,
    ended: child.ended,
    /** Ends it as Ctrl-C would and removes its data; throws when it did not end cleanly. */
    async stop() {
      await child.stop(STOP_GRACE_MS);
      const { code, signal } = await child.ended;
      rmSync(dataDir, { recursive: true, force: true });
      if (code !== 0) throw new Error(`the product did not stop cleanly: ${signal ?? code}`);
    },
  };
}

function newDataDir() {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumb-product-'));
  // The database's account must pass through when we are root.
  chmodSync(dataDir, 0o755);
  return dataDir;
}

/** Set to nothing, so that a developer's .env can never point a test at a real service or a real database. */
const ONLY_OURS = {
  OPEN_API_BASE_URL: '',
  PLUGIN_ID: '',
  PLUGIN_SECRET: '',
  DATABASE_URL: '',
  SESSION_SECRET: '',
  HOST: '127.0.0.1',
  SPACE_TIME_ZONE: 'Asia/Shanghai',
  SANDBOX_SEED: '1',
};
