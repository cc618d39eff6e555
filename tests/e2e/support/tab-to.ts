// Reaches controls the way a person without a mouse does.
import type { Locator, Page } from '@playwright/test';

/** More stops than any page of ours has. */
const MOST_PRESSES = 150;

/** Presses Tab until `target` has the focus; fails when it is never reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  // Held by hand: a list that opens on the way hides the rest of the page from roles until it closes.
  let element = await target.elementHandle();
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    await page.keyboard.press('Tab');
    // Asked at once: every question costs a way there and back, and there are many presses.
    const focus = await page.evaluate(
      (wanted) => (wanted === document.activeElement ? 'there' : wanted?.isConnected ? 'elsewhere' : 'gone'),
      element,
    );
    if (focus === 'there') return;
    // Drawn anew on the way: it is another element now.
    if (focus === 'gone') element = await target.elementHandle();
  }
  throw new Error('Tab never reached it');
}
