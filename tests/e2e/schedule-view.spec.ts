// What the board does with the room it has: plans out of view are named at its edge, and a panel gets the sidebar's room.
import { expect, test } from '@playwright/test';
import { formatDayNear } from '@/lib/i18n/format-day';
import { LIN, makePlannedItem } from './support/planned-item';
import { bar, board, review, row } from './support/schedule-board';
import { signIn } from './support/sign-in';
import { dayFromToday } from './support/today';

const dayText = (days: number) => formatDayNear(dayFromToday(days), dayFromToday(0), 'zh-CN');

test('a bar out of view has its day at the edge behind which it lies, and a press there brings it back', async ({
  page,
}) => {
  await signIn(page, LIN, 'orbit', board(await makePlannedItem('Out of view')));
  const integration = bar(page, /^Integration/);
  const marks = row(page, /^Integration/).locator('[aria-hidden] button:visible');
  await expect(integration).toBeVisible();
  await expect(marks).toHaveCount(0);

  await page.getByRole('button', { name: '往后一屏' }).click();
  await expect(marks).toHaveText(dayText(4));
  await marks.click();
  await expect(marks).toHaveCount(0);
  // Nothing lies over it, such as the columns that do not scroll.
  await integration.click({ trial: true });

  await page.getByRole('button', { name: '往前一屏' }).click();
  await expect(marks).toHaveText(dayText(2));
  await marks.click();
  await expect(marks).toHaveCount(0);
  await integration.click({ trial: true });
});

test('the sidebar gives its room to an open panel, until the person says how wide it is to be', async ({
  page,
}) => {
  await signIn(page, LIN, 'orbit', board(await makePlannedItem('Room')));
  await expect(page.getByRole('button', { name: '收起侧栏' })).toBeVisible();
  await review(page).click();
  await page.getByRole('button', { name: '展开侧栏' }).click();
  await expect(page.getByRole('button', { name: '收起侧栏' })).toBeVisible();
  await page.getByRole('button', { name: '关闭审阅' }).click();
  await review(page).click();
  await expect(page.getByRole('button', { name: '收起侧栏' })).toBeVisible();
});
