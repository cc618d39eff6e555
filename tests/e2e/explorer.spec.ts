// The explorer: find, filter, arrange, select and edit in place; nothing is shown as found that was not asked for.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from './support/accessibility';
import { closeList, expectFocusWithin, openListByKey, takeByTyping } from './support/focus';
import { setPreferences } from './support/preferences';
import { lastEffect, resetSandbox, sandboxEffects, setFaults } from './support/sandbox-control';
import { signIn } from './support/sign-in';
import { tabTo } from './support/tab-to';
import { reload, visit } from './support/visit';

const LIN = '7401000000000000101';
const WEI = '7401000000000000102';
const LIST = '/orbit/work-items?type=story';
const RISK = 'field_7d21aa';

test.beforeAll(() => resetSandbox({ items: 1500 }));
test.beforeEach(() => setFaults([]));
test.afterAll(() => setFaults([]));

async function open(page: Page, context: BrowserContext, path = LIST, userKey = LIN) {
  await setPreferences(context, { locale: 'en', theme: 'light' });
  await signIn(page, userKey, 'orbit', path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const filterPath = (group: unknown, more = '') =>
  `${LIST}&filter=${encodeURIComponent(JSON.stringify(group))}${more}`;

test('by keyboard alone: find by name, filter by a field, select a range, edit a cell, and see it proven', async ({
  page,
  context,
}) => {
  await open(page, context);
  const total = page.getByText(/^\d[\d,]* (items|matches)$/);
  await expect(total).toBeVisible();
  await tabTo(page, page.getByRole('textbox', { name: /Find by name/ }));
  await page.keyboard.type('the');
  await expect(page).toHaveURL(/q=the/);

  await tabTo(page, page.getByRole('button', { name: /^Filter$/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Filter' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: /Add a condition/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: /Priority: Value/ }));
  await openListByKey(page);
  await takeByTyping(page, 'P0');
  await closeList(page);
  await tabTo(page, page.getByRole('button', { name: /Show matches/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Priority is any of P0', exact: true })).toBeVisible();
  await expect(page.getByText(/^\d[\d,]* matches$/)).toBeVisible();

  // Rows of the question before stay readable until these are there.
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
  const rows = page.getByRole('row');
  await expect(rows.nth(4)).toBeVisible();
  await tabTo(page, rows.nth(1));
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(2)).toBeFocused();
  await page.keyboard.press(' ');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(rows.nth(3)).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(rows.nth(4)).toBeFocused();
  await expect(page.getByText('3 selected')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(page.getByText('3 selected')).toBeHidden();
  const effect = await lastEffect();
  const name = (await page.locator('[role=row]:focus').getByRole('link').textContent()) ?? '';
  await page.keyboard.press('e');
  const line = page.getByRole('textbox', { name: /Edit Name of/ });
  await expect(line).toBeVisible();
  await expect(line).toHaveValue(name);
  await expect(line).toBeFocused();
  await page.keyboard.type('the one edited in place');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved and read back: it matches.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'the one edited in place' })).toBeVisible();
  const stored = (await sandboxEffects(effect)).map(({ target, after }) => [target, after]);
  expect(stored).toEqual([['name', 'the one edited in place']]);
});

test('all that match are selected beyond the loaded rows, exclusions stay visible, and both go into the bulk edit', async ({
  page,
  context,
}) => {
  await open(page, context, filterPath(['and', [RISK, 'filled']]));
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await page.getByRole('button', { name: /^Select all \d[\d,]* that match$/ }).click();
  await page.getByRole('row').nth(2).getByRole('checkbox').click();
  await page.getByRole('row').nth(3).getByRole('checkbox').click();
  await expect(page.getByText(/selected: all \d[\d,]* that match, except 2 you excluded\./)).toBeVisible();
  await expect(page.getByRole('row').nth(2).getByText('Excluded')).toBeVisible();
  await expectAccessible(page);
  const href = await page.getByRole('link', { name: 'Bulk edit…' }).getAttribute('href');
  const parameters = new URL(href ?? '', 'http://x').searchParams;
  expect(parameters.get('ids')).toBe('matching');
  expect(JSON.parse(parameters.get('filter') ?? '')).toEqual(['and', [RISK, 'filled']]);
  expect(parameters.get('except')?.split(',')).toHaveLength(2);

  await page.getByRole('button', { name: 'Show the 2 excluded' }).click();
  const excluded = page
    .getByRole('dialog')
    .filter({ has: page.getByRole('button', { name: 'Include again' }) });
  await excluded.getByRole('button', { name: 'Include again' }).first().click();
  await expect(excluded.getByRole('button', { name: 'Include again' })).toHaveCount(1);
  await expectFocusWithin(excluded);
  await page.keyboard.press('Escape');
  await expect(excluded).toBeHidden();
  await expect(page.getByText(/except 1 you excluded\./)).toBeVisible();
  await page.getByRole('button', { name: /^Remove Risk/ }).click();
  await expect(page.getByText('“all that match” was cleared', { exact: false })).toBeVisible();
});

test('grouped and sorted lists read every row first, and the counts of the groups add up to the total', async ({
  page,
  context,
}) => {
  await open(page, context, `${LIST}&group=priority&sort=-updated_at`);
  await expect(page.getByRole('button', { name: /^Fold P0$/ })).toBeVisible();
  await expect(page.getByText(/loaded so far/)).toBeHidden();
  const total = Number((await page.getByText(/^\d[\d,]* items$/).textContent())?.replace(/\D/g, ''));
  const unfolded = page.getByRole('button', { name: /^Fold / });
  const groups = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Unfold / }) });
  // Each group that is folded lets more of them come into sight, a drawing later.
  const countFolded = async () => {
    while ((await unfolded.count()) > 0) await unfolded.first().click();
    const counts = await groups.getByText(/^[\d,]+$/).allTextContents();
    return counts.reduce((sum, count) => sum + Number(count.replace(/\D/g, '')), 0);
  };
  await expect.poll(countFolded).toBe(total);
});

test('columns are shown, moved, pinned and hidden without a mouse, and the URL carries them to somebody else', async ({
  page,
  context,
  browser,
}) => {
  await open(page, context);
  await page.getByRole('button', { name: '7 columns' }).press('Enter');
  await page.getByRole('button', { name: 'Show Risk' }).press('Enter');
  await page.getByRole('button', { name: 'Move Risk up' }).press('Enter');
  await page.getByRole('button', { name: 'Pin Priority' }).press('Enter');
  await page.getByRole('button', { name: 'Hide Status' }).press('Enter');
  const chooser = page.getByRole('dialog', { name: /columns$/ });
  await expect(chooser.getByRole('button', { name: 'Show Status' })).toBeVisible();
  await expectFocusWithin(chooser);
  await page.keyboard.press('Escape');
  await expect(chooser).toBeHidden();
  const heads = ['Name', 'Priority', 'Current node', 'Owners', 'Overall schedule', 'Risk', 'Updated'];
  await expect(page.getByRole('columnheader')).toHaveText(['', ...heads]);
  // The address follows in steps; the last of them moved nothing any more but took the status out.
  await expect(page).toHaveURL((url) => {
    const columns = url.searchParams.get('cols')?.split(',') ?? [];
    return columns.length === heads.length && !columns.includes('work_item_status');
  });
  const other = await browser.newContext();
  const theirs = await other.newPage();
  await open(theirs, other, page.url().replace(/^https?:\/\/[^/]+/, ''), WEI);
  await expect(theirs.getByRole('columnheader')).toHaveText(['', ...heads]);
  await other.close();
});

test('a view is kept, shared, opened by a colleague, and says when the screen differs from it', async ({
  page,
  context,
  browser,
}) => {
  await open(page, context, filterPath(['and', ['priority', 'anyOf', 'i', 'option_1']]));
  await page.getByRole('button', { name: 'Save view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save view' });
  await dialog.getByRole('textbox', { name: 'Name of the view' }).fill('Urgent scope');
  await dialog.getByRole('radio', { name: 'Everyone in this space' }).check();
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Urgent scope' })).toBeVisible();
  await page.getByRole('button', { name: /^Remove Priority/ }).click();
  await expect(page.getByText('Edited', { exact: true })).toBeVisible();

  const other = await browser.newContext();
  const theirs = await other.newPage();
  await open(theirs, other, LIST, WEI);
  await theirs.getByRole('button', { name: 'Saved views' }).click();
  await theirs.getByRole('menuitemradio', { name: 'Urgent scope' }).click();
  await expect(theirs.getByRole('heading', { level: 1, name: 'Urgent scope' })).toBeVisible();
  await expect(theirs.getByRole('button', { name: 'Priority is any of P0', exact: true })).toBeVisible();
  await theirs.getByRole('button', { name: 'Saved views' }).click();
  await expect(theirs.getByRole('menuitemradio', { name: 'Urgent scope' })).toBeVisible();
  await expect(theirs.getByRole('menuitem', { name: /Delete/ })).toBeHidden();
  await other.close();
});

test('an address edited by hand is never read as a wider list: it says what is wrong and offers the way on', async ({
  page,
  context,
}) => {
  await open(page, context, `${LIST}&filter=%5B%22and%22`);
  await expect(page.getByText('This filter cannot be run')).toBeVisible();
  await expect(page.getByRole('grid')).toBeHidden();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(page.getByRole('grid')).toBeVisible();

  await visit(page, filterPath(['and', ['field_gone', 'filled'], ['priority', 'filled']]));
  await expect(page.getByText(/names a field that this type no longer has: field_gone/)).toBeVisible();
  await page.getByRole('button', { name: 'Remove this condition' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Priority is not empty', exact: true })).toBeVisible();

  await visit(
    page,
    `${LIST}&cols=name,field_gone&sort=-field_gone&view=4fa1c6a2-5f3e-4f0c-9a53-0d6c3f1b8e42`,
  );
  await expect(page.getByText(/columns that this type does not have: field_gone/)).toBeVisible();
  await expect(page.getByText(/^This view was deleted/)).toBeVisible();
  await expect(page.getByRole('grid')).toBeVisible();
});

test('a refusal of the filter and access lost while rows are read are said, and rows already there stay', async ({
  page,
  context,
}) => {
  const search = '/open_api/:project_key/work_item/:type/search/params';
  await open(page, context);
  await setFaults([
    {
      match: { path: search },
      effect: { type: 'respond', status: 400, err_code: 20094, err_msg: 'too many' },
    },
  ]);
  await visit(page, filterPath(['and', [RISK, 'filled']]));
  await expect(page.getByText('More than 5,000 items match this filter')).toBeVisible();
  await setFaults([]);
  await page.getByRole('button', { name: 'Created in the last 90 days' }).click();
  await expect(page).toHaveURL(/created_at/);
  await expect(page.getByText('More than 5,000 items match this filter')).toBeHidden();

  await visit(page, LIST);
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  await setFaults([
    {
      match: { path: '/open_api/:project_key/work_item/filter' },
      effect: { type: 'respond', status: 403, err_code: 10404, err_msg: 'No permission' },
    },
  ]);
  await page.getByRole('button', { name: 'Load all' }).click();
  await expect(page.getByText(/^Reading stopped at 50 of/)).toBeVisible();
  await expect(page.getByText('You have no access to this space.')).toBeVisible();
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  await setFaults([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/^Reading stopped/)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Load all' })).toBeHidden();
});

test('a cell that somebody changed meanwhile is not overwritten before the person says so', async ({
  page,
  context,
}) => {
  await open(page, context, `${LIST}&cols=name,${RISK}`);
  const row = page.getByRole('row').nth(4);
  await expect(row).toBeVisible();
  const href = await row.getByRole('link').getAttribute('href');
  const other = await context.newPage();
  await visit(other, href ?? '');
  await other.getByRole('textbox', { name: 'Name' }).fill('Their name');
  await other.getByRole('button', { name: 'Save 1 field' }).click();
  await expect(other.getByText(/read it back/).first()).toBeVisible();
  const effect = await lastEffect();

  await row.focus();
  await expect(row).toBeFocused();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: /Edit Name of/ })).toBeFocused();
  await page.getByRole('textbox', { name: /Edit Name of/ }).fill('My name');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Someone changed it meanwhile. Nothing was sent.')).toBeVisible();
  await expect(page.getByText('Their name')).toBeVisible();
  expect(await sandboxEffects(effect)).toEqual([]);
  await page.getByRole('button', { name: 'Save mine over it' }).click();
  await expect(page.getByText('Saved and read back: it matches.')).toBeVisible();
  expect((await sandboxEffects(effect)).map((entry) => entry.after)).toEqual(['My name']);
});

test('a cell whose value is accepted but not stored stays open with what was typed, until it is saved again', async ({
  page,
  context,
}) => {
  await open(page, context, `${LIST}&cols=name,${RISK}`);
  const row = page.getByRole('row').nth(5);
  await expect(row).toBeVisible();
  const effect = await lastEffect();
  await setFaults([{ match: { method: 'PUT' }, times: 1, effect: { type: 'drop_write', fraction: 1 } }]);
  await row.focus();
  await expect(row).toBeFocused();
  await page.keyboard.press('e');
  const line = page.getByRole('textbox', { name: /Edit Name of/ });
  await expect(line).toBeFocused();
  await line.fill('Written twice');
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert').filter({ hasText: 'accepted it but did not store it' });
  await expect(alert).toBeVisible();
  await expect(line).toHaveValue('Written twice');
  expect(await sandboxEffects(effect)).toEqual([]);

  await line.press('Enter');
  await expect(page.getByText('Saved and read back: it matches.')).toBeVisible();
  await expect(line).toBeHidden();
  expect((await sandboxEffects(effect)).map((entry) => entry.after)).toEqual(['Written twice']);
});

test('terminated items are listed only on demand', async ({ page, context }) => {
  await open(page, context);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByText('Terminated', { exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('radio', { name: 'Only these' }).check();
  await page.getByRole('button', { name: 'Show matches' }).click();
  await expect(page.getByRole('button', { name: 'Only terminated ones', exact: true })).toBeVisible();
  await expect(page.getByRole('row').nth(1).getByText('Terminated', { exact: true }).first()).toBeVisible();
});

test('axe finds nothing in the list, grouped, and with the filter builder open, in both languages and themes', async ({
  page,
  context,
}) => {
  const group = [
    'and',
    ['priority', 'filled'],
    ['or', ['owner', 'anyOf', 'p', 'me'], ['updated_at', 'atLeast', 'r', -3000]],
  ];
  await open(page, context, filterPath(group, '&group=priority'));
  for (const [locale, theme] of [
    ['zh-CN', 'light'],
    ['en', 'dark'],
  ] as const) {
    await test.step(locale, async () => {
      await setPreferences(context, { locale, theme });
      await reload(page);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('grid')).toBeVisible();
      await expectAccessibleInBothThemes(page);
      await page.getByRole('button', { name: /^(Filter|筛选)$/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, { hasOpenPopup: true });
    });
  }
});
