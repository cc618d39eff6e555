// The work items journey: find, select, open, edit, save and see it proven; conflicts, refusals and endings lose nothing.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { closeList } from './support/focus';
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
import { reload, visit } from './support/visit';

const LIN = '7401000000000000101';
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
  await expect(reviewers).toBeVisible();
  const chosen = page
    .locator('[data-field-key]')
    .filter({ has: reviewers })
    .getByRole('button', { name: /^移除/ });
  const kept = await chosen.count();
  await reviewers.fill('陈琳');
  await page.getByRole('option', { name: /陈琳/ }).first().click();
  await closeList(page);
  await expect(chosen).toHaveCount(kept + 1);
  await page.getByRole('textbox', { name: '截止日期' }).fill('2026-12-24');
  await page.getByRole('textbox', { name: '估分' }).fill('7.5');
  await page.getByRole('button', { name: '保存 5 个字段' }).click();

  await expect(page.getByText('已保存 5 个字段，并重新读取核对：全部一致').first()).toBeVisible();
  const changes = await changesSince(effect);
  expect(changes.every((change) => change.id === id)).toBe(true);
  expect(changes).toHaveLength(5);
  expect(changes.find((change) => change.target === 'name')?.after).toBe('门店盘点支持离线（改）');
  expect(changes.find((change) => change.target === 'priority')?.after).toMatchObject({ label: 'P0' });
  expect(changes.map((change) => change.after)).toContain(CHRISTMAS_EVE_MS);
  expect(changes.map((change) => change.after)).toContain(7.5);
  expect(changes.some((change) => Array.isArray(change.after) && change.after.includes(LIN))).toBe(true);
  expect(await updatesSince(request)).toBe(1);
  await reload(page);
  await expect(page.getByRole('heading', { level: 1, name: '门店盘点支持离线（改）' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '截止日期' })).toHaveValue('2026年12月24日');
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
  await reload(page);
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
  await expect(page.getByText('Saved 1 field and read it back: it matches').first()).toBeVisible();
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

test('a new item survives a reload as a draft, is created with the fields that were filled in, and opens', async ({
  page,
  context,
}) => {
  await start(page, context, 'en');
  await page.getByRole('link', { name: 'New Story' }).click();
  await page.getByRole('button', { name: 'Create Story' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(
    'Give the item a name.',
  );
  await page.getByRole('textbox', { name: 'Name' }).fill('Ledger <b>split</b> 🙂');
  await page.getByRole('textbox', { name: 'Estimate' }).fill('2.5');
  await expect(page.getByText(/^Draft kept on this device/)).toBeVisible();
  await reload(page);
  await expect(page.getByText(/^You have 2 unsaved changes from/)).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Ledger <b>split</b> 🙂');
  await page.getByRole('button', { name: 'Create Story' }).click();
  await expect(page).toHaveURL(/\/story\/\d+$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Ledger <b>split</b> 🙂' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Estimate' })).toHaveValue('2.5');
  await visit(page, '/orbit/work-items/story/new');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Put it back' })).toBeHidden();
});

test('unknown types and items are pages with status 404', async ({ page, context }) => {
  await start(page, context, 'zh-CN');
  for (const path of ['?type=nope', '/story/1', '/story/abc', '/nope/4620420001', '/nope/new']) {
    const answer = await visit(page, `/orbit/work-items${path}`);
    expect([path, answer?.status()]).toEqual([path, 404]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
