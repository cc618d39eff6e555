// The lockfile must install on every machine: no download addresses, and everything asked for is in it.
import { expect, test } from 'vitest';
import { lockFileFaults, readLockFileFaults } from '@/server/launch/lock-file.mjs';
import { rootFolder } from '@/server/launch/root-folder.mjs';

const integrity = 'sha512-x';

test('the lockfile of this project is sound', () => {
  expect(readLockFileFaults(rootFolder)).toEqual([]);
});

test('a dependency is found in its own folder and in every one above', () => {
  const packages = {
    '': { dependencies: { a: '1' } },
    'node_modules/a': { integrity, dependencies: { b: '1', c: '1' } },
    'node_modules/a/node_modules/b': { integrity, optionalDependencies: { c: '1' } },
    'node_modules/c': { integrity },
  };
  expect(lockFileFaults({ packages })).toEqual([]);
});

test.each([
  ['a download address', { integrity, resolved: 'https://example.com/a.tgz' }, /download address/],
  ['an entry nothing asks for', { integrity, extraneous: true }, /extraneous/],
  ['an entry without integrity', {}, /no integrity/],
  [
    'a platform package that was left out',
    { integrity, optionalDependencies: { 'a-win32': '1' } },
    /needs a-win32/,
  ],
])('%s is a fault', (_, entry, words) => {
  const faults = lockFileFaults({ packages: { '': { dependencies: { a: '1' } }, 'node_modules/a': entry } });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(words);
});

test('a package that only a neighbour carries is not found', () => {
  const packages = {
    '': { dependencies: { a: '1', b: '1' } },
    'node_modules/a': { integrity, dependencies: { c: '1' } },
    'node_modules/b': { integrity },
    'node_modules/b/node_modules/c': { integrity },
  };
  expect(lockFileFaults({ packages })).toEqual(['node_modules/a needs c, which the lockfile does not hold']);
});
