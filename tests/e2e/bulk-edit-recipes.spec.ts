// A change kept as a recipe and used on other items, and a run that begins later; by keyboard alone.
import { expect, test } from '@playwright/test';
import { isoOfDay } from '@/lib/schedule/days';
import { expectAccessible } from './support/accessibility';
import { markSandbox } from './support/bulk-effects';
import { openWizard, RUN_URL } from './support/bulk-wizard';
import { closeList } from './support/focus';
import { resetSandbox, setFaults } from './support/sandbox-control';
import { tabTo } from './support/tab-to';
import { dayFromToday } from './support/today';
import { visit } from './support/visit';

/** The field of the space `orbit` that links to several items, by its documented key. */
const RELATED = 'field_6bd0f9';

test('a recipe is saved, renamed, used and deleted; the run it makes waits for its time and can begin at once', async ({
  page,
  context,
}) => {
  await setFaults([]);
  await resetSandbox({ items: 400 });
  const ids = await openWizard(page, context, { locale: 'en', theme: 'light' }, 8);
  const press = async (name: string | RegExp) => {
    await tabTo(page, page.getByRole('button', { name }));
    await page.keyboard.press('Enter');
  };
  await press('Choose a field');
  await tabTo(page, page.getByRole('checkbox', { name: 'Related items', exact: true }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: /^Overwrite Related items/ })).toBeChecked();
  await tabTo(page, page.getByRole('radio', { name: /^Overwrite Related items/ }));
  while (!(await page.getByRole('radio', { name: /^Append to Related items/ }).isChecked()))
    await page.keyboard.press('ArrowDown');
  await press('Choose the values');
  await press('Save as recipe…');
  // Nothing is kept before every value is there.
  await expect(page.getByText('Choose what to append.').first()).toBeVisible();
  await tabTo(page, page.getByRole('combobox', { name: /^Append to Related items/ }));
  await page.keyboard.type(String(ids[7]));
  await expect(page.getByRole('option', { name: new RegExp(String(ids[7])) })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await closeList(page);
  await expect(page.getByRole('button', { name: /^Remove / })).toBeVisible();
  await press('Save as recipe…');
  const saving = page.getByRole('dialog', { name: 'Save as recipe' });
  await expect(saving.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('Link to the epic');
  await page.keyboard.press('Enter');
  await expect(saving).toBeHidden();

  const others = ids.slice(0, 4);
  await visit(page, `/orbit/bulk-edits/new?type=story&ids=${others.join(',')}&step=field`);
  await press('Use a recipe…');
  const recipes = page.getByRole('dialog', { name: 'Saved recipes' });
  await press('Rename “Link to the epic”');
  await expect(recipes.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Epic of May');
  await page.keyboard.press('Enter');
  await expect(recipes.getByText('Epic of May')).toBeVisible();
  await expectAccessible(page);
  await press('Use “Epic of May”');
  await expect(page.getByRole('heading', { name: 'Values for 4 stories' })).toBeFocused();
  await expect(page.getByText(String(ids[7])).first()).toBeVisible();

  const mark = await markSandbox();
  await press('Preview the changes');
  await press('Run later…');
  await expect(page.getByRole('textbox', { name: 'Day' })).toBeFocused();
  await page.keyboard.type('2020-01-01');
  await press(/^Schedule the change of \d+ stor/);
  await expect(page.getByText(/^Choose a day from /).first()).toBeVisible();
  await tabTo(page, page.getByRole('textbox', { name: 'Day' }));
  await page.keyboard.type(isoOfDay(dayFromToday(1)));
  await expectAccessible(page);
  await press(/^Schedule the change of \d+ stor/);
  await page.waitForURL(RUN_URL);
  await expect(page.getByText(/^Begins on .* at 09:00$/).first()).toBeVisible();
  await expectAccessible(page);
  expect(await mark.changes()).toEqual([]);
  await press('Start now');
  await expect(page.getByRole('button', { name: 'Undo this run…' })).toBeEnabled({ timeout: 120_000 });
  const changes = await mark.changes();
  expect(changes.length).toBeGreaterThan(0);
  for (const { id, target, after } of changes) {
    expect(others).toContain(id);
    expect(target).toBe(RELATED);
    expect(after).toContain(ids[7]);
  }

  await visit(page, `/orbit/bulk-edits/new?type=story&ids=${others.join(',')}&step=field`);
  await press('Use a recipe…');
  await press('Delete “Epic of May”');
  await expect(recipes.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await press('Delete recipe');
  await expect(recipes.getByText(/^There is no recipe for this type yet/)).toBeVisible();
});
