// `npm test`: everything, on a fresh clone too, beside a running product too. The last line sums up both test runners.
import { join } from 'node:path';
import { findOrInstallBrowser } from './browser.mjs';
import { bareEnvironment } from './child-environment.mjs';
import { runToEnd } from './run-to-end.mjs';
import { runStaticChecks } from './static-checks.mjs';
import { createSteps } from './steps.mjs';
import { countPlaywright, countReport, countVitest } from './test-report.mjs';
import { PROJECTS_WITH_BUILD, PROJECTS_WITHOUT_BUILD } from './vitest-projects.mjs';

await runToEnd(async ({ folder, prepare }) => {
  await prepare({ isBuildWanted: false });
  const { NODE_ENV: _, ...bare } = bareEnvironment(process.env);
  const e2eReport = join(folder, 'e2e.json');
  const steps = createSteps({ ...bare, E2E_REPORT: e2eReport });
  const counts = [];

  async function vitest(name, projects) {
    const report = join(folder, `${name}.json`.replaceAll(' ', '-'));
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    await runner(
      name,
      () => steps.tool('vitest/vitest.mjs', 'run', ...projects, ...reporters),
      report,
      countVitest,
    );
  }

  async function runner(name, work, report, count) {
    const isPassed = await steps.step(name, work);
    const counted = countReport(report, count);
    // A runner can fail without a failed test, for example when a test left something running.
    counts.push(isPassed || counted.failed > 0 ? counted : { ...counted, failed: 1 });
  }

  const hasBrowser = await steps.step('browser', () => findOrInstallBrowser(bare));
  await runStaticChecks(steps);
  await vitest('unit and integration tests', PROJECTS_WITHOUT_BUILD);
  if (await steps.step('build', () => prepare({}))) {
    await vitest('launcher tests', PROJECTS_WITH_BUILD);
    const browserTests = () => hasBrowser && steps.tool('@playwright/test/cli.js', 'test');
    await runner('browser tests', browserTests, e2eReport, countPlaywright);
  }

  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  // A failed check is not a test, but the line must not read like success.
  const checksFailed = steps.failed.filter((name) => !name.endsWith('tests')).length;
  if (steps.failed.length > 0) console.log(`\nFailed: ${steps.failed.join(', ')}`);
  console.log(`\n${sum('passed')} passed, ${sum('failed') + checksFailed} failed`);
  return steps.failed.length === 0;
});
