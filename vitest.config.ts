// Which tests run where: pure ones anywhere, component ones in jsdom, server ones against one PostgreSQL for the run.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const databaseSetup = 'tests/server/support/postgres.global.ts';

/** Slow machines must not turn a correct test red; a test that really hangs still ends. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000, teardownTimeout: 20_000 };

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // Throws outside of Next; what it guards is held by tests/architecture.test.ts.
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    ...patience,
    // Most of the time goes into waiting for the API's own seconds: three files at once on two cores take half as long.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: { name: 'lib', include: ['tests/lib/**/*.test.ts', 'tests/architecture.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/components/support/clean-up.ts'],
          // Imports next/navigation without its file ending, which Node alone does not resolve.
          server: { deps: { inline: ['next-intl'] } },
        },
      },
      {
        extends: true,
        test: { name: 'server', include: ['tests/server/**/*.test.ts'], globalSetup: [databaseSetup] },
      },
      {
        extends: true,
        test: { name: 'sandbox', include: ['tests/sandbox/**/*.test.ts'], globalSetup: [databaseSetup] },
      },
      {
        extends: true,
        test: {
          name: 'launch',
          include: ['tests/launch/**/*.test.ts'],
          // Starting and killing whole products: many at once would only wait for each other.
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
