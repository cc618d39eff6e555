// `npm run check`: everything that needs no browser and no build, for every commit.
import { bareEnvironment } from './child-environment.mjs';
import { runToEnd } from './run-to-end.mjs';
import { runStaticChecks } from './static-checks.mjs';
import { createSteps } from './steps.mjs';
import { PROJECTS_WITHOUT_BUILD } from './vitest-projects.mjs';

await runToEnd(async ({ prepare }) => {
  await prepare({ isBuildWanted: false });
  const steps = createSteps(bareEnvironment(process.env));
  await runStaticChecks(steps);
  await steps.step('unit and integration tests', () =>
    steps.tool('vitest/vitest.mjs', 'run', ...PROJECTS_WITHOUT_BUILD),
  );
  console.log(steps.failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${steps.failed.join(', ')}`);
  return steps.failed.length === 0;
});
