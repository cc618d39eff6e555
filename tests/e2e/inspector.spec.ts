// The sandbox's own page: what happens shows by itself, faults and switches are set and cleared, a reset asks first.
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';

const address = `${process.env.SANDBOX_URL}/sandbox`;
const requests = (page: Page) =>
  page.getByRole('region', { name: 'Requests, newest first' }).getByRole('row');
const control = (page: Page, method: string, path: string, data?: unknown) =>
  page.request.fetch(`${address}/${path}`, { method, data });

test.afterEach(async ({ page }) => {
  await control(page, 'DELETE', 'faults');
  await control(page, 'PUT', 'switches', { intercepted_field_keys: [] });
});

test('a request shows within seconds, opens, and can be found', async ({ page }) => {
  const failures: string[] = [];
  page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
  await page.goto(address);
  const mark = `nowhere-${Date.now()}`;
  await page.request.get(`${process.env.SANDBOX_URL}/open_api/${mark}/work_item/all-types`);
  const row = requests(page).filter({ hasText: mark });
  await expect(row).toContainText('10021');
  await row.locator('summary').click();
  await expect(row.getByText('Log id')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Show requests that contain' }).fill('no such thing');
  await expect(row).toBeHidden();
  await page.getByRole('searchbox').fill(mark);
  await expect(row).toBeVisible();
  await expect(row.getByText('Log id')).toBeVisible();
  expect(failures).toEqual([]);
});

test('a fault is set, strikes, and is removed, by keyboard', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('combobox', { name: /^Effect/ }).focus();
  await page.getByRole('combobox', { name: /^Effect/ }).selectOption('respond');
  await page.getByLabel('HTTP status').fill('503');
  await page.getByLabel('Address or pattern').fill('/open_api/projects');
  await page.getByLabel('Times').fill('5');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('The fault is set.');
  const struck = await page.request.post(`${process.env.SANDBOX_URL}/open_api/projects`, { data: {} });
  expect(struck.status()).toBe(503);
  await expect(page.getByText('Every time, 4 more requests')).toBeVisible();
  await expect(requests(page).filter({ hasText: '503' }).first()).toContainText('respond');
  await page.getByRole('button', { name: /^Remove fault 1/ }).press('Enter');
  await expect(page.getByText('No fault is set: every request is answered as it deserves.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clear all' })).toBeFocused();
});

test('a mistake in a fault is said in a sentence', async ({ page }) => {
  await page.goto(address);
  await page.getByLabel('Milliseconds').fill('');
  await page.getByRole('button', { name: 'Set fault' }).click();
  await expect(page.getByRole('status')).toHaveText('effect.ms must be a number from 0');
});

test('switches are set', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('textbox', { name: /intercept rule/ }).fill('priority\n name ');
  await page.getByRole('button', { name: 'Apply switches' }).click();
  await expect(page.getByRole('status')).toHaveText('The switches are set.');
  const switches = await (await control(page, 'GET', 'switches')).json();
  expect(switches.intercepted_field_keys).toEqual(['priority', 'name']);
});

test('a reset asks first, and does nothing when the answer is no', async ({ page }) => {
  await page.goto(address);
  const before = await (await control(page, 'GET', 'info')).json();
  await page.getByRole('spinbutton', { name: 'Items', exact: true }).fill('7');
  await page.getByRole('button', { name: 'Reset…' }).click();
  await expect(page.getByRole('dialog')).toContainText('Reset the sandbox to 7 items?');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Reset…' })).toBeFocused();
  expect((await (await control(page, 'GET', 'info')).json()).items).toBe(before.items);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    await control(page, 'PUT', 'faults', [{ match: {}, effect: { type: 'delay', ms: 0 } }]);
    await expect(page.getByText('Answers 0 ms later')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Reset…' }).click();
    await expectAccessible(page, { hasOpenPopup: true });
  });
}
