// One number for everything a build is made of, to know whether the last build still stands.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILD_SOURCES = [
  'app',
  'components',
  'lib',
  'server',
  'public',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

const NAME_LENGTH = 12;

/** Hash of where the clone is (builds hold absolute paths) and of every source file by path and content. */
export function hashSources(root, sources = BUILD_SOURCES) {
  return addFiles(createHash('sha256').update(`${root}\0`), root, sources).digest('hex');
}

/** A build's name, from its sources alone: machines that serve the same sources have the same, whoever built them. */
export function nameBuild(root, sources = BUILD_SOURCES) {
  return addFiles(createHash('sha256'), root, sources).digest('hex').slice(0, NAME_LENGTH);
}

function addFiles(hash, root, sources) {
  for (const path of sources.flatMap((source) => filesUnder(root, source))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash;
}

/** What node_modules must have been installed from. */
export function hashLockFile(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

/** The content of a mark file; null when there is none. */
export function readMark(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}

function filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  const names = readdirSync(full)
    .filter((name) => !name.startsWith('.'))
    .sort();
  return names.flatMap((name) => filesUnder(root, join(path, name)));
}
