// The CSV round trip: export chosen columns, edit the file as a spreadsheet would, import it, run exactly what differs.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { expectAccessible } from './support/accessibility';
import { markSandbox } from './support/bulk-effects';
import { RUN_URL } from './support/bulk-wizard';
import { firstStoryIds } from './support/listed-items';
import { setPreferences } from './support/preferences';
import { resetSandbox, setFaults } from './support/sandbox-control';
import { signIn } from './support/sign-in';
import { reload, visit } from './support/visit';

const LIN = '7401000000000000101';
/** The estimate of a story in `orbit`. */
const ESTIMATE = 'field_b6125d';

test.beforeEach(async () => {
  await setFaults([]);
  await resetSandbox({ items: 400 });
});

test('a file exported, edited and imported again changes exactly the cells that differ', async ({
  page,
  context,
}) => {
  await setPreferences(context, { locale: 'en', theme: 'light' });
  await signIn(page, LIN, 'orbit', '/orbit/work-items?type=story');
  const ids = (await firstStoryIds(page, 6)).map(String);
  await visit(page, `/orbit/bulk-edits/new?type=story&ids=${ids.join(',')}`);
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const columns = page.getByRole('dialog', { name: 'Export CSV' });
  await columns.getByRole('checkbox', { name: 'Estimate', exact: true }).check();
  await expect(columns.getByRole('checkbox', { name: 'Priority', exact: true })).toBeChecked();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    columns.getByRole('button', { name: /^Download/ }).click(),
  ]);
  const rows: string[][] = parse(await readFile(await download.path()), { bom: true });
  const [head = [], ...lines] = rows;
  const priority = head.findIndex((cell) => cell.startsWith('Priority'));
  const estimate = head.findIndex((cell) => cell.startsWith('Estimate'));
  expect(lines.map((line) => line[0])).toEqual(ids);
  const edited = lines.map((line, index) =>
    line.map((cell, column) => {
      if (column === estimate && index < 2) return '11.5';
      return column === priority && index === 2 ? 'Whatever' : cell;
    }),
  );
  const mark = await markSandbox();

  await visit(page, '/orbit/bulk-edits/new?type=story');
  await page.getByLabel('Choose a file…').setInputFiles({
    name: 'stories.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${stringify([head, ...edited])}`),
  });
  await expect(page.getByRole('heading', { name: '6 stories in stories.csv' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Match the columns' }).click();
  await expect(page.getByRole('button', { name: /^Field of the column Estimate/ })).toContainText('Estimate');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Match the values' }).click();
  await expect(page.getByRole('heading', { name: '1 value is unclear' })).toBeVisible();
  await expect(page.getByText('Whatever', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await reload(page);
  await page.getByRole('button', { name: 'Preview the changes' }).click();
  await expect(page.getByRole('heading', { name: /^(All 2|2 of 6) stories will change$/ })).toBeVisible();
  await expectAccessible(page);
  expect(await mark.changes()).toEqual([]);
  await page.getByRole('button', { name: 'Change 2 stories' }).click();
  await page.waitForURL(RUN_URL);
  await expect(page.getByRole('heading', { name: 'All 2 stories changed and verified' })).toBeVisible({
    timeout: 120_000,
  });
  const changes = await mark.changes();
  expect(changes.map(({ id, target, after }) => [id, target, after]).sort()).toEqual(
    ids
      .slice(0, 2)
      .map((id) => [Number(id), ESTIMATE, 11.5])
      .sort(),
  );
  const [record] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV', exact: true }).click(),
  ]);
  expect(String(await readFile(await record.path()))).toContain(ids[0] ?? '');
});

test('files and ids that cannot be used are refused in words before anything is sent', async ({
  page,
  context,
}) => {
  await setPreferences(context, { locale: 'zh-CN', theme: 'dark' });
  await signIn(page, LIN, 'xinghe', '/xinghe/bulk-edits/new?type=story');
  const refusals: [string, Buffer, RegExp][] = [
    ['no-id.csv', Buffer.from('名称,优先级\n门店盘点,P0\n'), /文件中没有 ID 列/],
    ['wide.csv', Buffer.from(`ID${',x'.repeat(200)}\n1${',x'.repeat(200)}\n`), /文件有 201 列/],
    ['binary.csv', Buffer.from([73, 68, 44, 255, 255, 255, 10]), /无法识别文件的编码/],
  ];
  for (const [name, buffer, words] of refusals) {
    await page.getByLabel('选择文件…').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
  }
  await expectAccessible(page);
  await expect(page).not.toHaveURL(/csv=/);

  const mark = await markSandbox();
  await page.getByRole('textbox', { name: /^或粘贴/ }).fill('999999999\n999999999\n明天');
  await page.getByRole('button', { name: '使用这些工作项' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '1 个需求' })).toBeVisible();
  await expect(page.getByText('1 个重复项只取一次。').first()).toBeVisible();
  await expect(page.getByText('有 1 条未采用').first()).toBeVisible();
  const changes = JSON.stringify([{ fieldKey: 'watchers', mode: 'clear' }]);
  await visit(page, `${page.url()}&step=preview&changes=${encodeURIComponent(changes)}`);
  await expect(page.getByText('没有工作项会改变，因此无需执行。', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('complementary').getByText('未找到，或你无权查看')).toBeVisible();
  await expectAccessible(page);
  expect(await mark.changes()).toEqual([]);
});
