// Installs the packages when node_modules was not made from this lockfile on this kind of machine.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LaunchError } from './launch-error.mjs';
import { hashLockFile, readMark } from './source-hash.mjs';

/** Makes node_modules match package-lock.json. `run` starts a child and settles when it is done. */
export async function ensureInstalled({ root, run, say }) {
  const mark = join(root, 'node_modules', '.installed-lock');
  const wanted = hashLockFile(root);
  if (readMark(mark) === wanted) return;
  const startedAt = Date.now();
  say('Packages', 'installing (a minute or so the first time)');
  rmSync(mark, { force: true });
  // --include: NODE_ENV=production or an `omit` in someone's npm settings would drop what the build and Next need.
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--prefer-offline'];
  await run({ name: 'npm ci', args: [npmProgram(), ...flags], explain });
  writeFileSync(mark, `${wanted}\n`);
  say('Packages', `installed in ${seconds(startedAt)}`);
}

/** Time since a moment, for a person. */
export function seconds(sinceMs) {
  return `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;
}

/** npm says what went wrong in its first lines that are not a bare code; the last only name a log. */
function explain(errorTail, { logPath }) {
  const lines = errorTail
    .split('\n')
    .filter((line) => /^npm (error|ERR!) (?!code |errno |syscall )\S/.test(line));
  const why = lines[0]?.replace(/^npm (error|ERR!) /, '') ?? 'npm ci failed';
  return `the packages could not be installed (${why}); see ${logPath}.`;
}

/** npm's own program, to be run by this very Node: `npm` in PATH may belong to another one. */
export function npmProgram() {
  const bin = dirname(process.execPath);
  const known = [
    /npm-cli\.c?js$/.test(process.env.npm_execpath ?? '') ? process.env.npm_execpath : null,
    join(bin, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ].find((path) => path !== null && existsSync(path));
  if (known) return known;
  throw new LaunchError('npm was not found beside Node; start with "npm start".');
}
