// The checks that read the sources without running them; the first part of both `npm run check` and `npm test`.
import { readLockFileFaults } from './lock-file.mjs';
import { rootFolder } from './root-folder.mjs';

/** Format and lint, types, lockfile. */
export async function runStaticChecks({ step, tool }) {
  await step('format and lint', () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'));
  // Route and asset types are made by Next; a fresh clone has none yet.
  await step(
    'types',
    async () =>
      (await tool('next/dist/bin/next', 'typegen')) &&
      tool('typescript/bin/tsc', '--noEmit', '--pretty', 'false'),
  );
  await step('lockfile', () => {
    const faults = readLockFileFaults(rootFolder);
    for (const fault of faults) console.error(fault);
    return faults.length === 0;
  });
}
