// Pictures of the editor on other days: every kind of field, two people at once, a refusal. Writes into docs.
import { expect, type Page, test } from '@playwright/test';
import { newStory } from '../e2e/support/editor-steps';
import { fieldEdits } from '../e2e/support/field-edits';
import { setFaults } from '../e2e/support/sandbox-control';
import { visit } from '../e2e/support/visit';
import { camera, LOOKS } from './support/camera';

const BACKGROUND = '[data-field-key="field_0aa4e9"]';
const REFUSAL = {
  match: { method: 'PUT', path: '/open_api/:project_key/work_item/:type/:id' },
  effect: {
    type: 'respond',
    status: 500,
    err_code: 50006,
    err_msg: 'Unable to edit "Background"(field_0aa4e9)',
  },
};

test.afterEach(() => setFaults([]));

const save = (page: Page) => page.getByRole('button', { name: /^(Save|保存) \d/ }).click();
const proof = (page: Page) => page.getByText(/read (it|them) back|重新读取核对/).first();

test('states of the editor', async ({ page, context }) => {
  test.setTimeout(400_000);
  await newStory(page, context, 'Move billing to the new ledger');
  for (const edit of fieldEdits) await edit.make(page);
  await save(page);
  await expect(proof(page)).toBeVisible();
  const item = page.url();
  const background = page.locator(BACKGROUND);
  for (const look of LOOKS) {
    const shot = await camera(page, context, look);
    const words = `${look.locale} ${look.theme}`;
    await visit(page, item);
    await page.setViewportSize({ width: 1440, height: 1900 });
    await expect(page.getByRole('form')).toBeVisible();
    await shot('editor-every-field');
    await page.setViewportSize({ width: 1440, height: 900 });

    const other = await context.newPage();
    await other.goto(item);
    await other.locator(BACKGROUND).getByRole('textbox').fill(`Written elsewhere, ${words}`);
    await save(other);
    await expect(proof(other)).toBeVisible();
    await other.close();
    await background.getByRole('textbox').fill(`Written here, ${words}`);
    await save(page);
    await expect(background.getByRole('radiogroup')).toBeVisible();
    await shot('editor-conflict');

    await background.getByRole('radio').last().check();
    await setFaults([REFUSAL]);
    await save(page);
    await expect(page.getByText(/^(Nothing was saved|没有保存任何内容)/).first()).toBeVisible();
    await shot('editor-refused');
    await setFaults([]);
    await save(page);
    await expect(proof(page)).toBeVisible();
  }
});
