// Browser tests: the built product on its own ports and data, driven by whatever Chromium this machine has.
import { defineConfig } from '@playwright/test';
import { findBrowser } from './server/launch/browser.mjs';
import { freePort } from './server/launch/ports.mjs';

// This file is read again by every worker process; the first reading chooses, the others inherit the environment.
// BASE_URL and SANDBOX_URL set by hand make the tests use a product that already runs.
if (!process.env.BASE_URL) {
  process.env.BASE_URL = `http://127.0.0.1:${await freePort()}`;
  process.env.SANDBOX_URL = `http://127.0.0.1:${await freePort()}`;
  process.env.E2E_OWN_PRODUCT = 'yes';
}

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/product.global.ts',
  // One sandbox serves all specs, and its effects are what they look at.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  // Only what really hangs is ended: a slow, busy machine takes several times as long as ours.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/report.json' }]],
  use: {
    baseURL: process.env.BASE_URL,
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser()?.path ?? undefined,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Chromium's own sandbox does not work for root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
});
