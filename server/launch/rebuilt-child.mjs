// For `npm run dev`: a child bundled from TypeScript, bundled again and restarted whenever one of its sources changes.
import { join } from 'node:path';
import { bundleOptions } from './bundle.mjs';
import { LaunchError } from './launch-error.mjs';

const STOP_GRACE_MS = 4000;
const OUT_FOLDER = 'dist/dev';

/**
 * Starts watching `entry` and settles when the child serves for the first time. A crash waits for the next change; a
 * change that does not compile leaves the old child running.
 */
export async function startRebuiltChild({ root, say, launch, label, name, entry, env, wave }) {
  const { context } = await import('esbuild');
  const program = join(root, OUT_FOLDER, `${name}.mjs`);
  let child = null;
  let queue = Promise.resolve();

  async function restart() {
    await child?.stop(STOP_GRACE_MS);
    child = launch({
      name: label,
      wave,
      mayEnd: true,
      isEchoed: true,
      args: ['--enable-source-maps', program],
      env,
    });
    await child.whenReady();
  }

  return new Promise((resolve) => {
    const onEnd = ({ errors }) => {
      if (errors.length > 0) {
        return say(label, `does not compile: ${errors.map(({ text }) => text).join('; ')}`);
      }
      queue = queue.then(restart).then(
        () => resolve(say(label, 'ready')),
        (error) => say(label, error instanceof LaunchError ? error.message : String(error)),
      );
    };
    const plugin = { name: 'restart', setup: (build) => build.onEnd(onEnd) };
    const options = { ...bundleOptions(root, { [name]: entry }, OUT_FOLDER), plugins: [plugin] };
    context(options).then((watching) => watching.watch());
  });
}
