// The same plans as a table, nodes that follow, and the board saved as a picture: one journey to what the sandbox holds.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import { shiftEntry } from '@/lib/schedule/shift';
import { workingDayFrom, workingDaysBetween } from '@/lib/schedule/working-days';
import { LIN, makePlannedItem, storeNode, wirePlan } from './support/planned-item';
import { lastEffect } from './support/sandbox-control';
import { bar, board, effectsSince, publishAll, zhRange } from './support/schedule-board';
import { signIn } from './support/sign-in';
import { dayFromToday } from './support/today';
import { visit } from './support/visit';

const NODE = 'node:state_joint';

test('points typed in the table, later nodes pushed along as one step, and the board saved as a picture and printed', async ({
  page,
}) => {
  // What would come out of the printer: the pictures of the page that is printed, by their widths.
  await page.addInitScript(() => {
    window.print = () => {
      const widths = [...document.images].map((image) => image.naturalWidth);
      if (window.top) window.top.document.documentElement.dataset.printed = widths.join();
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  const name = `Follow me ${Date.now()}`;
  const id = await makePlannedItem(name);
  const testing = { startDay: dayFromToday(5), endDay: dayFromToday(6), points: 1 };
  await storeNode(id, 'state_test', { node_schedule: wirePlan(testing.startDay, testing.endDay, 1) });
  await signIn(page, LIN, 'orbit', `${board(id)}&as=table`);
  await page.getByRole('button', { name: /^Integration的估分：2/ }).click();
  await page.getByRole('textbox', { name: 'Integration的估分' }).fill('3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Integration的估分：3/ })).toBeFocused();
  await page.getByRole('button', { name: '以表格显示' }).click();

  await bar(page, /^Integration/).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Integration的日期和估分' });
  await expect(panel.getByRole('textbox', { name: '开始' })).toBeFocused();
  await panel.getByRole('textbox', { name: '结束' }).fill(formatDayWithYear(dayFromToday(5), 'zh-CN'));
  await page.keyboard.press('Enter');
  await panel.getByRole('radio', { name: /必要时推后/ }).check();
  await expect(panel.getByRole('region', { name: '后续节点' }).getByRole('status')).toContainText('Testing');
  await panel.getByRole('button', { name: '放入草稿' }).click();
  await expect(panel).toBeHidden();
  await expect(bar(page, /^Integration/)).toBeFocused();
  const freeDay = workingDayFrom(dayFromToday(6), 1) ?? 0;
  const pushed = shiftEntry(testing, workingDaysBetween(testing.startDay, freeDay));
  const pushedRange = new RegExp(zhRange(pushed.startDay ?? 0, pushed.endDay ?? 0));
  await expect(bar(page, /^Testing/)).toHaveAccessibleName(pushedRange);
  await page.keyboard.press('Control+z');
  await expect(bar(page, /^Testing/)).not.toHaveAccessibleName(/草稿/);
  await expect(bar(page, /^Integration/)).toHaveAccessibleName(/3 分/);
  await page.keyboard.press('Control+y');
  await expect(bar(page, /^Testing/)).toHaveAccessibleName(pushedRange);

  await page.getByRole('button', { name: '导出' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '排期图（PNG）' }).click(),
  ]);
  const picture = await readFile(await download.path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '打印…' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', /^\d{4}$/);
  await expect(page.locator('iframe')).toHaveCount(0);

  const since = await lastEffect();
  await publishAll(page, 2);
  expect((await effectsSince(since)).map(({ target, after }) => [target, after])).toEqual([
    [`${NODE}:schedule`, wirePlan(dayFromToday(2), dayFromToday(5), 3)],
    ['node:state_test:schedule', wirePlan(pushed.startDay ?? 0, pushed.endDay ?? 0, 1)],
  ]);
  await visit(page, `/orbit/schedule?type=story&ids=matching&q=${encodeURIComponent(name)}`);
  await expect(page.getByText('筛选出的 1 个工作项')).toBeVisible();
  await expect(bar(page, /^Testing/)).toHaveAccessibleName(pushedRange);
});
