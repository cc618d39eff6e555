// Makes a cluster when there is none and runs the embedded PostgreSQL on it. Used by the database child and by tests.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from './launch-error.mjs';
import { freePort } from './ports.mjs';
import { asAccount } from './postgres-account.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { postgresHome } from './postgres-home.mjs';
import { clearStrangersPidFile, settledPostmaster, stopPostmaster } from './postmaster.mjs';

/** A killed postmaster can stay a zombie for seconds, and until then its successor refuses to start. */
const START_PATIENCE_MS = 15_000;
const STOP_GRACE_MS = 2500;
const WATCH_MS = 300;
const LOG_BYTES_MAX = 10 * 1024 * 1024;
const USER = 'plumb';

/**
 * Starts the server kept in `dataDir`, or joins the one an earlier launcher left running.
 * `settings` are server parameters laid over ours. Returned: `url(database)`, `ended` (a promise), `stop()` and where it is.
 */
export async function startPostgres(dataDir, settings = {}) {
  const home = postgresHome(dataDir);
  const binaries = postgresBinaries(home);
  const clusterDir = join(home.folder, 'cluster');
  if (!existsSync(clusterDir)) makeCluster(binaries, home, clusterDir);
  const password = readFileSync(join(home.folder, 'password'), 'utf8').trim();
  const postmaster = await startOrJoin(binaries, home, clusterDir, settings);
  return {
    port: postmaster.port,
    folder: home.folder,
    url: (database) => `postgres://${USER}:${password}@127.0.0.1:${postmaster.port}/${database}`,
    ended: postmaster.ended ?? watchUntilGone(clusterDir),
    stop: () => stopPostmaster(clusterDir, STOP_GRACE_MS),
  };
}

/** Stops a server whose guard was killed; does nothing when none runs in this data folder. */
export async function stopLeftPostgres(dataDir) {
  if (!existsSync(join(dataDir, 'postgres')) && !existsSync(join(dataDir, 'postgres-home'))) return;
  await stopPostmaster(join(postgresHome(dataDir).folder, 'cluster'), STOP_GRACE_MS);
}

async function startOrJoin(binaries, home, clusterDir, settings) {
  const giveUpAt = Date.now() + START_PATIENCE_MS;
  for (;;) {
    const running = await settledPostmaster(clusterDir, START_PATIENCE_MS);
    if (running !== null) return running;
    clearStrangersPidFile(clusterDir);
    const started = await startOnce(binaries, home, clusterDir, settings);
    if (started !== null) return started;
    if (Date.now() > giveUpAt) {
      throw new LaunchError(`PostgreSQL did not start; see ${join(clusterDir, 'server.log')}.`);
    }
    await sleep(200);
  }
}

/** Null when the server ended before it was ready. */
async function startOnce(binaries, { account }, clusterDir, settings) {
  const parameters = {
    listen_addresses: '127.0.0.1',
    port: String(await freePort()),
    unix_socket_directories: '',
    shared_buffers: '64MB',
    max_connections: '100',
    log_timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(join(clusterDir, 'server.log'), account);
  const server = spawn(binaries.postgres, ['-D', clusterDir, ...flags], {
    stdio: ['ignore', log, log],
    detached: true,
    ...asAccount(account),
  });
  const ended = new Promise((resolve) => server.once('exit', resolve).once('error', resolve));
  const postmaster = await Promise.race([waitUntilReady(clusterDir, server.pid), ended.then(() => null)]);
  return postmaster && { ...postmaster, ended };
}

/** For a server that is not our own child and so tells nobody when it ends. */
async function watchUntilGone(clusterDir) {
  while ((await settledPostmaster(clusterDir, 0)) !== null) await sleep(WATCH_MS);
}

async function waitUntilReady(clusterDir, pid) {
  const giveUpAt = Date.now() + START_PATIENCE_MS;
  while (Date.now() < giveUpAt) {
    const postmaster = await settledPostmaster(clusterDir, 0);
    if (postmaster?.pid === pid) return postmaster;
    await sleep(20);
  }
  return null;
}

/** Made under another name and renamed when complete, so that a kill half-way leaves nothing that looks like a cluster. */
function makeCluster(binaries, { folder, account }, clusterDir) {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('cluster.new')) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const draft = join(folder, `cluster.new.${process.pid}`);
  mkdirSync(draft, { mode: 0o700 });
  if (account) chownSync(draft, account.uid, account.gid);
  const password = randomBytes(24).toString('base64url');
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const flags = ['-D', draft, '-U', USER, '-A', 'scram-sha-256', '--pwfile=/dev/stdin', ...locale];
  // Through a real pipe: Node's own stdin is a socket, which initdb cannot open by name; a file could be left behind.
  const made = spawnSync('/bin/sh', ['-c', 'cat | "$0" "$@"', binaries.initdb, ...flags], {
    encoding: 'utf8',
    input: `${password}\n`,
    ...asAccount(account),
  });
  if (made.status !== 0) {
    const why = made.error?.message ?? made.stderr.trim().split('\n').at(-1) ?? '';
    throw new LaunchError(`the database in ${folder} could not be made: ${why}.`);
  }
  writeFileSync(join(folder, 'password'), `${password}\n`, { mode: 0o600 });
  renameSync(draft, clusterDir);
}

function openLog(path, account) {
  if (existsSync(path) && statSync(path).size > LOG_BYTES_MAX) truncateSync(path);
  const file = openSync(path, 'a', 0o600);
  if (account) chownSync(path, account.uid, account.gid);
  return file;
}
