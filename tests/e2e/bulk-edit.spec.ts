// The bulk edit journey: select over pages, choose a field and a value, see before → after, run, and know what was stored.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { markSandbox, type StoredChange } from './support/bulk-effects';
import { RUN_URL } from './support/bulk-wizard';
import { openListByKey, takeByTyping } from './support/focus';
import { firstStoryIds } from './support/listed-items';
import { setPreferences } from './support/preferences';
import { resetSandbox, setFaults } from './support/sandbox-control';
import { signIn } from './support/sign-in';
import { tabTo } from './support/tab-to';
import { reload, visit } from './support/visit';

const LIN = '7401000000000000101';
const BATCH_UPDATE = '/open_api/work_item/batch_update';
const TASK_RESULT = '/open_api/task_result';
const DETAILS = '/open_api/:project_key/work_item/:type/query';
const ITEMS_PER_REQUEST = 50;

test.beforeEach(async () => {
  await setFaults([]);
  await resetSandbox({ items: 900 });
});
test.afterEach(() => setFaults([]));

async function start(page: Page, context: BrowserContext, locale: 'zh-CN' | 'en', project: string) {
  await setPreferences(context, { locale, theme: 'light' });
  await signIn(page, LIN, project, `/${project}/work-items?type=story`);
  await expect(page.getByRole('grid')).toBeVisible();
}

/** Ids of the items that a tab of the preview lists one by one. */
async function idsListed(page: Page, list: string): Promise<number[]> {
  const hrefs = await page
    .getByRole('list', { name: list })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.map((href) => Number(/\/(\d+)$/.exec(href)?.[1]));
}

/** Exactly these items changed, this field only, from something else to this option; each once. */
function expectExactly(changes: readonly StoredChange[], ids: readonly number[], label: string): void {
  expect(changes.map((change) => change.id).sort()).toEqual([...ids].sort());
  for (const change of changes) {
    expect(change.target).toBe('priority');
    expect(change.after).toMatchObject({ label });
    // It may have been empty.
    expect([change.before]).not.toMatchObject([{ label }]);
  }
}

test('120 items selected down the list: exactly those that differ are changed, one batch a second, and each is accounted for', async ({
  page,
  context,
}) => {
  await start(page, context, 'zh-CN', 'xinghe');
  // Tall enough that the list, which draws what is in sight, draws all 120.
  await page.setViewportSize({ width: 1280, height: 4800 });
  const boxes = page.getByRole('row').getByRole('checkbox');
  await expect(boxes.nth(120)).toBeVisible();
  await boxes.nth(1).click();
  await boxes.nth(120).click({ modifiers: ['Shift'] });
  await expect(page.getByText('已选 120 项')).toBeVisible();
  const selected = new Set(await firstStoryIds(page, 120));
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(selected.size).toBe(120);
  await page.getByRole('link', { name: '批量编辑…' }).click();
  await expect(page.getByRole('heading', { name: '已选 120 个需求' })).toBeVisible();
  await page.getByRole('button', { name: '选择字段' }).click();
  await page.getByRole('checkbox', { name: '优先级' }).click();
  await page.getByRole('button', { name: '填写新值' }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /优先级/ })
    .click();
  await page.getByRole('option', { name: 'P0', exact: true }).click();
  const mark = await markSandbox();
  await page.getByRole('button', { name: '预览改动' }).click();

  await expect(page.getByRole('heading', { name: /^120 个需求中有 \d+ 个将会改变$/ })).toBeVisible();
  await page.getByRole('tab', { name: /无需修改/ }).click();
  await expect(page.getByRole('list', { name: '无需修改' })).toBeVisible();
  const alreadySo = await idsListed(page, '无需修改');
  expect(alreadySo.length).toBeGreaterThan(0);
  const wanted = [...selected].filter((id) => !alreadySo.includes(id));
  await page.getByRole('tab', { name: /将会改变/ }).click();
  await expect(page.getByRole('tab', { name: /将会改变/ })).toContainText(String(wanted.length));
  await reload(page);
  const gate = page.getByRole('button', { name: `修改 ${wanted.length} 个需求` });
  await expect(gate).toBeVisible();
  expect(await mark.changes()).toEqual([]);
  expect((await mark.traffic()).arrivedAtMs).toEqual([]);

  // The platform does not come to an end with the first task, so that there is a run to come back to.
  await setFaults([{ match: { path: TASK_RESULT }, effect: { type: 'task_stuck', ms: 600_000 } }]);
  await gate.click();
  await page.waitForURL(RUN_URL);
  await reload(page);
  await expect(page.getByText('执行中').first()).toBeVisible();
  await setFaults([]);
  await expect(page.getByRole('heading', { name: `${wanted.length} 个需求已全部修改并核实` })).toBeVisible({
    timeout: 120_000,
  });
  expectExactly(await mark.changes(), wanted, 'P0');
  const { arrivedAtMs, gapsMs, refusedForRate } = await mark.traffic();
  expect(arrivedAtMs).toHaveLength(Math.ceil(wanted.length / ITEMS_PER_REQUEST));
  expect(Math.min(...gapsMs)).toBeGreaterThanOrEqual(1000);
  expect(refusedForRate).toBe(0);

  await expect(page.getByRole('tab', { name: '全部' })).toContainText('120');
  await expect(page.getByRole('tab', { name: '已修改' })).toContainText(String(wanted.length));
  await expect(page.getByRole('tab', { name: '无需修改' })).toContainText(String(alreadySo.length));
  await page.getByRole('tab', { name: '无需修改' }).click();
  const rows = page.getByRole('list', { name: '逐项结果' }).getByRole('listitem');
  await expect(rows).toHaveCount(Math.min(50, alreadySo.length));
  await expect(rows.first()).toContainText('P0');
});

test('the same by keyboard alone, and the run stands in the history', async ({ page, context }) => {
  await start(page, context, 'en', 'orbit');
  const rows = page.getByRole('row');
  await tabTo(page, rows.nth(1));
  await page.keyboard.press('Space');
  for (let row = 2; row <= 6; row++) {
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(row)).toBeFocused();
    await page.keyboard.press('Space');
  }
  await expect(page.getByText('6 selected')).toBeVisible();
  const selected = await firstStoryIds(page, 6);
  expect(selected).toHaveLength(6);
  await tabTo(page, page.getByRole('link', { name: 'Bulk edit…' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '6 stories selected' })).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: 'Choose a field' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Which fields should change, and how?' })).toBeFocused();
  await tabTo(page, page.getByRole('checkbox', { name: 'Priority' }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: /^Overwrite Priority/ })).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Choose the values' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Values for 6 stories' })).toBeFocused();
  await tabTo(page, page.getByRole('main').getByRole('button', { name: /^Overwrite Priority with/ }));
  await openListByKey(page);
  await takeByTyping(page, 'P2');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  const mark = await markSandbox();
  await tabTo(page, page.getByRole('button', { name: 'Preview the changes' }));
  await page.keyboard.press('Enter');

  const gate = page.getByRole('button', { name: /^Change \d+ stor/ });
  await expect(gate).toBeVisible();
  const count = Number(/\d+/.exec((await gate.textContent()) ?? '')?.[0]);
  await tabTo(page, gate);
  await page.keyboard.press('Enter');
  await page.waitForURL(RUN_URL);
  await expect(
    page.getByRole('heading', { name: /^(All )?\d+ (story|stories) changed and verified$/ }),
  ).toBeVisible({ timeout: 120_000 });
  const changes = await mark.changes();
  expect(changes).toHaveLength(count);
  expectExactly(
    changes,
    selected.filter((id) => changes.some((change) => change.id === id)),
    'P2',
  );

  const address = page.url();
  await tabTo(page, page.getByRole('navigation', { name: 'You are here' }).getByRole('link'));
  await page.keyboard.press('Enter');
  const line = page.getByRole('table', { name: 'Bulk edits of this space' }).getByRole('row').nth(1);
  await expect(line).toContainText(/Overwrite\s*Priority\s*with\s*P2/);
  await expect(line).toContainText(`${count} of ${count}`);
  await expect(line).toContainText('Done');
  await tabTo(page, line.getByRole('link'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
});

test('while the platform is down the run waits and says so, and goes on by itself', async ({
  page,
  context,
}) => {
  await start(page, context, 'en', 'orbit');
  const ids = await firstStoryIds(page, 20);
  const changes = [{ fieldKey: 'priority', mode: 'update', value: null }];
  await visit(
    page,
    `/orbit/bulk-edits/new?type=story&ids=${ids.join(',')}&step=value&changes=${encodeURIComponent(JSON.stringify(changes))}`,
  );
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Overwrite Priority with/ })
    .click();
  await page.getByRole('option', { name: 'P1', exact: true }).click();
  await page.getByRole('button', { name: 'Preview the changes' }).click();
  const gate = page.getByRole('button', { name: /^Change \d+ stor/ });
  await expect(gate).toBeVisible();
  const count = Number(/\d+/.exec((await gate.textContent()) ?? '')?.[0]);
  const mark = await markSandbox();
  await setFaults([BATCH_UPDATE, DETAILS].map((path) => ({ match: { path }, effect: { type: 'reset' } })));
  await gate.click();
  await page.waitForURL(RUN_URL);
  await expect(page.getByText('Feishu Project cannot be reached').first()).toBeVisible();
  await expect(page.getByText(/Nothing is lost.*Next try at/)).toBeVisible();
  await expect(page.getByText('Waiting').first()).toBeVisible();
  await expectAccessible(page);
  expect(await mark.changes()).toEqual([]);
  await reload(page);
  await expect(page.getByText('Waiting').first()).toBeVisible();

  await setFaults([]);
  await expect(
    page.getByRole('heading', { name: /^(All )?\d+ (story|stories) changed and verified$/ }),
  ).toBeVisible({ timeout: 120_000 });
  const stored = await mark.changes();
  expectExactly(
    stored,
    ids.filter((id) => stored.some((change) => change.id === id)),
    'P1',
  );
  expect(stored).toHaveLength(count);
  await expectAccessible(page);
});
