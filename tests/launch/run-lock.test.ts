// Exactly one launcher holds a lock, and a dead one never keeps it.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startMark } from '@/server/launch/process-identity.mjs';
import { takeLock } from '@/server/launch/run-lock.mjs';
import { temporaryFolder } from './support/launched';

const lockPath = () => join(temporaryFolder(), 'lock');

test('a lock that is held is refused with what its owner noted', () => {
  const path = lockPath();
  const { lock } = takeLock(path, { url: 'http://first' });
  expect(takeLock(path, { url: 'http://second' }).owner).toMatchObject({
    pid: process.pid,
    url: 'http://first',
  });
  lock?.release();
  expect(takeLock(path, { url: 'http://second' }).lock).toBeDefined();
});

test('a released lock leaves no file', () => {
  const folder = temporaryFolder();
  takeLock(join(folder, 'lock'), {}).lock?.release();
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock of a dead process is taken over, with its note', async () => {
  const path = lockPath();
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const owner = { pid: child.pid, mark: startMark(child.pid ?? 0), children: ['left'] };
  writeFileSync(path, JSON.stringify(owner));
  expect(takeLock(path, {}).owner).toEqual(owner);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  expect(takeLock(path, {})).toMatchObject({ previous: owner, lock: expect.anything() });
});

test('a pid that was given to another process since does not keep the lock', () => {
  const path = lockPath();
  writeFileSync(path, JSON.stringify({ pid: process.pid, mark: 'an earlier start' }));
  expect(takeLock(path, {}).lock).toBeDefined();
});

test('a lock that was half written does not keep anybody out', () => {
  const path = lockPath();
  writeFileSync(path, '{"pid":');
  expect(takeLock(path, {}).lock).toBeDefined();
});

test('release leaves the lock of whoever holds it now', () => {
  const path = lockPath();
  const { lock } = takeLock(path, {});
  writeFileSync(path, JSON.stringify({ pid: 1, mark: 'someone else' }));
  lock?.release();
  expect(existsSync(path)).toBe(true);
});
