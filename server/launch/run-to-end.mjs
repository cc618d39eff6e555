// The life of a command that does its work and ends (check, test, bench): signals, temporary folder, exit code.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareEnvironment } from './child-environment.mjs';
import { reportFailure } from './launch-error.mjs';
import { requireNode } from './node-version.mjs';
import { prepareClone } from './prepare.mjs';
import { rootFolder } from './root-folder.mjs';
import { say } from './say.mjs';
import { createSupervisor } from './supervisor.mjs';

/**
 * Runs `work({folder, prepare})` and exits: 0 when it answers true, else 1. `folder` is temporary and is removed;
 * `prepare` installs and builds. Children of the work die with us, so a signal simply ends us.
 */
export async function runToEnd(work) {
  const folder = mkdtempSync(join(tmpdir(), 'plumb-'));
  // Databases below it may belong to another account when we are root.
  chmodSync(folder, 0o755);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => process.exit(1));
  try {
    requireNode();
    process.exit((await work({ folder, prepare: (options) => prepare(folder, options) })) ? 0 : 1);
  } catch (error) {
    reportFailure(error);
    process.exit(1);
  }
}

async function prepare(folder, options) {
  const supervisor = createSupervisor();
  const env = bareEnvironment(process.env);
  const run = (child) =>
    supervisor.run({
      cwd: rootFolder,
      env,
      logPath: join(folder, `${child.name.replaceAll(' ', '-')}.log`),
      ...child,
    });
  await prepareClone({ root: rootFolder, run, say, ...options });
}
