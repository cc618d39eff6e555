// After kill -9 of a launcher its children need a moment to notice. The next start waits for them here instead of
// finding "its" ports in use.
import { setTimeout as sleep } from 'node:timers/promises';
import { isSameProcess, signalQuietly } from './process-identity.mjs';

const PATIENCE_MS = 8000;
const POLL_MS = 50;

/** Settles when no child written down in a dead launcher's lock runs any more; after 8 s it ends them. */
export async function waitForPreviousRun(previous) {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (const child of previous?.children ?? []) {
    while (isSameProcess(child)) {
      // Children lead their own groups.
      if (Date.now() > giveUpAt) signalQuietly(-child.pid, 'SIGKILL');
      await sleep(POLL_MS);
    }
  }
}
