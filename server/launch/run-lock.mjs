// One launcher per data folder, and one at a time preparing a clone. The lock is a file that names its owner with its
// start mark, so a lock left by kill -9 is recognised and taken over.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isSameProcess, startMark } from './process-identity.mjs';

/**
 * Takes the lock. Returns `{lock, previous}` or `{owner}` when a living process holds it; `previous` is what a dead
 * owner left behind, or null. `note` is anything worth telling whoever is refused.
 */
export function takeLock(path, note) {
  const content = { pid: process.pid, mark: startMark(process.pid), ...note };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  try {
    return tryTake(path, draft, content, null);
  } finally {
    rmSync(draft, { force: true });
  }
}

function tryTake(path, draft, content, previous) {
  if (linkIfFree(draft, path)) return { lock: ownLock(path, content), previous };
  const owner = readLock(path);
  if (owner !== null && isSameProcess(owner)) return { owner };
  const robbed = moveAside(path);
  return robbed ? { owner: robbed } : tryTake(path, draft, content, owner ?? previous);
}

/**
 * Clears a dead owner's lock out of the way. Moved, not deleted: of two launchers that see the same dead owner the slower
 * one would delete the faster one's new lock; so what was moved is looked at again, put back and returned if it lives.
 */
function moveAside(path) {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
  const moved = readLock(aside);
  const isAlive = moved !== null && isSameProcess(moved);
  if (isAlive) linkIfFree(aside, path);
  rmSync(aside);
  return isAlive ? moved : null;
}

function ownLock(path, content) {
  return {
    /** Replaces the note while keeping the ownership. */
    update(note) {
      Object.assign(content, note);
      const draft = `${path}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
      renameSync(draft, path);
    },
    /** Gives the lock up; harmless when it is not ours any more. */
    release() {
      if (readLock(path)?.mark === content.mark) rmSync(path, { force: true });
    },
  };
}

function linkIfFree(draft, path) {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}
