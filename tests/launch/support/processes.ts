// Looks at the machine's processes from outside, so that "nothing is left" does not rest on the launcher's own word.
import { spawnSync } from 'node:child_process';
import { createConnection } from 'node:net';
import { isSameProcess, signalQuietly, startMark } from '@/server/launch/process-identity.mjs';

/** A process that cannot be mistaken for a later one with the same number. */
export type ProcessIdentity = { pid: number; mark: string | null; command: string };

/**
 * The process, all its descendants, and theirs that moved to a session of their own (the database server is one: when its
 * guard lives it is below it; it is found by its parent link as everything else).
 */
export function processesBelow(pid: number): ProcessIdentity[] {
  const all = listProcesses();
  const found = all.filter((entry) => entry.pid === pid);
  for (const entry of found) found.push(...all.filter((other) => other.parent === entry.pid));
  return found.map((entry) => ({ pid: entry.pid, mark: startMark(entry.pid), command: entry.command }));
}

/** Those that still run. */
export function stillRunning(processes: readonly ProcessIdentity[]): ProcessIdentity[] {
  return processes.filter((entry) => entry.mark !== null && isSameProcess(entry));
}

/** Sends a signal to each that still runs. */
export function signalAll(processes: readonly ProcessIdentity[], signal: NodeJS.Signals): void {
  // Killing one may end the next before its turn comes.
  for (const { pid } of stillRunning(processes)) signalQuietly(pid, signal);
}

/** Whether something accepts connections there. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

function listProcesses(): { pid: number; parent: number; command: string }[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, parent, command]) => ({
      pid: Number(pid),
      parent: Number(parent),
      command: command ?? '',
    }));
}
