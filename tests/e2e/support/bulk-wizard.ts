// Ways into the wizard of a bulk edit that several specs share.
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { firstStoryIds } from './listed-items';
import { setPreferences } from './preferences';
import { signIn } from './sign-in';
import { visit } from './visit';

const LIN = '7401000000000000101';

/** The page of a run. */
export const RUN_URL = /\/bulk-edits\/[0-9a-f-]{36}/;

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
  const ids = await firstStoryIds(page, count);
  await visit(page, `/${project}/bulk-edits/new?type=story&ids=${ids.join(',')}`);
  await expect(page.getByRole('table')).toBeVisible();
  return ids;
}
