// The last line of `npm test` counts every test of both runners and never hides a failure.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countPlaywright, countReport, countVitest } from '@/server/launch/test-report.mjs';
import { temporaryFolder } from './support/launched';

test('vitest: a file that could not be loaded is one failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 3, failed: 2 });
});

test('Playwright: flaky tests and a failed set-up are failures', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] };
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3 });
});

test('a runner that wrote no report is one failure', () => {
  expect(countReport(join(temporaryFolder(), 'absent.json'), countVitest)).toEqual({ passed: 0, failed: 1 });
});
