// A deploy while a tab is open: the tab says so, loses nothing, and is loaded anew only when the person wants it.
import { expect, test } from '@playwright/test';
import { expectAccessibleInBothThemes } from './support/accessibility';
import { LIN, newStory } from './support/editor-steps';
import { setPreferences } from './support/preferences';
import { lastEffect, resetSandbox, sandboxEffects } from './support/sandbox-control';
import { signIn } from './support/sign-in';

test.beforeAll(() => resetSandbox({ items: 60 }));

test('a save that the new build does not know sends nothing, says so, and outlives the reload', async ({
  page,
  context,
}) => {
  await newStory(page, context, 'Typed before the deploy');
  const mark = await lastEffect();
  await page.getByRole('textbox', { name: 'Background' }).fill('Still here');
  // What a server of another build does not know.
  await page.route('**', async (route) => {
    const headers = route.request().headers();
    const action = headers['next-action'];
    if (action === undefined) return route.continue();
    await route.continue({
      headers: { ...headers, 'next-action': action.replace(/.{12}$/, '0'.repeat(12)) },
    });
  });
  await page.getByRole('button', { name: 'Save 1 field' }).click();
  const refusal = page.getByRole('alert').filter({ hasText: 'Nothing was saved' });
  await expect(refusal).toContainText('Plumb was updated and no longer knows this page');
  const offer = page.getByRole('status').filter({ hasText: 'A new version of Plumb is running' });
  await expect(offer).toBeVisible();
  expect(await sandboxEffects(mark)).toEqual([]);
  await expectAccessibleInBothThemes(page);

  await page.unroute('**');
  const questions: string[] = [];
  page.on('dialog', async (dialog) => {
    questions.push(dialog.type());
    await dialog.accept();
  });
  await offer.getByRole('button', { name: 'Reload' }).click();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByRole('textbox', { name: 'Background' })).toHaveValue('Still here');
  await expect(offer).toHaveCount(0);
  expect(questions).toEqual([]);
});

test('a tab whose connection returns learns of the new build, and goes on as it is until told otherwise', async ({
  page,
  context,
}) => {
  await setPreferences(context, { locale: 'zh-CN', theme: 'light' });
  // The tray asks once the page is alive; a page that is not yet would not notice that the connection goes.
  const alive = page.waitForResponse(/\/api\/orbit\/bulk-edits\?/);
  await signIn(page, LIN, 'orbit', '/orbit/bulk-edits');
  await alive;
  const own = await page.request.get('/api/build');
  expect(own.headers()['cache-control']).toBe('no-store');
  expect((await own.json()).build).toMatch(/^[0-9a-f]{12}$/);

  const offer = page.getByRole('status').filter({ hasText: 'Plumb 已更新到新版本' });
  const comeBack = async () => {
    await context.setOffline(true);
    await expect(page.getByText('网络已断开')).toBeVisible();
    const answered = page.waitForResponse('**/api/build');
    await context.setOffline(false);
    await answered;
  };
  await comeBack();
  await expect(page.getByText('网络已断开')).toBeHidden();
  await expect(offer).toHaveCount(0);
  await page.route('**/api/build', (route) => route.fulfill({ json: { build: 'another' } }));
  await comeBack();
  await expect(offer).toBeVisible();
  await offer.getByRole('button', { name: '稍后' }).click();
  await expect(offer).toHaveCount(0);
  await comeBack();
  await expect(page.getByText('网络已断开')).toBeHidden();
  await expect(offer).toHaveCount(0);
});
