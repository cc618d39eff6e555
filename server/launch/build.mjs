// Builds web and bundles when their sources changed since the last build.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, ENTRIES } from './bundle.mjs';
import { seconds } from './install.mjs';
import { LaunchError } from './launch-error.mjs';
import { hashSources, readMark } from './source-hash.mjs';

/** Makes .next and dist match the sources. `run` starts a child and settles when it is done. */
export async function ensureBuilt({ root, run, say }) {
  const wanted = hashSources(root);
  const [webMark, bundleMark] = marks(root);
  if (readMark(bundleMark) !== wanted) {
    rmSync(bundleMark, { force: true });
    await bundle(root, ENTRIES).catch((error) => {
      throw new LaunchError(`the build failed: ${error.message}`);
    });
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(bundleMark, `${wanted}\n`);
  }
  if (readMark(webMark) === wanted) return;
  const startedAt = Date.now();
  say('Build', 'building the pages');
  rmSync(webMark, { force: true });
  await buildWeb({ root, run, say });
  writeFileSync(webMark, `${wanted}\n`);
  say('Build', `done in ${seconds(startedAt)}`);
}

async function buildWeb({ root, run, say }) {
  try {
    await buildOnce(root, run);
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    // A failure that is over can stick in Next's cache and fail every later build too.
    say('Build', 'failed; trying once more without the cache');
    rmSync(join(root, '.next'), { recursive: true, force: true });
    await buildOnce(root, run);
  }
}

async function buildOnce(root, run) {
  const args = [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'];
  const buildId = join(root, '.next', 'BUILD_ID');
  rmSync(buildId, { force: true });
  await run({ name: 'next build', args, explain });
  // Written last: a build that was cut short can still end with exit code 0.
  if (!existsSync(buildId))
    throw new LaunchError('the pages could not be built: next build ended before it was done.');
}

function explain(errorTail, { logPath }) {
  return `the pages could not be built; see ${logPath}. It ends with:\n${errorTail.trim()}`;
}

function marks(root) {
  return [join(root, '.next', '.built-from'), join(root, 'dist', '.built-from')];
}
