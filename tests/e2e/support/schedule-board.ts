// What the specs of the schedule board do again and again: find bars, drag them, open the review, publish.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { formatDayNear, formatDayRange } from '@/lib/i18n/format-day';
import type { Locale } from '@/lib/i18n/locale';
import { sandboxEffects } from './sandbox-control';
import { dayFromToday } from './today';

/** Width of a day at the closest zoom. */
export const DAY_PX = 24;

/** The board of these items with a draft that is this test's own: drafts stay on the server, and one spec must not find another's. */
export const board = (...ids: number[]) =>
  `/orbit/schedule?type=story&ids=${ids.join(',')}&draft=${test.info().testId.slice(-8)}`;
export const bar = (page: Page, name: string | RegExp) =>
  page.locator('[data-bar]').and(page.getByRole('button', { name }));
export const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name });
export const review = (page: Page) => page.getByRole('button', { name: /^审阅|^Review/ });
export const publish = (page: Page) => page.getByRole('button', { name: /^发布 \d+ 处改动$|^Publish \d+/ });
/** A day, and a stretch of days, as the board writes them: with the year only around its turn. */
export const dayText = (day: number, locale: Locale) => formatDayNear(day, dayFromToday(0), locale);
export const rangeText = (startDay: number, endDay: number, locale: Locale) =>
  formatDayRange(startDay, endDay, dayFromToday(0), locale);
export const zhRange = (startDay: number, endDay: number) => rangeText(startDay, endDay, 'zh-CN');

type DragOptions = {
  /** Lets it come to rest on working days; otherwise Alt is held, and it moves by just those days. */
  snaps?: boolean;
  /** Runs before the button is let go. */
  whileHeld?: () => Promise<void>;
};

/** Presses the mouse on a bar at `grip` (0 = left end, 1 = right end), once the bar rests where it is drawn. */
export async function takeHold(page: Page, target: Locator, grip: number): Promise<{ x: number; y: number }> {
  // Waits until the bar neither moves nor lies under something else.
  await target.hover();
  const box = await target.boundingBox();
  if (!box) throw new Error('the bar is not on the screen');
  const x = box.x + Math.min(Math.max(box.width * grip, 2), box.width - 2);
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  return { x, y };
}

/** Takes a bar at `grip` and drags it by whole days. */
export async function drag(
  page: Page,
  target: Locator,
  days: number,
  grip = 0.5,
  { snaps = false, whileHeld }: DragOptions = {},
): Promise<void> {
  const { x, y } = await takeHold(page, target, grip);
  if (!snaps) await page.keyboard.down('Alt');
  await page.mouse.move(x + days * DAY_PX, y + 2, { steps: 8 });
  await whileHeld?.();
  await page.mouse.up();
  if (!snaps) await page.keyboard.up('Alt');
}

/** Presses Tab until the element has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never came to the element');
}

export async function effectsSince(since: number) {
  return (await sandboxEffects(since)).map(({ work_item_id, target, before, after }) => ({
    work_item_id,
    target,
    before,
    after,
  }));
}

/** Presses a key until the element has the focus. */
export async function pressTo(page: Page, key: string, target: Locator): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to the element`);
}

/** Opens the review by keyboard; its heading takes the focus. */
export async function reviewByKeys(page: Page): Promise<void> {
  await tabTo(page, review(page));
  await page.keyboard.press('Enter');
  await expect(page.locator('#schedule-review')).toBeFocused();
}

/** Publishes by keyboard what the open review has chosen. */
export async function publishByKeys(page: Page): Promise<void> {
  await tabTo(page, publish(page));
  await page.keyboard.press('Enter');
}

/** Publishes everything in the draft and waits until it is verified. */
export async function publishAll(page: Page, count: number): Promise<void> {
  await review(page).click();
  await publish(page).click();
  await expect(page.getByText(`${count} 处改动已发布并核对`).first()).toBeVisible();
}
