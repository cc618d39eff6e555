// Ways into the wizard of a bulk edit that several specs share.
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { setPreferences } from './preferences';
import { signIn } from './sign-in';
import { visit } from './visit';

const LIN = '7401000000000000101';

export type Look = { locale: 'zh-CN' | 'en'; theme: 'light' | 'dark' };

/** Opens the wizard for the first `count` stories of the list; gives their ids. English: space orbit, Chinese: xinghe. */
export async function openWizard(
  page: Page,
  context: BrowserContext,
  look: Look,
  count: number,
): Promise<number[]> {
  const project = look.locale === 'en' ? 'orbit' : 'xinghe';
  await setPreferences(context, look);
  await signIn(page, LIN, project, `/${project}/work-items?type=story`);
  await expect(page.getByRole('grid')).toBeVisible();
  const hrefs = await page
    .getByRole('row')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const ids = [...new Set(hrefs.flatMap((href) => /\/story\/(\d+)/.exec(href)?.[1] ?? []))].slice(0, count);
  await visit(page, `/${project}/bulk-edits/new?type=story&ids=${ids.join(',')}`);
  await expect(page.getByRole('table')).toBeVisible();
  return ids.map(Number);
}
