// Knows a running server by the file it keeps in its cluster (postmaster.pid), also one that an earlier launcher left.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, signalQuietly, startMark } from './process-identity.mjs';

const POLL_MS = 20;

/** {pid, port, isReady} of the server that runs on this cluster; null when none does. */
export function readPostmaster(clusterDir) {
  const file = readPidFile(clusterDir);
  return file !== null && isServer(file.pid) ? file : null;
}

/**
 * Removes a postmaster.pid whose number now belongs to some other program: the server would refuse to start beside it.
 * A zombie's file stays, since its last backends may still be leaving.
 */
export function clearStrangersPidFile(clusterDir) {
  const file = readPidFile(clusterDir);
  if (file === null || isServer(file.pid) || startMark(file.pid) === null) return;
  rmSync(join(clusterDir, 'postmaster.pid'), { force: true });
}

/** Waits until the cluster has a ready server (returned) or none at all (null). */
export async function settledPostmaster(clusterDir, timeoutMs) {
  const giveUpAt = Date.now() + timeoutMs;
  for (;;) {
    const postmaster = readPostmaster(clusterDir);
    if (postmaster === null || postmaster.isReady) return postmaster;
    if (Date.now() > giveUpAt) return null;
    await sleep(POLL_MS);
  }
}

/** Stops whatever server runs on the cluster: sessions are cut, nothing is lost; after `graceMs` without ceremony. */
export async function stopPostmaster(clusterDir, graceMs) {
  const postmaster = readPostmaster(clusterDir);
  if (postmaster === null) return;
  for (const [signal, waitMs] of [
    ['SIGINT', graceMs],
    ['SIGQUIT', 1000],
    ['SIGKILL', 1000],
  ]) {
    signalQuietly(postmaster.pid, signal);
    const giveUpAt = Date.now() + waitMs;
    while (Date.now() < giveUpAt) {
      if (!isServer(postmaster.pid)) return;
      await sleep(POLL_MS);
    }
  }
}

function readPidFile(clusterDir) {
  try {
    const lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' } : null;
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EACCES') return null;
    throw error;
  }
}

/** Empty for zombies, and a stranger's command for a pid that was given out again. */
function isServer(pid) {
  return /postgres(\.exe)?( |$)/.test(commandLine(pid));
}
