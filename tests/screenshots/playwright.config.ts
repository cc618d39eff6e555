// Takes the pictures of docs/screenshots: `node node_modules/@playwright/test/cli.js test -c tests/screenshots`.
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config';

export default defineConfig({
  ...base,
  testDir: '.',
  globalSetup: '../e2e/support/product.global.ts',
  outputDir: '../../test-results',
  reporter: 'list',
});
