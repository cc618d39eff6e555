// Asks axe about a page as it stands.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** An open list or menu hides the rest of the page from assistive technology on purpose; these rules then misread it. */
const RULES_OF_CLOSED_PAGES = [
  'aria-hidden-focus',
  'region',
  'page-has-heading-one',
  'landmark-one-main',
  'landmark-no-duplicate-banner',
  // A list driven from its search box is scrolled by the arrows there; the list itself is no tab stop.
  'scrollable-region-focusable',
];

/** All that a theme can change: which colours stand on which. */
const RULES_OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Fails with rule and element for everything axe finds. `hasOpenPopup` while a menu, list or picker is open. */
export async function expectAccessible(page: Page, { hasOpenPopup = false } = {}): Promise<void> {
  await expectAtRest(page);
  const builder = axe(page);
  if (hasOpenPopup) builder.disableRules(RULES_OF_CLOSED_PAGES);
  await expectNothing(builder);
  await page.emulateMedia({ reducedMotion: null });
}

/** The same in both themes: every rule in the one the page has, then the colours of the other, and back. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await expectAccessible(page);
  const html = page.locator('html');
  const theme = (await html.getAttribute('data-theme')) === 'dark' ? 'dark' : 'light';
  await expectAtRest(page);
  await setTheme(page, theme === 'dark' ? 'light' : 'dark');
  await expectNothing(axe(page).withRules(RULES_OF_COLOURS));
  await setTheme(page, theme);
  await page.emulateMedia({ reducedMotion: null });
}

/** Our pages have no frames: the way without a second page for them is quicker and sees the same. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((wanted) => {
    document.documentElement.dataset.theme = wanted;
  }, theme);
}

/**
 * What fades or slides in has other colours and places on its way: what moves already is waited for, and from here on
 * nothing does, by the person's wish for less motion. What never ends (a spinner) is left alone.
 */
async function expectAtRest(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}

async function expectNothing(builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}`),
  );
  expect(found).toEqual([]);
}
