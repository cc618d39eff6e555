// Several fields in one run, in the three modes of the platform: overwrite, append, replace; then taken back.
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { markSandbox } from './support/bulk-effects';
import { openWizard, RUN_URL } from './support/bulk-wizard';
import { closeList, openListByKey, takeByTyping } from './support/focus';
import { resetSandbox, setFaults } from './support/sandbox-control';
import { tabTo } from './support/tab-to';
import { reload } from './support/visit';

const LIN = '7401000000000000101';
/** Fields of the space `orbit` by their documented keys. */
const ESTIMATE = 'field_b6125d';
const REVIEWERS = 'field_2c8f51';

test.beforeEach(async () => {
  await setFaults([]);
  await resetSandbox({ items: 400 });
});

/** The step as it is, after a reload, and found clean by axe. */
async function reloadStep(page: Page, heading: RegExp): Promise<void> {
  await reload(page);
  await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  await expectAccessible(page);
}

test('overwrite, append and replace in one run, each step surviving a reload; undo puts back exactly that', async ({
  page,
  context,
}) => {
  const ids = await openWizard(page, context, { locale: 'en', theme: 'light' }, 12);
  await reloadStep(page, /^12 stories selected$/);
  await page.getByRole('button', { name: 'Choose a field' }).click();
  for (const name of ['Priority', 'Reviewers', 'Estimate'])
    await page.getByRole('checkbox', { name, exact: true }).click();
  await page.getByRole('radio', { name: /^Replace one value of Priority/ }).click();
  await page.getByRole('radio', { name: /^Append to Reviewers/ }).click();
  await reloadStep(page, /^Which fields should change/);
  await expect(page.getByRole('radio', { name: /^Append to Reviewers/ })).toBeChecked();
  await page.getByRole('button', { name: 'Choose the values' }).click();

  await page.getByRole('button', { name: 'Preview the changes' }).click();
  await expect(page.getByText('Choose the old and the new value.')).toBeVisible();
  // The list tells how many items have which value once that was read.
  await expect(page.getByText(/^The items hold/)).toBeVisible();
  await page.getByRole('button', { name: /^Where Priority is/ }).click();
  const present = page.getByRole('option').first();
  const oldPriority = /P\d/.exec((await present.textContent()) ?? '')?.[0] ?? '';
  await present.click();
  const newPriority = oldPriority === 'P0' ? 'P3' : 'P0';
  await page.getByRole('button', { name: /^replace it with/ }).click();
  await page.getByRole('option', { name: newPriority, exact: true }).click();
  await page.getByRole('combobox', { name: /^Append to Reviewers/ }).fill('lin.chen@');
  await page.getByRole('option', { name: /Lin Chen/ }).click();
  await closeList(page);
  await page.getByRole('textbox', { name: /^Overwrite Estimate with/ }).fill('7.25');
  await reloadStep(page, /^Values for 12 stories$/);
  await expect(page.getByRole('textbox', { name: /^Overwrite Estimate with/ })).toHaveValue('7.25');
  await expect(page.getByText('Lin Chen').first()).toBeVisible();
  const mark = await markSandbox();
  await page.getByRole('button', { name: 'Preview the changes' }).click();
  await expect(page.getByRole('button', { name: /^Change \d+ stor/ })).toBeVisible();
  await reloadStep(page, /^All 12 stories will change$/);
  expect(await mark.changes()).toEqual([]);
  await page.getByRole('button', { name: 'Change 12 stories' }).click();
  await page.waitForURL(RUN_URL);
  await expect(page.getByRole('heading', { name: 'All 12 stories changed and verified' })).toBeVisible({
    timeout: 120_000,
  });
  const run = await mark.changes();
  expect([...new Set(run.map((change) => change.target))].sort()).toEqual(
    [REVIEWERS, ESTIMATE, 'priority'].sort(),
  );
  expect(run.every((change) => ids.includes(change.id))).toBe(true);
  expect(run.filter((change) => change.target === ESTIMATE).map((change) => change.after)).toEqual(
    ids.map(() => 7.25),
  );
  for (const change of run.filter((entry) => entry.target === 'priority')) {
    expect(change.before).toMatchObject({ label: oldPriority });
    expect(change.after).toMatchObject({ label: newPriority });
  }
  for (const change of run.filter((entry) => entry.target === REVIEWERS)) {
    const before = Array.isArray(change.before) ? change.before : [];
    expect(change.after).toEqual([...before, LIN]);
  }

  await page.getByRole('button', { name: 'Undo this run…' }).click();
  await expect(page.getByRole('heading', { name: 'All 12 stories can be put back' })).toBeVisible();
  await expectAccessible(page);
  const undoMark = await markSandbox();
  await page.getByRole('button', { name: 'Undo on 12 stories' }).click();
  await page.waitForURL(RUN_URL);
  await expect(page.getByRole('heading', { name: 'All 12 stories changed and verified' })).toBeVisible({
    timeout: 120_000,
  });
  const undone = await undoMark.changes();
  const keyOf = (id: number, target: string, value: unknown) => JSON.stringify([id, target, value ?? null]);
  expect(undone.map((change) => keyOf(change.id, change.target, change.after)).sort()).toEqual(
    run.map((change) => keyOf(change.id, change.target, change.before)).sort(),
  );
});

test('the three modes by keyboard alone, from the scope to the result', async ({ page, context }) => {
  const ids = await openWizard(page, context, { locale: 'zh-CN', theme: 'dark' }, 5);
  const press = async (name: string | RegExp) => {
    await tabTo(page, page.getByRole('button', { name }));
    await page.keyboard.press('Enter');
  };
  await press('选择字段');
  await expect(page.getByRole('heading', { name: '修改哪些字段，怎样修改？' })).toBeFocused();
  for (const name of ['优先级', '评审人', '估分']) {
    await tabTo(page, page.getByRole('checkbox', { name, exact: true }));
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name, exact: true })).toBeChecked();
  }
  const radio = async (start: RegExp, wanted: RegExp) => {
    await tabTo(page, page.getByRole('radio', { name: start }));
    while (!(await page.getByRole('radio', { name: wanted }).isChecked()))
      await page.keyboard.press('ArrowDown');
  };
  await page.getByRole('heading', { level: 2 }).focus();
  await radio(/^将 优先级 覆盖为新值/, /^将 优先级 中的一个值替换/);
  await radio(/^将 评审人 覆盖为新值/, /^向 评审人 追加/);
  await expectAccessible(page);
  await press('填写新值');

  const choose = async (button: RegExp, unwanted: string) => {
    await tabTo(page, page.getByRole('button', { name: button }));
    await openListByKey(page);
    const texts = await page.getByRole('option').allTextContents();
    const wanted =
      texts.flatMap((text) => /P\d/.exec(text)?.[0] ?? []).find((text) => text !== unwanted) ?? '';
    await takeByTyping(page, wanted);
    await expect(page.getByRole('listbox')).toBeHidden();
    return wanted;
  };
  await expect(page.getByText(/这些工作项在此字段共有/)).toBeVisible();
  const from = await choose(/^当 优先级 是/, '');
  const to = await choose(/^替换为/, from);
  expect(to).not.toBe(from);
  await tabTo(page, page.getByRole('combobox', { name: /^向 评审人 追加/ }));
  await page.keyboard.type('chenlin');
  await expect(page.getByRole('option')).toHaveText([/陈琳/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await closeList(page);
  await expect(page.getByRole('button', { name: '移除陈琳' })).toBeVisible();
  await tabTo(page, page.getByRole('textbox', { name: /^将 估分 覆盖为/ }));
  await page.keyboard.type('3.5');
  await expect(page.getByRole('textbox', { name: /^将 估分 覆盖为/ })).toHaveValue('3.5');
  await expectAccessible(page);
  const mark = await markSandbox();
  await press('预览改动');
  const gate = page.getByRole('button', { name: /^修改 \d+ 个需求/ });
  await expect(gate).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, gate);
  await page.keyboard.press('Enter');
  await page.waitForURL(RUN_URL);
  await expect(page.getByRole('heading', { name: /已全部修改并核实$/ })).toBeVisible({ timeout: 120_000 });
  await expectAccessible(page);
  const changes = await mark.changes();
  expect(changes.every((change) => ids.includes(change.id))).toBe(true);
  expect(changes.filter((change) => change.after === 3.5)).toHaveLength(5);
  expect(changes.some((change) => JSON.stringify(change.after).includes(`"${to}"`))).toBe(true);
  expect(new Set(changes.map((change) => change.target)).size).toBe(3);

  // One of the values alone is taken back.
  const oneValue = page.getByRole('checkbox', { name: /^选择「.*」的估分$/ }).first();
  await tabTo(page, oneValue);
  await page.keyboard.press('Space');
  await expect(oneValue).toBeChecked();
  await press('撤销所选的 1 处…');
  const undo = page.getByRole('button', { name: /^撤销 1 个需求/ });
  await expect(undo).toBeVisible();
  const undoMark = await markSandbox();
  await tabTo(page, undo);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /已全部修改并核实$/ })).toBeVisible({ timeout: 120_000 });
  const [undone, ...others] = await undoMark.changes();
  expect(others).toEqual([]);
  expect(undone?.before).toBe(3.5);
});
