// The life of every command that keeps processes running: checks, lock, start-up, waiting, orderly end, exit code.
import { join } from 'node:path';
import { bareEnvironment } from './child-environment.mjs';
import { prepareDataFolder } from './data-folder.mjs';
import { environmentWithDotEnv } from './dot-env.mjs';
import { LaunchError, reportFailure } from './launch-error.mjs';
import { requireNode } from './node-version.mjs';
import { watchNpm } from './parent-watch.mjs';
import { stopLeftPostgres } from './postgres-server.mjs';
import { waitForPreviousRun } from './previous-run.mjs';
import { rootFolder } from './root-folder.mjs';
import { takeLock } from './run-lock.mjs';
import { say } from './say.mjs';
import { httpUrl, readSettings } from './settings.mjs';
import { createSupervisor, Stopping } from './supervisor.mjs';

/**
 * Runs `body(context)` and then waits until a child ends or someone asks to stop; then everything is stopped.
 * Exit code 0 when it was asked to stop, 1 when something failed. Never returns before all children are gone.
 */
export async function runCommand(body) {
  let lock = null;
  const supervisor = createSupervisor({
    onChange: (children) => lock?.update({ children: children.map(identity) }),
  });
  stopOnSignals(supervisor);
  const settings = {};

  async function startUp() {
    requireNode();
    const env = environmentWithDotEnv(rootFolder);
    Object.assign(settings, readSettings(env, rootFolder));
    prepareDataFolder(settings.dataDir);
    lock = await takeRunLock(settings);
    await body(contextOf(settings, bareEnvironment(env), supervisor));
  }

  const started = startUp();
  // Its rejection may come after the race is over, while everything is being stopped.
  started.catch(() => {});
  let failure = null;
  try {
    const { message } = await Promise.race([started.then(() => supervisor.whenOver), supervisor.whenOver]);
    if (message !== null) failure = new LaunchError(message);
  } catch (error) {
    if (!(error instanceof Stopping)) failure = error;
  }
  if (failure) reportFailure(failure);
  await supervisor.stopAll();
  if (lock) {
    // The database outlives its guard when that was killed.
    if (!settings.databaseUrl) await stopLeftPostgres(settings.dataDir);
    lock.release();
  }
  process.exit(failure ? 1 : 0);
}

function contextOf(settings, bare, supervisor) {
  const common = ({ name }) => ({
    cwd: rootFolder,
    env: bare,
    logPath: join(settings.dataDir, 'logs', `${name.toLowerCase().replaceAll(' ', '-')}.log`),
  });
  return {
    root: rootFolder,
    settings,
    bare,
    say,
    launch: (options) => supervisor.start({ ...common(options), ...options }),
    run: (options) => supervisor.run({ ...common(options), ...options }),
    whenOver: supervisor.whenOver,
  };
}

async function takeRunLock(settings) {
  const url = httpUrl(settings.host, settings.port);
  const taken = takeLock(join(settings.dataDir, 'launcher.lock'), { url, children: [] });
  if (taken.owner) {
    throw new LaunchError(
      `already running at ${taken.owner.url} with the data in ${settings.dataDir} (process ${taken.owner.pid}).`,
    );
  }
  await waitForPreviousRun(taken.previous);
  return taken.lock;
}

function stopOnSignals(supervisor) {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, supervisor.requestStop);
  watchNpm(supervisor.requestStop);
  // A reader that went away (`npm start | head`) is no reason to crash.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

function identity({ name, pid, mark }) {
  return { name, pid, mark };
}
