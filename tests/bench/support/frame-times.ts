// Times between frames while something is moved, taken inside the page.
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    benchFramesMs?: number[];
    benchIsRecording?: boolean;
  }
}

/** Milliseconds between frames while `move` runs. */
export async function framesDuring(page: Page, move: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const framesMs: number[] = [];
    window.benchFramesMs = framesMs;
    window.benchIsRecording = true;
    let last: number | null = null;
    const onFrame = (nowMs: number) => {
      if (last !== null) framesMs.push(nowMs - last);
      last = nowMs;
      if (window.benchIsRecording) requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
  await move();
  return page.evaluate(() => {
    window.benchIsRecording = false;
    return window.benchFramesMs ?? [];
  });
}

/** The value that 95 of 100 frames stay below, to a tenth of a millisecond. */
export function p95(valuesMs: readonly number[]): number {
  const sorted = [...valuesMs].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return Math.round(value * 10) / 10;
}

/** Drags the bar under (x, y) to the right and back, one move a frame or so. */
export async function dragBar(page: Page, x: number, y: number, distancePx: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + distancePx, y + 2, { steps: Math.round(distancePx / 2) });
  await page.mouse.move(x, y, { steps: Math.round(distancePx / 2) });
  await page.mouse.up();
}

/** Turns the wheel down and up over (x, y). */
export async function scrollBoard(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 160);
  for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, -160);
}

/** The JavaScript heap after a collection, megabytes. */
export async function heapMb(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return Math.round((usedSize / 1024 / 1024) * 10) / 10;
}
