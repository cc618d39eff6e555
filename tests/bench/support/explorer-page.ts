// What the explorer's benchmark does on the page: loads everything, selects everything, scrolls through it.
import type { Page } from '@playwright/test';

const FRAMES = 400;
const STEP_PX = 140;

/** Presses "Load all" and waits until nothing more is said to be missing. */
export async function loadAllRows(page: Page): Promise<{ rows: number; ms: number }> {
  const startedMs = Date.now();
  await page.getByRole('button', { name: 'Load all' }).click();
  await page.getByText(/^Loading [\d,]+ of/).waitFor();
  await page.getByText(/^Loading [\d,]+ of/).waitFor({ state: 'detached', timeout: 180_000 });
  const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
  return { rows, ms: Date.now() - startedMs };
}

/** From the press on the head's box to the picture with every row selected; leaves nothing selected. */
export async function selectAllMs(page: Page): Promise<number> {
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const box = document.querySelector<HTMLInputElement>('[role="columnheader"] input[type="checkbox"]');
        const startedMs = performance.now();
        box?.click();
        // The second frame begins when the first one was painted.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - startedMs)));
      }),
  );
  await page.getByRole('button', { name: /Clear selection/ }).click();
  return ms;
}

/** Scrolls down frame by frame; gives how long frames took, in milliseconds. */
export async function scrollFrames(page: Page): Promise<{ count: number; p50: number; p95: number }> {
  return page.evaluate(
    ([frames, stepPx]) =>
      new Promise((resolve) => {
        const scroller = document.querySelector('[role="grid"]')?.parentElement;
        const times: number[] = [];
        let lastMs = performance.now();
        const step = (nowMs: number) => {
          times.push(nowMs - lastMs);
          lastMs = nowMs;
          if (times.length > frames) {
            const sorted = times.slice(1).sort((a, b) => a - b);
            const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
            resolve({ count: sorted.length, p50: at(0.5), p95: at(0.95) });
            return;
          }
          if (scroller) scroller.scrollTop += stepPx;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    [FRAMES, STEP_PX] as const,
  );
}
