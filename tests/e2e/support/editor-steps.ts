// What the specs of the editor do again and again: make an item, find in search boxes, choose from lists.
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { closeList } from './focus';
import { setPreferences } from './preferences';
import { signIn } from './sign-in';

export const LIN = '7401000000000000101';
export const WEI = '7401000000000000102';
export const ANA = '7401000000000000103';

/** Local midnight in Asia/Shanghai, as the platform keeps a day. */
export const startOf = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date - 1, 16);
/** The last millisecond of that day. */
export const endOf = (year: number, month: number, date: number) => startOf(year, month, date + 1) - 1;

/** A new story with nothing in it but a name; gives its id. Ends on its page, in English. */
export async function newStory(page: Page, context: BrowserContext, name: string): Promise<number> {
  await setPreferences(context, { locale: 'en', theme: 'light' });
  await signIn(page, LIN, 'orbit', '/orbit/work-items/story/new');
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Create Story' }).click();
  await page.waitForURL(/\/story\/\d+$/);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return Number(/\/(\d+)$/.exec(page.url())?.[1]);
}

/** Types into a search box and takes the option; the list closes. */
export async function find(page: Page, field: string, query: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).fill(query);
  await page.getByRole('option', { name: option }).first().click();
  await closeList(page);
}

/** Opens a list and takes the options; a list for several is closed after them. */
export async function choose(page: Page, field: RegExp, options: (string | RegExp)[]): Promise<void> {
  await page.getByRole('button', { name: field }).click();
  for (const option of options)
    await page.getByRole('option', { name: option, exact: typeof option === 'string' }).click();
  if (options.length > 1) await closeList(page);
  // The list gives the focus back to its button while it closes.
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

/** Opens the suggestions of a search box and takes the first so many; gives the item ids shown with them. */
export async function pickFirst(page: Page, field: string, count: number): Promise<number[]> {
  await page.getByRole('combobox', { name: field, exact: true }).press('ArrowDown');
  const offered = page.getByRole('option', { disabled: false });
  await expect(offered.nth(count - 1)).toBeVisible();
  const texts = (await offered.allTextContents()).slice(0, count);
  const ids = texts.map((text) => Number(/\d{10}/.exec(text)?.[0]));
  for (const id of ids)
    await page
      .getByRole('option')
      .filter({ hasText: String(id) })
      .click();
  await closeList(page);
  return ids;
}
