// Our board in the built product, with plans handed over inside the page, so that no server is part of the figures.
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import type { BoardFigures } from './board-figures';
import { dragBar, framesDuring, heapMb, p95, scrollBoard } from './frame-times';
import { benchBatch, benchIds } from './schedule-data';

declare global {
  interface Window {
    /** Lets the waiting answers go; gives the time at which it did. */
    benchOpenGate?: () => number;
  }
}

const TYPE = 'story';
const SPACE = 'orbit';

/** Measures a board of `rows` items, everything opened; `jsGzipKb` is what its first screen loads. */
export async function measureOurBoard(
  browser: Browser,
  baseUrl: string,
  rows: number,
): Promise<BoardFigures & { jsGzipKb: number }> {
  const context = await browser.newContext({ baseURL: baseUrl, viewport: { width: 1440, height: 900 } });
  const door = await context.newPage();
  await signIn(door);
  // A page of its own, or what the first one still loads would count as the board's.
  await door.close();
  const page = await context.newPage();
  await handOverPlans(page, rows);
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(response.url());
  });
  await page.goto(`/${SPACE}/schedule?type=${TYPE}&ids=stored&open=all`);
  await page.waitForFunction((count) => document.querySelectorAll('[data-row]').length > count, 10);
  await page.waitForLoadState('networkidle');
  const jsGzipKb = await gzipKb(page, scripts);
  const firstPaintMs = await page.evaluate(paintAfterGate, rows * 4 + 1);
  const bar = page.locator('[data-bar]').nth(6);
  const box = await bar.boundingBox();
  if (!box) throw new Error('no bar is on the screen');
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const scrollMs = await framesDuring(page, () => scrollBoard(page, x, y));
  const dragMs = await framesDuring(page, () => dragBar(page, x, y, 240));
  const figures = {
    rows,
    firstPaintMs,
    dragP95Ms: p95(dragMs),
    scrollP95Ms: p95(scrollMs),
    heapMb: await heapMb(page),
    jsGzipKb,
  };
  await context.close();
  return figures;
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in');
  const options = page.getByRole('listbox', { name: /成员|People/ }).getByRole('option');
  await options.first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Answers the board's reads inside the page, all of them when the gate opens. */
async function handOverPlans(page: Page, rows: number): Promise<void> {
  const ids = benchIds(rows);
  const today = Math.floor(Date.now() / 86_400_000);
  const batch = benchBatch(ids, TYPE, today);
  await page.addInitScript(
    ({ plans, storageKey }) => {
      sessionStorage.setItem(storageKey, JSON.stringify(plans.heads.map((head) => head.id)));
      const headOf = new Map(plans.heads.map((head) => [head.id, head]));
      const itemOf = new Map(plans.items.map((item) => [item.itemId, item]));
      let openGate = () => {};
      const gate = new Promise<void>((resolve) => {
        openGate = resolve;
      });
      window.benchOpenGate = () => {
        openGate();
        return performance.now();
      };
      const realFetch = window.fetch;
      window.fetch = async (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input, location.href);
        if (!/^\/api\/[^/]+\/schedule$/.test(url.pathname)) return realFetch(input, init);
        const asked = (url.searchParams.get('ids') ?? '').split(',').map(Number);
        const value = {
          heads: asked.flatMap((id) => headOf.get(id) ?? []),
          items: asked.flatMap((id) => itemOf.get(id) ?? []),
          people: plans.people,
        };
        const text = JSON.stringify({ ok: true, value });
        await gate;
        return new Response(text, { headers: { 'content-type': 'application/json' } });
      };
    },
    { plans: batch, storageKey: `plumb.selection.${SPACE}.${TYPE}` },
  );
}

/** Opens the gate and waits for the frame in which every row is there and bars are drawn. */
function paintAfterGate(rowCount: number): Promise<number> {
  return new Promise((resolve) => {
    const startMs = window.benchOpenGate?.() ?? Number.NaN;
    const look = () => {
      const grid = document.querySelector('[role=treegrid]');
      const isThere =
        grid?.getAttribute('aria-rowcount') === String(rowCount) && document.querySelector('[data-bar]');
      // The frame after the one in which it was found has been painted.
      if (isThere) requestAnimationFrame(() => resolve(Math.round(performance.now() - startMs)));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

async function gzipKb(page: Page, scripts: ReadonlySet<string>): Promise<number> {
  const bodies = await Promise.all(
    [...scripts].map(async (url) => (await page.context().request.get(url)).body()),
  );
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
  return Math.round((bytes / 1000) * 10) / 10;
}
