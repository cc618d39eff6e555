// Opens pages the way a patient person does: the server draws them, and what is pressed or typed before they answer is lost.
// How long that takes is the machine's affair, so every spec comes to its pages through here.
import { expect, type Page, type Response } from '@playwright/test';

const CONTROLS = 'a[href], button, input, select, textarea';

/**
 * Waits until the page answers: the line that speaks is no longer busy, so React has taken over and listens for shortcuts;
 * and each control has its handlers, also those of parts whose code came later.
 */
export async function expectAlive(page: Page): Promise<void> {
  await expect(page.locator('body > [aria-live=polite]')).toHaveAttribute('aria-busy', 'false');
  await page.waitForFunction((controls) => {
    const answers = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps'));
    return [...document.querySelectorAll(controls)].every(answers);
  }, CONTROLS);
}

/** Goes to a path of the product; gives the answer of the server. */
export async function visit(page: Page, path: string): Promise<Response | null> {
  const answer = await page.goto(path);
  await expectAlive(page);
  return answer;
}

/** Draws the page anew. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await expectAlive(page);
}
