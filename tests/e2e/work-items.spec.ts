// The work items journey: find, select, open, edit, save and see it proven; conflicts, refusals and endings lose nothing.
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { setPreferences } from './support/preferences';
import {
  lastEffect,
  lastRequest,
  resetSandbox,
  sandboxEffects,
  sandboxInfo,
  sandboxRequests,
} from './support/sandbox-control';
import { signIn } from './support/sign-in';

const LIN = '7401000000000000101';
/** Fields of the space `orbit` by their documented keys. */
const ESTIMATE = 'field_b6125d';
const REVIEWERS = 'field_2c8f51';
const DUE_DATE = 'field_40d9a6';
const RISK = 'field_7d21aa';
/** 24 December 2026, local midnight in Asia/Shanghai. */
const CHRISTMAS_EVE_MS = Date.UTC(2026, 11, 23, 16);

test.beforeEach(() => resetSandbox({ items: 400 }));

async function start(page: Page, context: BrowserContext, locale: 'zh-CN' | 'en', project = 'orbit') {
  await setPreferences(context, { locale, theme: 'light' });
  await signIn(page, LIN, project, `/${project}/work-items?type=story`);
  await expect(page.getByRole('grid')).toBeVisible();
}

/** Opens the nth item of the list by its name; gives its id. */
async function openItem(page: Page, place: number): Promise<number> {
  await page.getByRole('row').nth(place).getByRole('link').click();
  await expect(page.getByRole('form')).toBeVisible();
  return Number(/\/(\d+)$/.exec(page.url())?.[1]);
}

async function choose(page: Page, field: RegExp, option: string): Promise<void> {
  await page.getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Presses Tab until `target` has the focus, as a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  // Held by hand: a list that opens on the way hides the rest of the page from roles until it closes.
  const element = await target.elementHandle();
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => wanted === document.activeElement, element)) return;
  }
  throw new Error('Tab never reached it');
}

/** Changes stored since `mark`, in the words of the sandbox. */
async function changesSince(mark: number) {
  const effects = await sandboxEffects(mark);
  return effects
    .map(({ work_item_id: id, target, after }) => ({ id, target, after }))
    .sort((a, b) => a.target.localeCompare(b.target));
}

async function updatesSince(mark: number): Promise<number> {
  const requests = await sandboxRequests(mark);
  return requests.filter((request) => request.method === 'PUT' && /\/work_item\/\w+\/\d+$/.test(request.path))
    .length;
}

test('five fields edited by mouse are sent in one request, read back, and nothing else changes', async ({
  page,
  context,
}) => {
  await start(page, context, 'zh-CN', 'xinghe');
  const id = await openItem(page, 3);
  const [effect, request] = [await lastEffect(), await lastRequest()];
  await page.getByRole('textbox', { name: '名称' }).fill('门店盘点支持离线（改）');
  await choose(page, /优先级/, 'P0');
  const reviewers = page.getByRole('combobox', { name: '评审人' });
  const kept = await page.getByRole('button', { name: /^移除/ }).count();
  await reviewers.fill('陈琳');
  await page.getByRole('option', { name: /陈琳/ }).first().click();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: /^移除/ }).count()).toBeGreaterThan(kept);
  await page.getByRole('textbox', { name: '截止日期' }).fill('2026-12-24');
  await page.getByRole('textbox', { name: '估分' }).fill('7.5');
  await page.getByRole('button', { name: '保存 5 个字段' }).click();

  await expect(page.getByText('已保存 5 个字段，并重新读取核对：全部一致')).toBeVisible();
  const changes = await changesSince(effect);
  expect(changes.every((change) => change.id === id)).toBe(true);
  expect(changes).toHaveLength(5);
  expect(changes.find((change) => change.target === 'name')?.after).toBe('门店盘点支持离线（改）');
  expect(changes.find((change) => change.target === 'priority')?.after).toMatchObject({ label: 'P0' });
  expect(changes.map((change) => change.after)).toContain(CHRISTMAS_EVE_MS);
  expect(changes.map((change) => change.after)).toContain(7.5);
  expect(changes.some((change) => Array.isArray(change.after) && change.after.includes(LIN))).toBe(true);
  expect(await updatesSince(request)).toBe(1);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '门店盘点支持离线（改）' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '截止日期' })).toHaveValue('2026年12月24日');
});

test('the same by keyboard alone, from the list to the proof', async ({ page, context }) => {
  await start(page, context, 'en');
  const rows = page.getByRole('row');
  await tabTo(page, rows.nth(1));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(3)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form')).toBeVisible();
  const id = Number(/\/(\d+)$/.exec(page.url())?.[1]);
  const effect = await lastEffect();

  await tabTo(page, page.getByRole('textbox', { name: 'Name' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Typed without a mouse');
  await tabTo(page, page.getByRole('button', { name: /^Priority/ }));
  const isUrgent = (await page.getByRole('button', { name: /^Priority/ }).textContent())?.includes('P0');
  const priority = isUrgent ? 'P3' : 'P0';
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: priority })).toBeVisible();
  await page.keyboard.type(priority);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Priority required ${priority}` })).toBeFocused();
  const reviewers = page.getByRole('combobox', { name: 'Reviewers' });
  await tabTo(page, reviewers);
  await page.keyboard.type('lin.chen@');
  await expect(page.getByRole('option', { name: /Lin Chen/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const chosen = page.locator(`[data-field-key="${REVIEWERS}"]`);
  await expect(chosen.getByRole('button', { name: 'Remove Lin Chen' })).toBeAttached();
  await tabTo(page, page.getByRole('textbox', { name: 'Due date' }));
  await page.keyboard.type('24 Dec 2026');
  await tabTo(page, page.getByRole('textbox', { name: 'Estimate' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('7.5');
  await page.keyboard.press('ControlOrMeta+s');

  await expect(page.getByText('Saved 5 fields and read them back: all match')).toBeVisible();
  const changes = await changesSince(effect);
  expect(changes.map((change) => [change.id, change.target])).toEqual(
    [ESTIMATE, REVIEWERS, DUE_DATE, 'name', 'priority']
      .sort((a, b) => a.localeCompare(b))
      .map((target) => [id, target]),
  );
  expect(changes.find((change) => change.target === DUE_DATE)?.after).toBe(CHRISTMAS_EVE_MS);
  expect(changes.find((change) => change.target === 'name')?.after).toBe('Typed without a mouse');
});

test('a field changed in another tab is not overwritten: nothing goes out before the person chose', async ({
  page,
  context,
}) => {
  await start(page, context, 'en');
  await openItem(page, 3);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: 'Estimate' }).fill('3');
  await choose(other, /^Risk/, 'Medium');
  await other.getByRole('button', { name: /^Save/ }).click();
  await expect(other.getByText(/read (it|them) back/).first()).toBeVisible();

  const [effect, request] = [await lastEffect(), await lastRequest()];
  await page.getByRole('textbox', { name: 'Estimate' }).fill('9');
  await choose(page, /^Risk/, 'Low');
  await page.getByRole('textbox', { name: 'Background' }).fill('Only I wrote this');
  await page.getByRole('button', { name: 'Save 3 fields' }).click();
  await expect(page.getByText('2 fields were changed by someone else meanwhile')).toBeVisible();
  expect(await updatesSince(request)).toBe(0);
  expect(
    await page.getByRole('radiogroup', { name: 'Risk' }).getByRole('radio', { checked: true }).count(),
  ).toBe(0);
  await expectAccessible(page);

  await page.getByRole('radiogroup', { name: 'Risk' }).getByRole('radio', { name: /Mine/ }).check();
  await page
    .getByRole('radiogroup', { name: 'Estimate' })
    .getByRole('radio', { name: /Theirs/ })
    .check();
  await page.getByRole('button', { name: 'Save 2 fields' }).click();
  await expect(page.getByText('Saved 2 fields and read them back: all match')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Estimate' })).toHaveValue('3');
  const changes = await changesSince(effect);
  expect(changes.map((change) => change.target)).toEqual(['field_0aa4e9', RISK]);
  expect(changes[1]?.after).toMatchObject({ label: 'Low' });
});

test('a change to another field is kept beside mine', async ({ page, context }) => {
  await start(page, context, 'en');
  await openItem(page, 3);
  const other = await context.newPage();
  await other.goto(page.url());
  await choose(other, /^Risk/, 'Medium');
  await other.getByRole('button', { name: 'Save 1 field' }).click();
  await expect(other.getByText(/read it back/).first()).toBeVisible();
  const effect = await lastEffect();
  await page.getByRole('textbox', { name: 'Estimate' }).fill('9');
  await page.getByRole('button', { name: 'Save 1 field' }).click();
  await expect(page.getByText('Saved 1 field and read it back: it matches')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Risk Medium/ })).toBeVisible();
  expect((await changesSince(effect)).map((change) => change.target)).toEqual([ESTIMATE]);
});

test('a refusal of the platform stands at its field, and what was typed stays', async ({ page, context }) => {
  const tom = (await sandboxInfo()).users.find((user) => user.name_en === 'Tom Reed');
  await setPreferences(context, { locale: 'en' });
  await signIn(page, tom?.user_key ?? '', 'orbit', '/orbit/work-items?type=story');
  await expect(page.getByRole('grid')).toBeVisible();
  await openItem(page, 3);
  const effect = await lastEffect();
  const budget = page.getByRole('textbox', { name: 'Budget' });
  await budget.fill('2000');
  await page.getByRole('button', { name: 'Save 1 field' }).click();
  await expect(budget).toHaveAccessibleDescription(/do(es)? not have permission|may not|No right/i);
  await expect(budget).toBeFocused();
  await expect(budget).toHaveValue('2000');
  await expect(page.getByRole('alert').getByText('Nothing was saved')).toBeVisible();
  await page.getByText('Details').click();
  await expect(page.getByText('50006')).toBeVisible();
  expect(await sandboxEffects(effect)).toEqual([]);
});

test('a value that cannot be right is said at its field before anything is sent', async ({
  page,
  context,
}) => {
  await start(page, context, 'en');
  await openItem(page, 3);
  const request = await lastRequest();
  const link = page.getByRole('textbox', { name: 'Specification' });
  await link.fill('see the wiki');
  await page.getByRole('textbox', { name: 'Name' }).fill('');
  await page.getByRole('button', { name: 'Save 2 fields' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(
    'This field must not be empty.',
  );
  await expect(link).toHaveAccessibleDescription(/http:\/\//);
  expect(await updatesSince(request)).toBe(0);
});

test('a draft survives a reload and an ended session', async ({ page, context }) => {
  await start(page, context, 'en');
  await openItem(page, 3);
  await page.getByRole('textbox', { name: 'Estimate' }).fill('9');
  await expect(page.getByText(/^Draft kept on this device/)).toBeVisible();
  page.once('dialog', (question) => question.accept());
  await page.reload();
  await expect(page.getByText(/^You have 1 unsaved change from/)).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByRole('textbox', { name: 'Estimate' })).toHaveValue('9');

  const cookies = await context.cookies();
  await context.clearCookies({ name: 'plumb_session' });
  await page.getByRole('button', { name: 'Save 1 field' }).click();
  await expect(page.getByText('Your session has ended').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Estimate' })).toHaveValue('9');
  await context.addCookies(cookies);
  await page.getByRole('button', { name: 'Save 1 field' }).click();
  await expect(page.getByText('Saved 1 field and read it back: it matches')).toBeVisible();
});

test('unsaved changes are asked about before a link is followed', async ({ page, context }) => {
  await start(page, context, 'en');
  await openItem(page, 3);
  await page.getByRole('textbox', { name: 'Estimate' }).fill('9');
  await page.getByRole('link', { name: 'Bulk edits' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('textbox', { name: 'Estimate' })).toHaveValue('9');
  await page.getByRole('button', { name: 'Discard…' }).click();
  await page.getByRole('button', { name: 'Discard 1 change' }).click();
  await expect(page.getByText('Nothing changed yet')).toBeVisible();
});

test('a selection survives scrolling and sorting and goes whole into the bulk edit', async ({
  page,
  context,
}) => {
  await start(page, context, 'en');
  await page.getByRole('row').nth(2).getByRole('checkbox').click();
  await page
    .getByRole('row')
    .nth(4)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Priority', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Sort descending' }).click();
  await expect(page).toHaveURL(/sort=-priority/);
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.getByRole('row', { selected: false }).nth(1).getByRole('checkbox').click();
  await expect(page.getByText('4 selected')).toBeVisible();
  await expectAccessible(page);
  const href = await page.getByRole('link', { name: 'Bulk edit…' }).getAttribute('href');
  const ids = new URL(href ?? '', 'http://x').searchParams.get('ids') ?? '';
  expect(new Set(ids.split(',')).size).toBe(4);
  await page.keyboard.press('Escape');
  await expect(page.getByText('4 selected')).toBeHidden();
});

test('a search by name narrows the list at the platform, and says when nothing matches', async ({
  page,
  context,
}) => {
  await start(page, context, 'zh-CN', 'xinghe');
  const request = await lastRequest();
  const name = (await page.getByRole('row').nth(5).getByRole('link').textContent()) ?? '';
  await page.getByRole('textbox', { name: '按名称查找' }).fill(name);
  await expect(page.getByText(/项匹配$/)).toBeVisible();
  await expect(page.getByRole('row').nth(1).getByRole('link', { name })).toBeVisible();
  await expect(page).toHaveURL(/q=/);
  expect((await sandboxRequests(request)).some((entry) => entry.path.includes('/filter'))).toBe(true);
  await page.getByRole('textbox', { name: '按名称查找' }).fill('没有这样的名称');
  await expect(page.getByText('没有名称包含「没有这样的名称」的需求')).toBeVisible();
  await page.getByRole('button', { name: '清空查找内容' }).last().click();
  await expect(page.getByRole('grid')).toBeVisible();
});

test('a new item is created with the fields that were filled in, and opens', async ({ page, context }) => {
  await start(page, context, 'en');
  await page.getByRole('link', { name: 'New Story' }).click();
  await page.getByRole('button', { name: 'Create Story' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(
    'Give the item a name.',
  );
  await page.getByRole('textbox', { name: 'Name' }).fill('Ledger <b>split</b> 🙂');
  await page.getByRole('textbox', { name: 'Estimate' }).fill('2.5');
  await page.getByRole('button', { name: 'Create Story' }).click();
  await expect(page).toHaveURL(/\/story\/\d+$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Ledger <b>split</b> 🙂' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Estimate' })).toHaveValue('2.5');
});

test('unknown types and items are pages with status 404', async ({ page, context }) => {
  await start(page, context, 'zh-CN');
  for (const path of ['?type=nope', '/story/1', '/story/abc', '/nope/4620420001', '/nope/new']) {
    const answer = await page.goto(`/orbit/work-items${path}`);
    expect([path, answer?.status()]).toEqual([path, 404]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
