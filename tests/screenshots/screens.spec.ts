// One picture of each screen, light and dark, in both languages. Not part of `npm test`: it writes into docs.
import { expect, type Page, test } from '@playwright/test';
import { setPreferences } from '../e2e/support/preferences';
import { signIn } from '../e2e/support/sign-in';

const LIN = '7401000000000000101';
const CHOICES = (['zh-CN', 'en'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((theme) => ({ locale, theme })),
);

/** The page's own content is there, in its fonts. */
async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

for (const { locale, theme } of CHOICES) {
  test(`screens ${locale} ${theme}`, async ({ page, context }) => {
    const space = locale === 'en' ? 'orbit' : 'xinghe';
    const main = page.getByRole('main');
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
    await expect(page.getByRole('option').first()).toBeVisible();
    await shot('sign-in');
    await signIn(page, LIN, space);
    await page.goto(`/${space}/work-items?type=story`);
    const links = main.getByRole('row').getByRole('link');
    await expect(links.first()).toBeVisible();
    await shot('work-items');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const items = [...new Set(hrefs.filter((href) => /\/story\/\d+/.test(href)))];
    const ids = items.map((href) => /\/story\/(\d+)/.exec(href)?.[1] ?? '');
    await page.goto(items[2] ?? '');
    await shot('editor');
    await page.goto(`/${space}/schedule?type=story&ids=${ids.slice(0, 6).join(',')}`);
    await expect(page.getByRole('treegrid').getByRole('row').nth(3)).toBeVisible();
    await shot('schedule');
    await page.goto(`/${space}/work-items/story/new`);
    await shot('new-item');
    await page.goto(`/${space}/work-items/story/1`);
    await shot('not-found');

    await page.goto(`/${space}/bulk-edits/new?type=story&ids=${ids.join(',')}`);
    await expect(main.getByRole('table').getByRole('row').nth(5)).toBeVisible();
    await shot('bulk-edit-scope');
    await main.getByRole('button', { name: /选择字段|Choose a field/ }).click();
    await main.getByRole('checkbox', { name: /^(优先级|Priority)$/ }).click();
    await shot('bulk-edit-field');
    await main.getByRole('button', { name: /填写新值|Choose the values/ }).click();
    await main.getByRole('button', { name: /优先级|Priority/ }).click();
    await page.getByRole('option', { name: theme === 'light' ? 'P1' : 'P2' }).click();
    await shot('bulk-edit-value');
    await main.getByRole('button', { name: /预览改动|Preview the changes/ }).click();
    const run = main.getByRole('button', { name: /^(修改|Change) / });
    await expect(run).toBeEnabled();
    await shot('bulk-edit-preview');
    await run.click();
    await page.waitForURL(/\/bulk-edits\/[0-9a-f-]{36}/);
    await expect(main.getByRole('heading', { name: /修改并核实|changed and verified/ })).toBeVisible({
      timeout: 60_000,
    });
    await shot('bulk-edit-run');
    await page.goto(`/${space}/bulk-edits`);
    await shot('bulk-edits');
  });
}
