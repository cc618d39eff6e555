// Two people on one item: nobody's work is lost, and nobody decides for the person. The second journey uses no mouse.
import { expect, test } from '@playwright/test';
import { expectAccessibleInBothThemes } from './support/accessibility';
import { ANA, find, LIN, newStory, startOf, WEI } from './support/editor-steps';
import { closeList, openListByKey, takeByTyping } from './support/focus';
import { setPreferences } from './support/preferences';
import { lastEffect, resetSandbox, sandboxEffects, setFaults } from './support/sandbox-control';
import { signIn } from './support/sign-in';
import { tabTo } from './support/tab-to';
import { reload, visit } from './support/visit';

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
  await setFaults([REFUSAL]);
  await page.getByRole('button', { name: 'Save 3 fields' }).click();
  await expect(page.getByRole('button', { name: 'Save 3 fields' })).toBeEnabled();
  await expect(page.locator('[data-field-key="field_0aa4e9"]').getByText(/edit/).first()).toBeVisible();
  await expect(choice.getByRole('radio', { name: /Mine/ })).toBeChecked();
  await setFaults([]);
  await page.getByRole('button', { name: 'Save 3 fields' }).click();
  await expect(page.getByText('Saved 3 fields and read them back: all match').first()).toBeVisible();
  const sent = (await sandboxEffects(mark)).map(({ target }) => target);
  expect(sent).not.toContain('field_b6125d');

  for (const screen of [page, other]) {
    await reload(screen);
    await expect(screen.getByRole('textbox', { name: 'Background' })).toHaveValue('Lin wrote that');
    await expect(screen.getByRole('textbox', { name: 'Estimate' })).toHaveValue('3');
    await expect(screen.getByRole('textbox', { name: 'Hotline' })).toHaveValue('+86-10-5550100');
    await expect(screen.getByRole('textbox', { name: 'Contact e-mail' })).toHaveValue('lin@example.com');
    await expect(screen.getByRole('button', { name: 'Remove Tom Reed' })).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Remove Ana Silva' })).toBeVisible();
  }
  await theirs.close();
});

test('by keyboard alone: find, filter, open, edit four types, resolve a conflict, save', async ({
  page,
  context,
}) => {
  await setPreferences(context, { locale: 'en', theme: 'light' });
  await signIn(page, LIN, 'orbit', '/orbit/work-items?type=story');
  const rows = page.getByRole('row');
  await expect(rows.nth(4)).toBeVisible();
  const name = (await rows.nth(4).getByRole('link').textContent()) ?? '';
  const priority = (await rows.nth(4).getByText(/^P\d$/).first().textContent()) ?? '';
  await tabTo(page, page.getByRole('textbox', { name: /Find by name/ }));
  await page.keyboard.type(name);
  await expect(page).toHaveURL(/q=/);
  await tabTo(page, page.getByRole('button', { name: 'Filter', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Filter' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: /Add a condition/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: /Priority: Value/ }));
  await openListByKey(page);
  await takeByTyping(page, priority);
  await closeList(page);
  await tabTo(page, page.getByRole('button', { name: /Show matches/ }));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: `Priority is any of ${priority}`, exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
  await expect(rows.nth(1).getByRole('link', { name, exact: true })).toBeVisible();
  await tabTo(page, rows.nth(1));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form')).toBeVisible();

  const other = await context.newPage();
  await visit(other, page.url());
  await other.getByRole('textbox', { name: 'Background' }).fill('Written elsewhere');
  await other.getByRole('button', { name: 'Save 1 field' }).click();
  await expect(other.getByText(/read it back/).first()).toBeVisible();
  await other.close();
  const mark = await lastEffect();

  await tabTo(page, page.getByRole('textbox', { name: 'Background' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Written here');
  const reviewers = page.locator('[data-field-key="field_2c8f51"]');
  await expect(page.getByRole('combobox', { name: 'Reviewers' })).toBeVisible();
  const hasAna = (await reviewers.getByRole('button', { name: 'Remove Ana Silva' }).count()) > 0;
  const [reviewer, reviewerKey] = hasAna ? ['Lin Chen', LIN] : ['Ana Silva', ANA];
  await tabTo(page, page.getByRole('combobox', { name: 'Reviewers' }));
  await page.keyboard.type(`${reviewer.toLowerCase().replace(' ', '.')}@`);
  await expect(page.getByRole('option', { disabled: false })).toHaveText([new RegExp(reviewer)]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await closeList(page);
  await expect(reviewers.getByRole('button', { name: `Remove ${reviewer}` })).toBeAttached();
  await tabTo(page, page.getByRole('textbox', { name: 'Due date' }));
  await page.keyboard.type('24 Dec 2026');
  await tabTo(page, page.getByRole('textbox', { name: 'Estimate' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('7.75');
  await expect(page.getByRole('textbox', { name: 'Estimate' })).toHaveValue('7.75');
  await page.keyboard.press('ControlOrMeta+s');
  const choice = page.getByRole('radiogroup', { name: 'Background' });
  // The first choice has the focus; arrows move and choose.
  await expect(choice.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(choice.getByRole('radio', { name: /Mine/ })).toBeChecked();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Saved 4 fields and read them back: all match').first()).toBeVisible();
  const stored = (await sandboxEffects(mark)).map(({ target, after }) => [target, after]);
  expect(stored).toEqual(
    expect.arrayContaining([
      ['field_0aa4e9', 'Written here'],
      ['field_2c8f51', expect.arrayContaining([reviewerKey])],
      ['field_40d9a6', startOf(2026, 12, 24)],
      ['field_b6125d', 7.75],
    ]),
  );
  expect(stored).toHaveLength(4);
});

test('the first choice gets the focus however early the browser draws: nothing depends on when a frame comes', async ({
  page,
  context,
}) => {
  // A frame before every drawing of the page's own: the worst order a slow machine can produce.
  await page.addInitScript(() => {
    window.requestAnimationFrame = (draw) => {
      queueMicrotask(() => draw(performance.now()));
      return 0;
    };
  });
  const id = await newStory(page, context, 'Early frames');
  const other = await context.newPage();
  await visit(other, `/orbit/work-items/story/${id}`);
  await other.getByRole('textbox', { name: 'Background' }).fill('Written elsewhere');
  await other.getByRole('button', { name: 'Save 1 field' }).click();
  await expect(other.getByText(/read it back/).first()).toBeVisible();
  await other.close();

  await page.getByRole('textbox', { name: 'Background' }).fill('Written here');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByRole('radiogroup', { name: 'Background' }).getByRole('radio').first()).toBeFocused();
});
