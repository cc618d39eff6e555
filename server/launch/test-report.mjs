// Counts tests from the JSON that vitest and Playwright write, for the one line that `npm test` ends with.
import { existsSync, readFileSync } from 'node:fs';

/** {passed, failed} of a vitest report. A file that could not even be loaded counts as one failure. */
export function countVitest(report) {
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length };
}

/** {passed, failed} of a Playwright report. A test that needed a second try counts as failed. */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** Counts one report file; a runner that wrote none crashed, which is one failure. */
export function countReport(path, count) {
  return existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 1 };
}
