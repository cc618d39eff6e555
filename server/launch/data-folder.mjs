// DATA_DIR: made at the first start, readable by the database's account, and the home of the secret of the sessions.
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { LaunchError } from './launch-error.mjs';

/** Makes the folder and its `logs`; throws one sentence when nothing can be written there. */
export function prepareDataFolder(dataDir) {
  const isNew = !existsSync(dataDir);
  try {
    makeFolder(join(dataDir, 'logs'));
    // Not mkdir's mode: that goes through the umask, and the database's account must pass through when we are root.
    if (isNew) chmodSync(dataDir, process.getuid?.() === 0 ? 0o755 : 0o700);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = join(dataDir, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new LaunchError(
      `DATA_DIR ${dataDir} cannot be written (${error.code ?? error.message}); set DATA_DIR to a folder of yours.`,
    );
  }
}

/** Not mkdir's own `recursive`: where the system answers ENOENT for good, as in /proc, Node 20 never comes back from it. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

/** The secret that signs sessions, made once and kept, so that people stay signed in over a restart. */
export function keptSessionSecret(dataDir) {
  const path = join(dataDir, 'session-secret');
  if (!existsSync(path)) writeFileSync(path, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}
