// Pictures of what the list and the editor look like on other days: every kind of field, two people at once, refusals.
import { expect, type Page, test } from '@playwright/test';
import { LIN, newStory } from '../e2e/support/editor-steps';
import { fieldEdits } from '../e2e/support/field-edits';
import { setPreferences } from '../e2e/support/preferences';
import { setFaults } from '../e2e/support/sandbox-control';
import { signIn } from '../e2e/support/sign-in';

const CHOICES = (['zh-CN', 'en'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((theme) => ({ locale, theme })),
);
const UPDATE = { method: 'PUT', path: '/open_api/:project_key/work_item/:type/:id' };
const FILTER = { path: '/open_api/:project_key/work_item/:type/search/params' };
const LIST = '/orbit/work-items?type=story';
const NARROW = encodeURIComponent('["and",["field_7d21aa","filled"]]');

test.afterEach(() => setFaults([]));

async function shot(page: Page, name: string, { locale, theme }: (typeof CHOICES)[number], height = 900) {
  await page.setViewportSize({ width: 1440, height });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `docs/screenshots/${name}-${theme}-${locale}.png`, animations: 'disabled' });
}

const saveButton = (page: Page) => page.getByRole('button', { name: /^(Save|保存) / });

test('states of the editor and the list', async ({ page, context }) => {
  test.setTimeout(400_000);
  await newStory(page, context, 'Move billing to the new ledger');
  for (const edit of fieldEdits) await edit.make(page);
  await saveButton(page).click();
  await expect(page.getByText(/read them back: all match/).first()).toBeVisible();
  const item = page.url();
  const background = page.locator('[data-field-key="field_0aa4e9"]');
  for (const [turn, choice] of CHOICES.entries()) {
    await setPreferences(context, choice);
    await page.goto(item);
    await expect(page.getByRole('form')).toBeVisible();
    await shot(page, 'editor-every-field', choice, 1900);

    const other = await context.newPage();
    await other.goto(item);
    await other
      .locator('[data-field-key="field_0aa4e9"]')
      .getByRole('textbox')
      .fill(`Written elsewhere, ${turn}`);
    await saveButton(other).click();
    await expect(other.getByText(/read it back|重新读取核对/).first()).toBeVisible();
    await other.close();
    await background.getByRole('textbox').fill(`Written here, ${turn}`);
    await saveButton(page).click();
    await expect(background.getByRole('radiogroup')).toBeVisible();
    await shot(page, 'editor-conflict', choice);
    await background.getByRole('radio').last().check();

    await setFaults([
      {
        match: UPDATE,
        effect: {
          type: 'respond',
          status: 500,
          err_code: 50006,
          err_msg: 'Unable to edit "Background"(field_0aa4e9)',
        },
      },
    ]);
    await saveButton(page).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await shot(page, 'editor-refused', choice);
    await setFaults([]);
    await saveButton(page).click();
    await expect(page.getByText(/read it back|重新读取核对/).first()).toBeVisible();
  }

  await signIn(page, LIN, 'orbit', LIST);
  for (const choice of CHOICES) {
    await setPreferences(context, choice);
    await page.goto(`${LIST}&filter=${NARROW}&group=priority`);
    await expect(page.getByRole('row').nth(5)).toBeVisible();
    await page.getByRole('button', { name: /^(Filter|筛选)$/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await shot(page, 'work-items-filter', choice);
    await setFaults([
      { match: FILTER, effect: { type: 'respond', status: 400, err_code: 20094, err_msg: 'too many' } },
    ]);
    await page.goto(`${LIST}&filter=${NARROW}`);
    await expect(page.getByRole('heading', { name: /5,000/ })).toBeVisible();
    await shot(page, 'work-items-too-many', choice);
    await setFaults([]);
  }
});
