// Reads package-lock.json for what makes `npm ci` fail on another machine. Used by `npm run check`, `npm test` and a test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SECTIONS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** Every fault of a parsed lockfile in words; empty when it is sound. */
export function lockFileFaults({ packages }) {
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...(entry.resolved ? [`${path} names a download address`] : []),
    ...(entry.extraneous ? [`${path} is extraneous: nothing asks for it`] : []),
    ...(path && !entry.link && !entry.integrity ? [`${path} has no integrity`] : []),
    ...SECTIONS.flatMap((section) => Object.keys(entry[section] ?? {}))
      .filter((name) => !isResolvable(packages, path, name))
      .map((name) => `${path || 'the project'} needs ${name}, which the lockfile does not hold`),
  ]);
}

/** The faults of the lockfile in a clone. */
export function readLockFileFaults(root) {
  return lockFileFaults(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
}

/** As Node looks it up: in the package's own node_modules, then in each one above. */
function isResolvable(packages, path, name) {
  const prefix = path === '' ? '' : `${path}/`;
  if (packages[`${prefix}node_modules/${name}`]) return true;
  if (path === '') return false;
  const above = path.lastIndexOf('/node_modules/');
  return isResolvable(packages, above === -1 ? '' : path.slice(0, above), name);
}
