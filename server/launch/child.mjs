// One child process: its own group, a channel that ties its life to ours, its log, and why it failed in one sentence.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openChildLog } from './child-log.mjs';
import { describeFailure } from './failure-sentence.mjs';
import { LaunchError } from './launch-error.mjs';
import { signalQuietly, startMark } from './process-identity.mjs';
import { rootFolder } from './root-folder.mjs';

const PRELOAD = pathToFileURL(join(rootFolder, 'server', 'launch', 'exit-with-parent.mjs')).href;

/**
 * Starts `node <args>` as a child that dies with us.
 * `isEchoed`: what it prints also goes to our own terminal.
 * Own process group: Ctrl-C reaches only the launcher, which then stops children in the right order.
 */
export function startChild({ name, args, env, cwd, logPath, isEchoed = false }) {
  const log = openChildLog(logPath);
  const child = spawn(process.execPath, ['--import', PRELOAD, ...args], {
    cwd,
    env: { ...env, LAUNCHER_PID: String(process.pid) },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout.on('data', log.takeOutput);
  child.stderr.on('data', log.takeErrors);
  if (isEchoed) {
    child.stdout.on('data', (chunk) => process.stdout.write(chunk));
    child.stderr.on('data', (chunk) => process.stderr.write(chunk));
  }

  let reported = null;
  const ready = new Promise((resolve) => {
    child.on('message', (message) => {
      if (message?.type === 'ready') resolve(message);
      if (message?.type === 'failed') reported = String(message.message);
    });
  });
  // Grandchildren share the group; they would otherwise outlive a child that crashed and hold its pipes open.
  child.once('exit', () => signalQuietly(-child.pid, 'SIGKILL'));
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }));
    // 'close' comes after the last output, so the failure sentence is complete.
    child.once('close', (code, signal) => resolve({ code, signal }));
  }).then((end) => {
    log.close();
    return end;
  });

  return {
    name,
    pid: child.pid,
    mark: child.pid === undefined ? null : startMark(child.pid),
    ended,
    errorTail: log.errorTail,
    /** Why it ended, for a person. */
    failure: (end) => describeFailure({ name, end, reported, errorTail: log.errorTail(), logPath }),
    /** Settles with the child's `ready` message; throws its failure sentence when it ends before. */
    async whenReady() {
      const outcome = await Promise.race([ready, ended.then((end) => ({ end }))]);
      if (!outcome.end) return outcome;
      throw new LaunchError(this.failure(outcome.end));
    },
    /** Asks the whole group to stop, and makes it after the grace; settles when it is gone. */
    async stop(graceMs) {
      if (child.pid === undefined) return;
      if (isRunning(child)) signalQuietly(child.pid, 'SIGTERM');
      const timer = setTimeout(() => signalQuietly(-child.pid, 'SIGKILL'), graceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

function isRunning(child) {
  return child.exitCode === null && child.signalCode === null;
}
