// Moving days on the schedule board, by mouse and by keyboard alone, until the sandbox holds exactly what was intended.
import { expect, test } from '@playwright/test';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import type { Entry } from '@/lib/schedule/node-plan';
import { snapEntry } from '@/lib/schedule/snap';
import { isWorkingDay } from '@/lib/schedule/working-days';
import { expectAccessible, expectAccessibleInBothThemes } from './support/accessibility';
import {
  addSubtask,
  LIN,
  makePlannedItem,
  planPerPerson,
  terminate,
  WEI,
  wirePlan,
} from './support/planned-item';
import { setPreferences } from './support/preferences';
import { lastEffect } from './support/sandbox-control';
import {
  bar,
  board,
  DAY_PX,
  dayText,
  drag,
  effectsSince,
  publish,
  publishByKeys,
  rangeText,
  review,
  reviewByKeys,
  row,
  tabTo,
  takeHold,
  zhRange,
} from './support/schedule-board';
import { signIn } from './support/sign-in';
import { dayFromToday } from './support/today';
import { reload, visit } from './support/visit';

/** Days ahead among which there is always one off. */
const COMING = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const rangeOf = ({ startDay, endDay }: Entry) => zhRange(startDay ?? 0, endDay ?? 0);

test('a bar moved and resized by mouse rests on working days, is published, verified, and there after a reload', async ({
  page,
}) => {
  const id = await makePlannedItem('Move me by mouse');
  await signIn(page, LIN, 'orbit', board(id));
  const integration = bar(page, /^Integration/);
  const stored = { startDay: dayFromToday(2), endDay: dayFromToday(4), points: 2 };
  // So far that it would begin on a day off.
  const days = COMING.find((count) => !isWorkingDay(stored.startDay + count)) ?? 0;
  const moved = snapEntry(stored, { kind: 'move', days }).entry;
  await drag(page, integration, days, 0.5, {
    snaps: true,
    whileHeld: () => expect(page.getByText('跳过休息日').first()).toBeVisible(),
  });
  await expect(integration).toHaveAccessibleName(new RegExp(rangeOf(moved)));
  const resized = snapEntry(moved, { kind: 'resize-end', days: 2 }).entry;
  await drag(page, integration, 2, 1, { snaps: true });
  await expect(integration).toHaveAccessibleName(new RegExp(rangeOf(resized)));
  await expect(integration).toHaveAccessibleName(/草稿/);

  const since = await lastEffect();
  await review(page).click();
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('listitem').first()).toContainText(rangeOf(stored));
  await publish(page).click();
  await expect(panel.getByText('1 处改动已发布并核对')).toBeVisible();
  expect(await effectsSince(since)).toEqual([
    {
      work_item_id: id,
      target: 'node:state_joint:schedule',
      before: wirePlan(stored.startDay, stored.endDay, 2),
      after: wirePlan(resized.startDay ?? 0, resized.endDay ?? 0, 2),
    },
  ]);

  await reload(page);
  await expect(integration).toHaveAccessibleName(new RegExp(rangeOf(resized)));
  await expect(integration).not.toHaveAccessibleName(/草稿/);
  expect(await effectsSince(since)).toHaveLength(1);
});

test('a drag of less than half a day, or one that Escape ends, changes nothing', async ({ page }) => {
  const id = await makePlannedItem('Leave me alone');
  await signIn(page, LIN, 'orbit', board(id));
  const integration = bar(page, /^Integration/);
  await drag(page, integration, 0.4);
  await expect(integration).not.toHaveAccessibleName(/草稿/);
  const { x, y } = await takeHold(page, integration, 0.5);
  await page.mouse.move(x + 4 * DAY_PX, y, { steps: 6 });
  await expect(integration).toHaveAccessibleName(/草稿/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(integration).not.toHaveAccessibleName(/草稿/);
  await expect(review(page)).toHaveText('审阅');
});

test('by keyboard alone: a bar is moved, resized, undone, published and verified', async ({
  page,
  context,
}) => {
  await setPreferences(context, { locale: 'en' });
  const id = await makePlannedItem('Move me by keys');
  await signIn(page, LIN, 'orbit', board(id));
  await expect(bar(page, /^Integration/)).toBeVisible();
  const spoken = page.locator('[aria-live=polite]');

  await tabTo(page, row(page, /^Close Move me by keys/));
  const integrationRow = row(page, /^Integration/);
  for (let press = 0; press < 30; press += 1) {
    if (await integrationRow.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(integrationRow).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(bar(page, /^Integration/)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(spoken).toContainText(`${dayText(dayFromToday(3), 'en')} → ${dayText(dayFromToday(5), 'en')}`);
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(spoken).toContainText(
    `${dayText(dayFromToday(9), 'en')} → ${dayText(dayFromToday(13), 'en')}`,
  );
  await page.keyboard.press('Control+z');
  await expect(spoken).toContainText('Undone');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await expect(bar(page, /^Integration/)).toHaveAccessibleName(
    new RegExp(rangeText(dayFromToday(10), dayFromToday(13), 'en')),
  );

  const since = await lastEffect();
  await reviewByKeys(page);
  await publishByKeys(page);
  await expect(page.getByText('1 change published and verified', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /Review/ })).toBeFocused();
  expect(await effectsSince(since)).toEqual([
    {
      work_item_id: id,
      target: 'node:state_joint:schedule',
      before: wirePlan(dayFromToday(2), dayFromToday(4), 2),
      after: wirePlan(dayFromToday(10), dayFromToday(13), 2),
    },
  ]);
});

test('Escape on a bar takes it back to where the focus found it, and Enter opens typed days', async ({
  page,
}) => {
  const id = await makePlannedItem('Type my days');
  await signIn(page, LIN, 'orbit', board(id));
  const integration = bar(page, /^Integration/);
  await integration.focus();
  await expect(integration).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(integration).toHaveAccessibleName(/草稿/);
  await page.keyboard.press('Escape');
  await expect(integration).not.toHaveAccessibleName(/草稿/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Integration的日期和估分' });
  await expect(dialog.getByRole('textbox', { name: '开始' })).toBeFocused();
  await dialog.getByRole('textbox', { name: '结束' }).fill('2020-01-01');
  await dialog.getByRole('button', { name: '放入草稿' }).click();
  await expect(dialog.getByText('结束日不能早于开始日。')).toBeVisible();
  await expectAccessible(page, { hasOpenPopup: true });
  await dialog.getByRole('textbox', { name: '结束' }).fill(formatDayWithYear(dayFromToday(8), 'zh-CN'));
  await dialog.getByRole('textbox', { name: '估分' }).fill('3.5');
  await dialog.getByRole('button', { name: '放入草稿' }).click();
  await expect(dialog).toBeHidden();
  await expect(integration).toBeFocused();
  await expect(integration).toHaveAccessibleName(/3\.5 分/);
  await reload(page);
  await expect(integration).toHaveAccessibleName(/草稿/);
});

test('one person of a per-person node moves alone; the node’s own bar moves everybody', async ({ page }) => {
  const id = await makePlannedItem('Move my people');
  await planPerPerson(id);
  await signIn(page, LIN, 'orbit', board(id));
  const since = await lastEffect();
  await drag(page, bar(page, /^Ana Silva/), 2);
  await review(page).click();
  await publish(page).click();
  await expect(page.getByText('1 处改动已发布并核对').first()).toBeVisible();
  const moved = (startDay: number, endDay: number, points: number) => wirePlan(startDay, endDay, points);
  const [lanes] = (await effectsSince(since)).filter(({ target }) => target === 'node:state_joint:schedules');
  expect(lanes).toMatchObject({
    work_item_id: id,
    before: [moved(dayFromToday(2), dayFromToday(3), 2), moved(dayFromToday(3), dayFromToday(6), 3.5)],
    after: [moved(dayFromToday(2), dayFromToday(3), 2), moved(dayFromToday(5), dayFromToday(8), 3.5)],
  });

  await page.getByRole('button', { name: '关闭审阅' }).click();
  const between = await lastEffect();
  await drag(page, bar(page, /^Integration/), -1);
  await review(page).click();
  await expect(page.getByRole('complementary').getByRole('checkbox', { name: /^选择/ })).toHaveCount(3);
  await publish(page).click();
  await expect(page.getByText('2 处改动已发布并核对').first()).toBeVisible();
  const [everybody] = (await effectsSince(between)).filter(
    ({ target }) => target === 'node:state_joint:schedules',
  );
  expect(everybody?.after).toMatchObject([
    moved(dayFromToday(1), dayFromToday(2), 2),
    moved(dayFromToday(4), dayFromToday(7), 3.5),
  ]);
  expect((await effectsSince(since)).every(({ work_item_id }) => work_item_id === id)).toBe(true);
});

test('what a colleague changed meanwhile is not overwritten: nothing is sent until the person has chosen', async ({
  page,
  browser,
}) => {
  const id = await makePlannedItem('Ours');
  await signIn(page, LIN, 'orbit', board(id));
  await drag(page, bar(page, /^Integration/), 1);

  const second = await browser.newContext();
  const theirPage = await second.newPage();
  await signIn(theirPage, WEI, 'orbit', board(id));
  await drag(theirPage, bar(theirPage, /^Integration/), 5);
  await review(theirPage).click();
  await publish(theirPage).click();
  await expect(theirPage.getByText('1 处改动已发布并核对').first()).toBeVisible();
  await second.close();

  const since = await lastEffect();
  await review(page).click();
  await publish(page).click();
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('radio')).toHaveCount(3);
  expect(await effectsSince(since)).toEqual([]);
  for (const side of await panel.getByRole('radio').all()) await expect(side).not.toBeChecked();
  await expect(publish(page)).toBeDisabled();
  await expectAccessible(page);

  await panel.getByRole('radio', { name: /^我的/ }).check();
  await panel.getByRole('button', { name: '采用' }).click();
  await publish(page).click();
  await expect(panel.getByText('1 处改动已发布并核对')).toBeVisible();
  expect(await effectsSince(since)).toMatchObject([
    {
      work_item_id: id,
      before: wirePlan(dayFromToday(7), dayFromToday(9), 2),
      after: wirePlan(dayFromToday(3), dayFromToday(5), 2),
    },
  ]);
});

test('by keyboard alone: a conflict with a second browser is settled by a choice, and exactly that is sent', async ({
  page,
  browser,
  context,
}) => {
  await setPreferences(context, { locale: 'en' });
  const id = await makePlannedItem('Theirs');
  await signIn(page, LIN, 'orbit', board(id));
  await bar(page, /^Integration/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(bar(page, /^Integration/)).toHaveAccessibleName(/draft/);

  const second = await browser.newContext();
  const theirPage = await second.newPage();
  await signIn(theirPage, WEI, 'orbit', board(id));
  await bar(theirPage, /^Integration/).focus();
  for (let day = 0; day < 5; day += 1) await theirPage.keyboard.press('ArrowRight');
  await reviewByKeys(theirPage);
  await publishByKeys(theirPage);
  await expect(theirPage.getByText('1 处改动已发布并核对').first()).toBeVisible();
  await second.close();

  const since = await lastEffect();
  await reviewByKeys(page);
  await publishByKeys(page);
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('radio')).toHaveCount(3);
  expect(await effectsSince(since)).toEqual([]);
  // The end of a publish brings the focus here; from then on it stays where it is put.
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  await tabTo(page, panel.getByRole('radio', { name: /^Before/ }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(panel.getByRole('radio', { name: /^Mine/ })).toBeChecked();
  await tabTo(page, panel.getByRole('button', { name: 'Use this' }));
  await page.keyboard.press('Enter');
  await publishByKeys(page);
  await expect(page.getByText('1 change published and verified', { exact: true }).first()).toBeVisible();
  expect(await effectsSince(since)).toMatchObject([
    {
      work_item_id: id,
      before: wirePlan(dayFromToday(7), dayFromToday(9), 2),
      after: wirePlan(dayFromToday(3), dayFromToday(5), 2),
    },
  ]);
});

test('a publish of half a draft sends that half and keeps the other', async ({ page }) => {
  const id = await makePlannedItem('Half of me');
  await planPerPerson(id);
  await signIn(page, LIN, 'orbit', board(id));
  await drag(page, bar(page, /^Ana Silva/), 1);
  await drag(page, bar(page, /^赵伟/), 4);
  const since = await lastEffect();
  await review(page).click();
  await page
    .getByRole('complementary', { name: /^审阅/ })
    .getByRole('checkbox', { name: /选择赵伟/ })
    .uncheck();
  await publish(page).click();
  await expect(page.getByText('1 处改动已发布并核对').first()).toBeVisible();
  const [lanes] = (await effectsSince(since)).filter(({ target }) => target === 'node:state_joint:schedules');
  expect(lanes?.after).toMatchObject([
    wirePlan(dayFromToday(2), dayFromToday(3), 2),
    wirePlan(dayFromToday(4), dayFromToday(7), 3.5),
  ]);
  await expect(bar(page, /^赵伟/)).toHaveAccessibleName(/草稿/);
  await expect(bar(page, /^Ana Silva/)).not.toHaveAccessibleName(/草稿/);
});

test('a node cannot be drawn shorter than its subtask: said while dragging, and held back from the publish', async ({
  page,
}) => {
  const id = await makePlannedItem('Mind the subtask');
  await addSubtask(id, 'Write the contract test', dayFromToday(2), dayFromToday(4));
  await signIn(page, LIN, 'orbit', board(id));
  const integration = bar(page, /^Integration/);
  const { x, y } = await takeHold(page, integration, 1);
  await page.mouse.move(x - DAY_PX, y + 2, { steps: 6 });
  await expect(page.getByText('子任务「Write the contract test」').first()).toBeVisible();
  await page.mouse.up();
  await expect(integration).toHaveAccessibleName(/子任务「Write the contract test」/);
  const since = await lastEffect();
  await review(page).click();
  await expect(page.getByRole('complementary').getByText('子任务「Write the contract test」')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /选择节点「Integration」/ })).toBeDisabled();
  await expect(publish(page)).toBeDisabled();
  expect(await effectsSince(since)).toEqual([]);
});

test('items that cannot be planned say why instead of offering it', async ({ page }) => {
  const id = await makePlannedItem('Over and done');
  await terminate(id);
  await signIn(page, LIN, 'orbit', board(id));
  await expect(page.getByText('已终止，排期不能再修改。')).toBeVisible();
  const integration = bar(page, /^Integration/);
  await drag(page, integration, 3);
  await expect(integration).not.toHaveAccessibleName(/草稿/);
  await visit(page, '/orbit/schedule?type=issue');
  await expect(page.getByText('此工作项按状态流转，没有可排期的节点。').first()).toBeVisible();
  await expect(page.locator('[data-bar]')).toHaveCount(0);
});

test('an unknown type, an unknown item and a malformed list are pages with status 404', async ({ page }) => {
  await signIn(page, LIN, 'orbit', '/orbit/schedule');
  await expect(page.getByRole('treegrid')).toBeVisible();
  for (const query of [
    'type=nothing',
    'type=story&ids=1',
    'type=story&ids=1,x',
    'type=story&ids=matching&filter=x',
  ])
    expect((await visit(page, `/orbit/schedule?${query}`))?.status(), query).toBe(404);
});

test('axe finds nothing on the board, a review and both arrangements, in both languages and themes', async ({
  page,
  context,
}) => {
  const id = await makePlannedItem('Look at me');
  await planPerPerson(id);
  await signIn(page, LIN, 'orbit', board(id));
  await drag(page, bar(page, /^Integration/), 2);
  await expect(bar(page, /^Integration/)).toHaveAccessibleName(/草稿/);
  for (const locale of ['zh-CN', 'en'] as const) {
    await setPreferences(context, { locale });
    await visit(page, board(id));
    await expect(bar(page, /^Integration/)).toBeVisible();
    await review(page).click();
    await expect(publish(page)).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await visit(page, `${board(id)}&by=people&open=all&zoom=week`);
    await expect(page.locator('[data-bar]').first()).toBeVisible();
    await expectAccessibleInBothThemes(page);
  }
});
