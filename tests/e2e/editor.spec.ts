// The editor knows every field type: each is edited once by hand, and what the platform stored is what was typed.
import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from './support/accessibility';
import { choose, newStory } from './support/editor-steps';
import { fieldEdits } from './support/field-edits';
import { setPreferences } from './support/preferences';
import { lastEffect, resetSandbox, sandboxEffects, setSwitches } from './support/sandbox-control';
import { reload, visit } from './support/visit';

/** Types that fields.md section 2 calls writable by a single update, without `signal`. */
const WRITABLE_TYPES = 24;

test.beforeAll(() => resetSandbox({ items: 60 }));
test.afterEach(() => setSwitches({ disabled_option_ids: [] }));

test('every writable field type is edited once on one item, and the platform stored what was typed', async ({
  page,
  context,
}) => {
  expect(new Set(fieldEdits.map((edit) => edit.type)).size).toBe(WRITABLE_TYPES);
  const id = await newStory(page, context, 'Every kind of field');
  const mark = await lastEffect();
  const stored: Record<string, unknown> = {};
  for (const edit of fieldEdits)
    await test.step(edit.type, async () => {
      const made = await edit.make(page);
      stored[edit.target] = edit.stored ?? made;
    });
  await expectAccessibleInBothThemes(page);
  await page.getByRole('button', { name: `Save ${WRITABLE_TYPES} fields` }).click();
  await expect(
    page.getByText(`Saved ${WRITABLE_TYPES} fields and read them back: all match`).first(),
  ).toBeVisible();

  const effects = await sandboxEffects(mark);
  expect(new Set(effects.map((effect) => effect.work_item_id))).toEqual(new Set([id]));
  // Nodes whose people come from the edited role follow it: an effect of the platform, not of a field of ours.
  const own = effects.filter((effect) => !effect.target.startsWith('node:'));
  expect(Object.fromEntries(own.map((effect) => [effect.target, effect.after]))).toEqual(stored);
  expect(own).toHaveLength(WRITABLE_TYPES);

  await setPreferences(context, { locale: 'zh-CN' });
  await reload(page);
  await expect(page.getByRole('form')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expectAccessibleInBothThemes(page);
});

test('the focus brings a search box into view and opens its list, which the scrolling does not close', async ({
  page,
  context,
}) => {
  await newStory(page, context, 'Far down');
  const box = page.getByRole('combobox', { name: 'Related items', exact: true });
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeInViewport();
  await expect(box).not.toBeInViewport();
  await box.focus();
  await expect(box).toBeInViewport();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('option').first()).toBeInViewport();
});

test('an option removed while the form is open is refused at its field, which then shows it as no longer offered', async ({
  page,
  context,
}) => {
  const id = await newStory(page, context, 'Option goes');
  await choose(page, /^Risk/, ['High']);
  // The route that reads an item again holds the options as they are now.
  await expect(await page.request.get(`/api/orbit/work-items/story/${id}`)).toBeOK();
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

test('an item is copied, terminated with a reason and restored, and its activity tells so', async ({
  page,
  context,
}) => {
  const id = await newStory(page, context, 'Comes and goes');
  await page.getByRole('textbox', { name: 'Background' }).fill('Taken along');
  await page.getByRole('button', { name: 'Save 1 field' }).click();
  await expect(page.getByText('Saved 1 field and read it back: it matches').first()).toBeVisible();
  await page.getByRole('button', { name: 'More for this item' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate…' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Copy of Comes and goes');
  await expect(page.getByRole('textbox', { name: 'Background' })).toHaveValue('Taken along');
  await page.getByRole('button', { name: 'Create Story' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Copy of Comes and goes' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Background' })).toHaveValue('Taken along');

  await visit(page, `/orbit/work-items/story/${id}`);
  await page.getByRole('button', { name: 'More for this item' }).click();
  await page.getByRole('menuitem', { name: 'Terminate…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Terminate the item' }).click();
  await expect(dialog.getByText('Choose a reason.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Other', exact: true }).check();
  await dialog.getByRole('textbox', { name: /In your words/ }).fill('Merged into another');
  await expectAccessible(page, { hasOpenPopup: true });
  await dialog.getByRole('button', { name: 'Terminate the item' }).click();
  await expect(page.getByText('This item is terminated').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveCount(0);
  await page.getByRole('button', { name: 'More for this item' }).click();
  await page.getByRole('menuitem', { name: 'Restore…' }).click();
  await dialog.getByRole('radio', { name: 'Terminated by mistake' }).check();
  await dialog.getByRole('button', { name: 'Restore the item' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Comes and goes');
  await page.getByRole('tab', { name: 'Activity' }).click();
  const activity = page.getByRole('tabpanel', { name: 'Activity' });
  await expect(activity.getByText('restored').first()).toBeVisible();
  await expect(activity.getByText('terminated').first()).toBeVisible();
  await expect(activity.getByText('Taken along')).toBeVisible();
  await expectAccessible(page);
});
