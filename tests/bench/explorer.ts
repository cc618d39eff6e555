// `npm run bench -- explorer`: the work item list as a person meets it in a browser, with 2,000 and with 100,000 items in the
// space. One JSON object is printed last.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { loadAllRows, scrollFrames, selectAllMs } from './support/explorer-page';

const SIZES = [2000, 100_000];
const ROUNDS = 9;
const LIST = '/orbit/work-items?type=story';
const EMAIL = 'lin.chen@example.com';

type Product = { baseUrl: string; sandboxUrl: string; stop(): Promise<void> };

/** The launcher's own modules find the clone by their place, so they must not be bundled into this file. */
async function fromLauncher<Module>(name: string): Promise<Module> {
  return import(pathToFileURL(join(process.cwd(), 'server', 'launch', name)).href);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

async function signedIn(browser: Browser, product: Product): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ name: 'locale', value: 'en', url: product.baseUrl }]);
  const page = await context.newPage();
  await page.addInitScript(() => {
    // The moment after the first picture that holds rows.
    const look = () => {
      if (document.querySelector('[role="row"][data-line]'))
        requestAnimationFrame(() => setTimeout(() => performance.mark('first-rows')));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${product.baseUrl}/sign-in?next=${encodeURIComponent(LIST)}`);
  const search = page.getByRole('combobox', { name: /Find a person/ });
  const option = page.getByRole('option', { name: new RegExp(EMAIL) });
  // The search narrows only once the page is alive.
  await expect(async () => {
    await search.fill('');
    await search.fill(EMAIL);
    await expect(option).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  await option.click();
  await page.waitForURL((url) => url.pathname.endsWith('/work-items'));
  return page;
}

/** From the request of the page to the first picture with rows. */
async function firstRowsMs(page: Page, product: Product): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < ROUNDS + 2; turn += 1) {
    await page.goto(product.baseUrl + LIST);
    await page.waitForFunction(() => performance.getEntriesByName('first-rows').length > 0);
    // The first ones warm up caches and code.
    if (turn >= 2)
      times.push(await page.evaluate(() => performance.getEntriesByName('first-rows')[0]?.startTime ?? 0));
  }
  return median(times);
}

/** Everything that runs before the person does anything, compressed. */
async function scriptsGzipKb(page: Page, product: Product): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  await page.goto(product.baseUrl + LIST, { waitUntil: 'networkidle' });
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  page.removeAllListeners('response');
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

async function main(): Promise<void> {
  const { startTestProduct } = await fromLauncher<{ startTestProduct(o: object): Promise<Product> }>(
    'test-product.mjs',
  );
  const { findBrowser } = await fromLauncher<{ findBrowser(): { path: string } | null }>('browser.mjs');
  const product = await startTestProduct({ env: { SANDBOX_ITEMS: String(SIZES[0]) } });
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath: findBrowser()?.path, args });
  try {
    const page = await signedIn(browser, product);
    const jsGzipKb = await scriptsGzipKb(page, product);
    const times: Record<string, number> = {};
    for (const size of SIZES) {
      await fetch(`${product.sandboxUrl}/sandbox/reset`, {
        method: 'POST',
        body: JSON.stringify({ items: size }),
      });
      times[size] = round(await firstRowsMs(page, product));
      process.stdout.write(`${size} items: first rows after ${times[size]} ms (median of ${ROUNDS})\n`);
    }
    const loaded = await loadAllRows(page);
    const selectMs = median([await selectAllMs(page), await selectAllMs(page), await selectAllMs(page)]);
    const frames = await scrollFrames(page);
    process.stdout.write(
      `${loaded.rows} rows loaded in ${round(loaded.ms)} ms; ${frames.count} frames of scrolling, median ${round(frames.p50)} ms, p95 ${round(frames.p95)} ms\n`,
    );
    const [small = 0, large = 0] = SIZES.map((size) => times[size] ?? 0);
    process.stdout.write(
      `${JSON.stringify({
        firstRowsMs: times,
        firstRowsRatio: round(large / small, 2),
        selectAllMs: round(selectMs),
        scrollP95Ms: round(frames.p95),
        jsGzipKb: round(jsGzipKb),
      })}\n`,
    );
  } finally {
    await browser.close();
    await product.stop();
  }
}

await main();
