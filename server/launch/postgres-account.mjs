// PostgreSQL refuses to run as root, so root's launcher runs it as another account. Called before anything of the
// server is touched.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { LaunchError } from './launch-error.mjs';

/**
 * The account the server must run as, {uid, gid}; null when it can simply be ours.
 * A cluster that exists keeps its owner; a new one gets the system's `postgres`, made when it is absent.
 */
export function serverAccount(clusterDir) {
  const owner = ownerOf(clusterDir);
  if (process.getuid?.() !== 0) {
    if (owner && process.getuid && owner.uid !== process.getuid()) {
      throw new LaunchError(
        `the database in ${clusterDir} belongs to another user (uid ${owner.uid}); start as that user or set DATA_DIR to another folder.`,
      );
    }
    return null;
  }
  if (owner && owner.uid !== 0) return owner;
  return findAccount('postgres') ?? makeAccount('postgres');
}

/** Options for child_process calls that run as that account; its own folder may be closed to it, so it starts in /. */
export function asAccount(account) {
  if (account === null) return {};
  const env = { ...process.env, HOME: '/', USER: 'postgres', LOGNAME: 'postgres' };
  return { uid: account.uid, gid: account.gid, cwd: '/', env };
}

/** Whether the account (null: ours) can go into a folder. */
export function canEnter(account, folder) {
  const result = spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], {
    stdio: 'ignore',
    ...asAccount(account),
  });
  return result.status === 0;
}

function ownerOf(folder) {
  try {
    const { uid, gid } = statSync(folder);
    return { uid, gid };
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function findAccount(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

function makeAccount(name) {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name];
  const made = spawnSync('useradd', flags, { encoding: 'utf8' });
  const account = findAccount(name);
  if (account) return account;
  const why = made.error?.message ?? made.stderr.trim();
  throw new LaunchError(
    `PostgreSQL may not run as root and the account "${name}" could not be made (${why}); start as an ordinary user (not ${userInfo().username}) or set DATABASE_URL.`,
  );
}
