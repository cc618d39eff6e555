// The editor knows every field type: each is edited once by hand, and what the platform stored is what was typed.
import { expect, test } from '@playwright/test';
import { choose, newStory } from './support/editor-steps';
import { resetSandbox, setSwitches } from './support/sandbox-control';

test.beforeAll(() => resetSandbox({ items: 60 }));
test.afterEach(() => setSwitches({ disabled_option_ids: [] }));

test('an option removed while the form is open is refused at its field, which then shows it as no longer offered', async ({
  page,
  context,
}) => {
  await newStory(page, context, 'Option goes');
  await choose(page, /^Risk/, ['High']);
  await page.getByRole('textbox', { name: 'Background' }).fill('Stays typed');
  await setSwitches({ disabled_option_ids: ['o_8lheu2'] });
  await page.getByRole('button', { name: 'Save 2 fields' }).click();
  const risk = page.getByRole('button', { name: /^Risk/ });
  await expect(risk).toHaveAccessibleDescription(/no longer available/);
  await expect(page.getByRole('textbox', { name: 'Background' })).toHaveValue('Stays typed');
  await risk.click();
  await expect(page.getByRole('option', { name: /High/ })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('option', { name: 'Low' }).click();
  await page.getByRole('button', { name: 'Save 2 fields' }).click();
  await expect(page.getByText('Saved 2 fields and read them back: all match').first()).toBeVisible();
});
