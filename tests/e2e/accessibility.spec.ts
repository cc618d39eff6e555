// axe on every page, in both languages and both themes.
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from './support/accessibility';
import { setPreferences } from './support/preferences';
import { signIn } from './support/sign-in';
import { visit } from './support/visit';

const LIN = '7401000000000000101';

async function firstItemPath(page: Page): Promise<string> {
  await visit(page, '/orbit/work-items?type=story');
  const link = page.getByRole('row').nth(1).getByRole('link').first();
  return (await link.getAttribute('href')) ?? '';
}

// Each language starts in another theme, so that every rule has seen both.
for (const [locale, theme] of [
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const) {
  test(`axe finds nothing on any page in either theme, ${locale}`, async ({ page, context }) => {
    await setPreferences(context, { locale, theme });
    await visit(page, '/sign-in');
    await expect(page.getByRole('main')).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await signIn(page, LIN, 'orbit');
    const item = await firstItemPath(page);
    expect(item).toMatch(/^\/orbit\/work-items\/story\/\d+/);
    const id = /(\d+)/.exec(item)?.[1];
    const paths = [
      '/orbit/work-items?type=story',
      '/orbit/work-items?type=story&q=nothing-has-this-name',
      item,
      '/orbit/work-items/story/new',
      '/orbit/bulk-edits',
      '/orbit/bulk-edits/new',
      `/orbit/bulk-edits/new?type=story&ids=${id}`,
      `/orbit/schedule?type=story&ids=${id}`,
      '/orbit/work-items/story/1',
      '/no-such-space/work-items',
    ];
    for (const path of paths) {
      await visit(page, path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await test.step(path, () => expectAccessibleInBothThemes(page));
    }
  });
}

test('the command palette and the person menu are accessible while open', async ({ page, context }) => {
  await setPreferences(context, { locale: 'en', theme: 'light' });
  await signIn(page, LIN, 'orbit');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, { hasOpenPopup: true });
});
