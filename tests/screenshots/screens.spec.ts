// One picture of each screen, light and dark, in both languages. Not part of `npm test`: it writes into docs.
import { expect, type Page, test } from '@playwright/test';
import { setPreferences } from '../e2e/support/preferences';
import { signIn } from '../e2e/support/sign-in';

const LIN = '7401000000000000101';
const CHOICES = (['zh-CN', 'en'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((theme) => ({ locale, theme })),
);

async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
}

for (const { locale, theme } of CHOICES) {
  test(`screens ${locale} ${theme}`, async ({ page, context }) => {
    const space = locale === 'en' ? 'orbit' : 'xinghe';
    const shot = async (name: string) => {
      await settle(page);
      await page.screenshot({
        path: `docs/screenshots/${name}-${theme}-${locale}.png`,
        animations: 'disabled',
      });
    };
    await page.setViewportSize({ width: 1440, height: 900 });
    await setPreferences(context, { locale, theme });
    await page.goto('/sign-in');
    await shot('sign-in');
    await signIn(page, LIN, space);
    await page.goto(`/${space}/work-items?type=story`);
    await shot('work-items');
    const rows = page.getByRole('row');
    const links = await rows
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const items = [...new Set(links.filter((href) => /\/story\/\d+/.test(href)))];
    const ids = items.slice(0, 6).map((href) => /(\d+)/.exec(href.split('/story/')[1] ?? '')?.[1] ?? '');
    await page.goto(items[0] ?? '');
    await shot('editor');
    await page.goto(`/${space}/schedule?type=story&ids=${ids.join(',')}`);
    await expect(page.getByRole('treegrid')).toBeVisible();
    await shot('schedule');
    await page.goto(`/${space}/bulk-edits/new?type=story&ids=${ids.join(',')}`);
    await shot('bulk-edit-scope');
    await page.goto(`/${space}/bulk-edits`);
    await shot('bulk-edits');
    await page.goto(`/${space}/work-items/story/new`);
    await shot('new-item');
    await page.goto(`/${space}/work-items/story/1`);
    await shot('not-found');
  });
}
