// Which projects of vitest.config.ts a command runs.

/** Arguments for the tests that run from the sources alone. */
export const PROJECTS_WITHOUT_BUILD = ['lib', 'components', 'server', 'sandbox'].map(
  (name) => `--project=${name}`,
);

/** Arguments for the tests that start the built product. */
export const PROJECTS_WITH_BUILD = ['--project=launch'];
