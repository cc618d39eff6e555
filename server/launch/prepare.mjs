// Makes a clone ready to run: packages installed, sources built. One launcher at a time, since they share the folder.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { takeLock } from './run-lock.mjs';

const POLL_MS = 300;

/** Installs and, unless `isBuildWanted` is false, builds; waits for another launcher that does so in this clone. */
export async function prepareClone({ root, run, say, isBuildWanted = true }) {
  const lock = await waitForLock(root, say);
  try {
    await ensureInstalled({ root, run, say });
    if (isBuildWanted) await ensureBuilt({ root, run, say });
  } finally {
    lock.release();
  }
}

async function waitForLock(root, say) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const path = join(root, 'dist', '.prepare-lock');
  for (let isFirst = true; ; isFirst = false) {
    const taken = takeLock(path, {});
    if (taken.lock) return taken.lock;
    if (isFirst)
      say('Waiting', `for process ${taken.owner.pid}, which is installing or building in this folder`);
    await sleep(POLL_MS);
  }
}
