// frappe-gantt with the same plans in the same browser. It has one bar a row, so each item is three rows of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { BoardFigures } from './board-figures';
import { dragBar, framesDuring, heapMb, p95, scrollBoard } from './frame-times';
import { BARS_PER_ROW, benchIds, benchName, benchSpan } from './schedule-data';

/** Name of the library, with its version. */
export const PEER_NAME = 'frappe-gantt 1.2.2';

const folder = join(process.cwd(), 'node_modules', 'frappe-gantt', 'dist');

type Task = { id: string; name: string; start: string; end: string; progress: number };

/** Measures the library with the plans of `rows` items. */
export async function measurePeer(browser: Browser, rows: number): Promise<BoardFigures> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const css = readFileSync(join(folder, 'frappe-gantt.css'), 'utf8');
  await page.setContent(`<style>${css}</style><div id="gantt"></div>`);
  await page.addScriptTag({ path: join(folder, 'frappe-gantt.umd.js') });
  const firstPaintMs = await page.evaluate(drawGantt, tasksOf(rows));
  const bar = page.locator('.bar-wrapper .bar').nth(6);
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  if (!box) throw new Error('the library shows no bar');
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
  };
  await context.close();
  return figures;
}

function tasksOf(rows: number): Task[] {
  const today = Math.floor(Date.now() / 86_400_000);
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  return benchIds(rows).flatMap((id) =>
    Array.from({ length: BARS_PER_ROW }, (_, bar) => {
      const { startDay, endDay } = benchSpan(id, bar, today);
      return {
        id: `task-${id}-${bar}`,
        name: benchName(id, bar),
        start: iso(startDay),
        end: iso(endDay),
        progress: 0,
      };
    }),
  );
}

/** Runs in the page. */
function drawGantt(tasks: Task[]): Promise<number> {
  return new Promise((resolve) => {
    const startMs = performance.now();
    const { Gantt } = window as unknown as {
      Gantt: new (at: string, tasks: Task[], options: object) => object;
    };
    new Gantt('#gantt', tasks, { view_mode: 'Day', container_height: 800, scroll_to: 'today' });
    requestAnimationFrame(() =>
      requestAnimationFrame(() => resolve(Math.round(performance.now() - startMs))),
    );
  });
}
