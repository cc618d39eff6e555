// Drafts on the server: the same in every tab and browser, kept through a lost connection, and copied to try something else.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { LIN, makePlannedItem } from './support/planned-item';
import { lastEffect } from './support/sandbox-control';
import { bar, board, effectsSince, zhRange } from './support/schedule-board';
import { signIn } from './support/sign-in';
import { dayFromToday } from './support/today';
import { reload } from './support/visit';

const integration = (page: Page) => bar(page, /^Integration/);
const draftMenu = (page: Page) => page.getByRole('button', { name: /已保存|正在保存|还没有保存/ });

async function expectAt(page: Page, startDay: number): Promise<void> {
  const range = zhRange(dayFromToday(startDay), dayFromToday(startDay + 2));
  await expect(integration(page)).toHaveAccessibleName(new RegExp(range));
}

/** Moves the bar of "Integration" by days, by keyboard. */
async function move(page: Page, days: number): Promise<void> {
  await integration(page).focus();
  await expect(integration(page)).toBeFocused();
  for (let day = 0; day < days; day += 1) await page.keyboard.press('ArrowRight');
}

async function openBoard(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await signIn(page, LIN, 'orbit', path);
  return page;
}

/** What a person does who comes back to the window. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

test('a draft is the same in a second tab, in another browser and after a reload; undo goes everywhere too', async ({
  page,
  context,
  browser,
}) => {
  const id = await makePlannedItem('Everywhere');
  const path = board(id);
  const since = await lastEffect();
  await signIn(page, LIN, 'orbit', path);
  const tab = await openBoard(context, path);
  await expectAt(tab, 2);
  await move(page, 2);
  await expectAt(tab, 4);
  await expect(draftMenu(page)).toHaveAccessibleName(/已保存/);
  const other = await browser.newContext();
  const elsewhere = await openBoard(other, path);
  await expectAt(elsewhere, 4);
  await move(elsewhere, 3);
  await expectAt(elsewhere, 7);
  await expect(draftMenu(elsewhere)).toHaveAccessibleName(/已保存/);
  await comeBack(page);
  await expectAt(page, 7);
  await elsewhere.keyboard.press('Control+z');
  await expectAt(elsewhere, 6);
  await expect(draftMenu(elsewhere)).toHaveAccessibleName(/已保存/);
  await reload(page);
  await expectAt(page, 6);
  await other.close();
  expect(await effectsSince(since)).toEqual([]);
});

test('without a connection every change stays and is said to be unsaved; a draft saved elsewhere meanwhile is not written over', async ({
  page,
  context,
  browser,
}) => {
  const id = await makePlannedItem('Offline');
  const path = board(id);
  await signIn(page, LIN, 'orbit', path);
  await move(page, 1);
  await expect(draftMenu(page)).toHaveAccessibleName(/已保存/);
  await context.setOffline(true);
  await move(page, 1);
  await expect(page.getByText('草稿还没有存到服务器').first()).toBeVisible();
  await expectAt(page, 4);
  await context.setOffline(false);
  await expect(draftMenu(page)).toHaveAccessibleName(/已保存/);
  await expect(page.getByText('草稿还没有存到服务器')).toBeHidden();

  await context.setOffline(true);
  await move(page, 1);
  await expect(page.getByText('草稿还没有存到服务器').first()).toBeVisible();
  const other = await browser.newContext();
  const elsewhere = await openBoard(other, path);
  await expectAt(elsewhere, 4);
  await move(elsewhere, 4);
  await expect(draftMenu(elsewhere)).toHaveAccessibleName(/已保存/);
  await context.setOffline(false);
  await expect(page.getByText(/在别处保存过/).first()).toBeVisible();
  await expectAt(page, 5);
  await page.getByRole('button', { name: '改用那一份' }).click();
  await expectAt(page, 8);
  await page.keyboard.press('Control+z');
  await expectAt(page, 5);
  await expect(draftMenu(page)).toHaveAccessibleName(/已保存/);
  await comeBack(elsewhere);
  await expectAt(elsewhere, 5);
  await other.close();
});

test('a what-if draft is tried beside the first one, renamed and deleted; neither touches the other', async ({
  page,
}) => {
  const id = await makePlannedItem('What if');
  const name = `晚一周 ${id}`;
  const since = await lastEffect();
  await signIn(page, LIN, 'orbit', board(id));
  await move(page, 1);
  await draftMenu(page).click();
  await page.getByRole('menuitem', { name: '另存为假设草稿…' }).click();
  const dialog = page.getByRole('dialog', { name: '另存为假设草稿' });
  await dialog.getByRole('textbox', { name: '名称' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(draftMenu(page)).toContainText(name);
  await expectAt(page, 3);
  await move(page, 4);
  await expectAt(page, 7);
  await expect(draftMenu(page)).toHaveAccessibleName(/已保存/);
  await reload(page);
  await expectAt(page, 7);

  await draftMenu(page).click();
  await page.getByRole('menuitemradio', { name: test.info().testId.slice(-8) }).click();
  await expectAt(page, 3);
  await draftMenu(page).click();
  await page.getByRole('menuitemradio', { name }).click();
  await expectAt(page, 7);

  await draftMenu(page).click();
  await page.getByRole('menuitem', { name: '重命名…' }).click();
  await page
    .getByRole('dialog', { name: '重命名草稿' })
    .getByRole('textbox', { name: '名称' })
    .fill(`${name} B`);
  await page.keyboard.press('Enter');
  await expect(draftMenu(page)).toContainText(`${name} B`);
  await draftMenu(page).click();
  await page.getByRole('menuitem', { name: '删除…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '删除草稿' }).click();
  await expect(draftMenu(page)).toContainText('我的草稿');
  await draftMenu(page).click();
  await expect(page.getByRole('menuitemradio', { name: test.info().testId.slice(-8) })).toBeVisible();
  await expect(page.getByRole('menuitemradio', { name: `${name} B` })).toHaveCount(0);
  expect(await effectsSince(since)).toEqual([]);
});
