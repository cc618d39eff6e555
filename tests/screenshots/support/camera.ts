// What every screenshot spec needs: one look a test, and a camera that waits until the page is itself.
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { setPreferences } from '../../e2e/support/preferences';

export const LIN = '7401000000000000101';

/** Every language in every theme, and the space whose words fit. */
export const LOOKS = (['zh-CN', 'en'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((theme) => ({
    locale,
    theme,
    space: locale === 'en' ? 'orbit' : 'xinghe',
  })),
);

export type Look = (typeof LOOKS)[number];

/** Gives a function that takes the picture `<name>-<theme>-<locale>.png` of the page as it stands. */
export async function camera(page: Page, context: BrowserContext, look: Look) {
  await page.setViewportSize({ width: 1440, height: 900 });
  await setPreferences(context, look);
  return async (name: string) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({
      path: `docs/screenshots/${name}-${look.theme}-${look.locale}.png`,
      animations: 'disabled',
    });
  };
}

/** Paths of the items that the list on the page shows. */
export async function itemPaths(page: Page): Promise<string[]> {
  const links = page.getByRole('main').getByRole('row').getByRole('link');
  await expect(links.first()).toBeVisible();
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(hrefs.filter((href) => /\/story\/\d+/.test(href)))];
}

export const idOf = (path: string) => /\/story\/(\d+)/.exec(path)?.[1] ?? '';
