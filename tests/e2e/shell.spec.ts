// The frame around every page: signing in and out, finding one's way by keyboard, language, theme, what is not there.
import { expect, type Page, test } from '@playwright/test';
import { expectFocusWithin } from './support/focus';
import { setPreferences } from './support/preferences';
import { setFaults } from './support/sandbox-control';
import { signIn } from './support/sign-in';
import { reload, visit } from './support/visit';

const LIN = '7401000000000000101';

const searchForPerson = (page: Page) =>
  page.getByRole('combobox', { name: 'Find a person by name or email' });

/** The marked row follows the arrows. */
async function moveAmongPeople(page: Page): Promise<void> {
  await searchForPerson(page).press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
  await searchForPerson(page).press('ArrowUp');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
}

test.afterEach(() => setFaults([]));
test.beforeEach(async ({ context }) => setPreferences(context, { locale: 'en', theme: 'light' }));

test('signing in, moving about and signing out work by keyboard alone', async ({ page }) => {
  await visit(page, '/orbit/schedule');
  await expect(page).toHaveURL('/sign-in?next=%2Forbit%2Fschedule');
  await moveAmongPeople(page);
  await page.keyboard.type('lin.chen@');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/orbit\/schedule/);

  await expect(page.getByRole('navigation').getByRole('link', { name: 'Schedule' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.keyboard.press('ControlOrMeta+k');
  const commands = page.getByRole('dialog', { name: 'Commands' });
  await expect(commands.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('bulk');
  await expect(commands.getByRole('menuitem').first()).toContainText(/bulk/i);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/orbit\/bulk-edits/);

  await page.getByRole('button', { name: 'Account of Lin Chen' }).focus();
  await page.keyboard.press('Enter');
  await expectFocusWithin(page.getByRole('menu'));
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/sign-in');
  await visit(page, '/orbit/work-items');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('the skip link leads past header and navigation', async ({ page }) => {
  await signIn(page, LIN, 'orbit', '/orbit/bulk-edits');
  await reload(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('language and theme change at once and hold after a reload', async ({ page }) => {
  await signIn(page, LIN, 'orbit', '/orbit/bulk-edits');
  await page.getByRole('button', { name: 'Account of Lin Chen' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Account of Lin Chen' }).click();
  await page.getByRole('menuitemradio', { name: '简体中文' }).click();
  await expect(page.getByRole('link', { name: '批量编辑', exact: true })).toBeVisible();
  await reload(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('namesakes are told apart by address, and who has left cannot be picked', async ({ page }) => {
  await visit(page, '/sign-in');
  await moveAmongPeople(page);
  const gone = page.getByRole('option', { name: /Has left, cannot sign in/ });
  await expect(gone).toHaveAttribute('aria-disabled', 'true');
  await gone.click({ force: true });
  await expect(page).toHaveURL('/sign-in');
  const rows = await page.getByRole('option').allInnerTexts();
  expect(new Set(rows).size).toBe(rows.length);
});

test('the space switcher leads to the other space and marks it', async ({ page }) => {
  await signIn(page, LIN, 'orbit', '/orbit/bulk-edits');
  const current = await page.getByRole('button', { name: /^Space: / }).getAttribute('aria-label');
  await page.getByRole('button', { name: /^Space: / }).click();
  const other = page.getByRole('menuitemradio', { checked: false }).first();
  const name = await other.innerText();
  await other.click();
  await expect(page.getByRole('button', { name: `Space: ${name}` })).toBeVisible();
  expect(current).not.toBe(`Space: ${name}`);
  await expect(page).not.toHaveURL(/\/orbit\//);
});

for (const path of [
  '/no-such-space/work-items',
  '/orbit/work-items/story/1',
  '/orbit/work-items/no-such-type/1',
  '/a/b/c/d',
]) {
  test(`${path} says that it is not there, with status 404 and a way out`, async ({ page }) => {
    await signIn(page, LIN, 'orbit', '/orbit/bulk-edits');
    const answer = await visit(page, path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'This page does not exist' })).toBeVisible();
    await expect(page.getByRole('link', { name: /^Go to / })).toBeVisible();
    expect(await page.title()).not.toBe('');
  });
}

test('losing the connection is said above the page and taken back when it returns', async ({
  page,
  context,
}) => {
  await signIn(page, LIN, 'orbit', '/orbit/bulk-edits');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('You are offline')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('You are offline')).toBeHidden();
});

test('a page whose data was refused says so, and its button asks the platform again', async ({ page }) => {
  await signIn(page, LIN, 'orbit', '/orbit/bulk-edits');
  const refusal = { type: 'respond', status: 500, err_code: 10000, err_msg: 'down' };
  await setFaults([{ match: {}, effect: refusal }]);
  // Spaces and types may be known from before; an item is read anew each time.
  await page.goto('/orbit/work-items/story/1');
  await expect(page.getByRole('heading', { level: 1, name: 'The data could not be read' })).toBeVisible();
  await setFaults([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This page does not exist' })).toBeVisible();
});

test('a narrow sidebar stays narrow on the next visit', async ({ page }) => {
  await signIn(page, LIN, 'orbit', '/orbit/bulk-edits');
  await page.getByRole('button', { name: 'Collapse the sidebar' }).click();
  await reload(page);
  await expect(page.getByRole('button', { name: 'Expand the sidebar' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Bulk edits' })).toHaveAttribute('aria-current', 'page');
});

test('below 1024 px the navigation opens from a button and closes after a choice', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 700 });
  await signIn(page, LIN, 'orbit', '/orbit/bulk-edits');
  await expect(page.getByRole('link', { name: 'Work items', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Open the menu' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Work items', exact: true }).click();
  await expect(page).toHaveURL(/\/orbit\/work-items/);
  await expect(page.getByRole('dialog')).toBeHidden();
});
