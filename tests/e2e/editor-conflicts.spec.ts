// Two people on one item: nobody's work is lost, and nobody decides for the person. The second journey uses no mouse.
import { expect, test } from '@playwright/test';
import { expectAccessibleInBothThemes } from './support/accessibility';
import { find, newStory, WEI } from './support/editor-steps';
import { setPreferences } from './support/preferences';
import { lastEffect, resetSandbox, sandboxEffects } from './support/sandbox-control';
import { signIn } from './support/sign-in';

test.beforeAll(() => resetSandbox({ items: 60 }));

test('two people on one item: the same field is a choice of three, other fields are both kept, nothing is lost', async ({
  page,
  context,
  browser,
}) => {
  const id = await newStory(page, context, 'Two people');
  const theirs = await browser.newContext();
  const other = await theirs.newPage();
  await setPreferences(theirs, { locale: 'en' });
  await signIn(other, WEI, 'orbit', `/orbit/work-items/story/${id}`);
  await other.getByRole('textbox', { name: 'Background' }).fill('Wei wrote this');
  await other.getByRole('textbox', { name: 'Estimate' }).fill('3');
  await other.getByRole('textbox', { name: 'Hotline' }).fill('+86-10-5550100');
  await find(other, 'QA', 'tom', /Tom Reed/);
  await other.getByRole('button', { name: 'Save 4 fields' }).click();
  await expect(other.getByText('Saved 4 fields and read them back: all match').first()).toBeVisible();

  const mark = await lastEffect();
  await page.getByRole('textbox', { name: 'Background' }).fill('Lin wrote that');
  await page.getByRole('textbox', { name: 'Estimate' }).fill('9');
  await page.getByRole('textbox', { name: 'Contact e-mail' }).fill('lin@example.com');
  await find(page, 'Developer', 'ana', /Ana Silva/);
  await page.getByRole('button', { name: 'Save 4 fields' }).click();
  await expect(page.getByText('2 fields were changed by someone else meanwhile').first()).toBeVisible();
  const choice = page.getByRole('radiogroup', { name: 'Background' });
  await expect(choice.getByText('Wei wrote this')).toBeVisible();
  await expect(choice.getByText('Lin wrote that')).toBeVisible();
  await expect(choice.getByRole('radio', { checked: true })).toHaveCount(0);
  expect(await sandboxEffects(mark)).toEqual([]);
  await expectAccessibleInBothThemes(page);
  await choice.getByRole('radio', { name: /Mine/ }).check();
  const estimate = page.getByRole('radiogroup', { name: 'Estimate' });
  await estimate.getByRole('radio', { name: /Theirs/ }).check();
  await page.getByRole('button', { name: 'Save 3 fields' }).click();
  await expect(page.getByText('Saved 3 fields and read them back: all match').first()).toBeVisible();
  const sent = (await sandboxEffects(mark)).map(({ target }) => target);
  expect(sent).not.toContain('field_b6125d');

  for (const screen of [page, other]) {
    await screen.reload();
    await expect(screen.getByRole('textbox', { name: 'Background' })).toHaveValue('Lin wrote that');
    await expect(screen.getByRole('textbox', { name: 'Estimate' })).toHaveValue('3');
    await expect(screen.getByRole('textbox', { name: 'Hotline' })).toHaveValue('+86-10-5550100');
    await expect(screen.getByRole('textbox', { name: 'Contact e-mail' })).toHaveValue('lin@example.com');
    await expect(screen.getByRole('button', { name: 'Remove Tom Reed' })).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Remove Ana Silva' })).toBeVisible();
  }
  await theirs.close();
});
