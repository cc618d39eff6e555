// Bundles the processes that are not Next (sandbox, worker, migrations, benchmarks) from TypeScript to dist/*.mjs.
import { join } from 'node:path';

/** Entry of each bundle by its name in dist/. */
export const ENTRIES = {
  sandbox: 'server/sandbox/main.ts',
  worker: 'server/jobs/worker.ts',
  migrate: 'server/db/migrate-main.ts',
};

/** esbuild's settings for entries of this clone; `outdir` is relative to it. */
export function bundleOptions(root, entryPoints, outdir = 'dist') {
  return {
    absWorkingDir: root,
    entryPoints,
    outdir: join(root, outdir),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfig: join(root, 'tsconfig.json'),
    alias: { '@': root },
    sourcemap: true,
    logLevel: 'silent',
  };
}

/** Bundles once; throws esbuild's error, whose message names file and line. */
export async function bundle(root, entryPoints, outdir) {
  const { build, stop } = await import('esbuild');
  try {
    await build(bundleOptions(root, entryPoints, outdir));
  } finally {
    // Its helper process would stay in memory as long as the launcher.
    await stop();
  }
}
