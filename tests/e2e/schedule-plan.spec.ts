// Planning people on the schedule board: per-person schedules, owners, several bars together; by mouse and by keyboard alone.
import { expect, test } from '@playwright/test';
import { shiftEntry } from '@/lib/schedule/shift';
import { expectAccessible } from './support/accessibility';
import { closeList, expectFocusWithin } from './support/focus';
import { ANA, LIN, makePlannedItem, storeNode, WEI, wirePlan } from './support/planned-item';
import { setPreferences } from './support/preferences';
import { lastEffect } from './support/sandbox-control';
import {
  bar,
  board,
  drag,
  effectsSince,
  pressTo,
  publish,
  publishAll,
  publishByKeys,
  rangeText,
  review,
  reviewByKeys,
  row,
  tabTo,
  zhRange,
} from './support/schedule-board';
import { signIn } from './support/sign-in';
import { dayFromToday } from './support/today';
import { reload } from './support/visit';

const NODE = 'node:state_joint';
const shared = (points: number) => wirePlan(dayFromToday(2), dayFromToday(4), points);

/** What was stored since then on the people's own schedules of the node. */
async function lanesSince(since: number) {
  return (await effectsSince(since)).filter(({ target }) => target === `${NODE}:schedules`);
}

test('a node switched to per-person schedules gives every owner the days and an even part of the points', async ({
  page,
}) => {
  const id = await makePlannedItem('Split me');
  await storeNode(id, 'state_joint', { node_owners: [WEI, ANA] });
  await signIn(page, LIN, 'orbit', board(id));
  await row(page, /^Integration/).hover();
  await row(page, /^Integration/)
    .getByRole('button', { name: '填写Integration的日期和估分' })
    .click();
  const panel = page.getByRole('dialog', { name: 'Integration的日期和估分' });
  await panel.getByRole('radio', { name: /按人汇总排期/ }).check();
  await expect(panel.getByRole('textbox', { name: '估分', exact: true })).toHaveCount(2);
  await expectAccessible(page);
  await panel.getByRole('button', { name: '放入草稿' }).click();
  await expect(bar(page, /^赵伟/)).toHaveAccessibleName(/1 分/);
  await expect(bar(page, /^Ana Silva/)).toHaveAccessibleName(/草稿/);

  const since = await lastEffect();
  await publishAll(page, 1);
  const [lanes, ...more] = await lanesSince(since);
  expect(more).toEqual([]);
  expect(lanes).toMatchObject({
    work_item_id: id,
    after: [
      { owners: [WEI], ...shared(1) },
      { owners: [ANA], ...shared(1) },
    ],
  });
  expect((await effectsSince(since)).every(({ work_item_id }) => work_item_id === id)).toBe(true);
});

test('by keyboard alone: per person, points split by a typed total, one person moved, all published', async ({
  page,
  context,
}) => {
  await setPreferences(context, { locale: 'en' });
  const id = await makePlannedItem('Split me by keys');
  await storeNode(id, 'state_joint', { node_owners: [WEI, ANA] });
  await signIn(page, LIN, 'orbit', board(id));
  await expect(bar(page, /^Integration/)).toBeVisible();
  await tabTo(page, row(page, /^Close Split me by keys/));
  await pressTo(page, 'ArrowDown', row(page, /^Integration/));
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Days and points of Integration' });
  await expect(panel.getByRole('textbox', { name: 'Start' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(panel.getByRole('radio', { name: /One schedule/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(panel.getByRole('group', { name: 'Ana Silva' })).toBeVisible();
  await tabTo(page, panel.getByRole('textbox', { name: 'Points in all' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('5');
  await expect(panel.getByText('3 pt missing')).toBeVisible();
  await tabTo(page, panel.getByRole('button', { name: 'Split evenly' }));
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Matches the sum')).toBeVisible();
  await tabTo(page, panel.getByRole('button', { name: 'Put in draft' }));
  await page.keyboard.press('Enter');
  await expect(panel).toBeHidden();
  await expect(bar(page, /^Integration/)).toBeFocused();
  await pressTo(page, 'ArrowDown', bar(page, /^Ana Silva/));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');

  const since = await lastEffect();
  await reviewByKeys(page);
  await publishByKeys(page);
  await expect(page.getByText('1 change published and verified', { exact: true }).first()).toBeVisible();
  const [lanes] = await lanesSince(since);
  expect(lanes).toMatchObject({
    work_item_id: id,
    after: [
      { owners: [WEI], ...shared(2.5) },
      { owners: [ANA], ...wirePlan(dayFromToday(4), dayFromToday(6), 2.5) },
    ],
  });
});

test('one schedule again: the panel says whose own days are lost before anything is put in the draft', async ({
  page,
}) => {
  const id = await makePlannedItem('Join me');
  await storeNode(id, 'state_joint', { node_owners: [WEI, ANA] });
  await storeNode(id, 'state_joint', {
    schedules: [
      { owners: [WEI], ...shared(1) },
      { owners: [ANA], ...wirePlan(dayFromToday(3), dayFromToday(6), 3.5) },
    ],
  });
  await signIn(page, LIN, 'orbit', board(id));
  await bar(page, /^Integration/).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expectFocusWithin(panel);
  await panel.getByRole('radio', { name: /整个节点一个排期/ }).check();
  await expect(panel.getByText('2 人各自的日期和估分会丢失')).toBeVisible();
  await expect(panel.getByText(/Ana Silva，.*3\.5 分/)).toBeVisible();
  await panel.getByRole('button', { name: '放入草稿' }).click();
  await expect(bar(page, /^Ana Silva/)).toHaveCount(0);
  const since = await lastEffect();
  await publishAll(page, 1);
  const whole = (await effectsSince(since)).find(({ target }) => target === `${NODE}:schedule`);
  expect(whole).toMatchObject({
    work_item_id: id,
    after: wirePlan(dayFromToday(2), dayFromToday(6), 4.5),
  });
});

test('by mouse: bars chosen with Ctrl move together as one step of undo, and are shifted by three working days', async ({
  page,
}) => {
  const first = await makePlannedItem('Together one');
  const second = await makePlannedItem('Together two');
  await signIn(page, LIN, 'orbit', board(first, second));
  const bars = bar(page, /^Integration/);
  await expect(bars).toHaveCount(2);
  await bars.nth(0).click({ modifiers: ['Control'] });
  await bars.nth(1).click({ modifiers: ['Control'] });
  await expect(page.getByRole('region', { name: '已选的排期条' })).toContainText('已选 2 个排期条');
  await expectAccessible(page);
  await drag(page, bars.nth(0), 4);
  for (const index of [0, 1])
    await expect(bars.nth(index)).toHaveAccessibleName(new RegExp(zhRange(dayFromToday(6), dayFromToday(8))));
  await page.getByRole('button', { name: '撤销' }).click();
  for (const index of [0, 1]) await expect(bars.nth(index)).not.toHaveAccessibleName(/草稿/);
  const bulk = page.getByRole('region', { name: '已选的排期条' });
  await bulk.getByRole('textbox', { name: '平移的工作日数' }).fill('3');
  await bulk.getByRole('button', { name: '延后' }).click();
  const shifted = shiftEntry({ startDay: dayFromToday(2), endDay: dayFromToday(4), points: 2 }, 3);
  if (shifted.startDay === null || shifted.endDay === null) throw new Error('a shift keeps both ends');
  await expect(bars.nth(1)).toHaveAccessibleName(new RegExp(zhRange(shifted.startDay, shifted.endDay)));
  const since = await lastEffect();
  await publishAll(page, 2);
  const stored = await effectsSince(since);
  expect(stored.map(({ work_item_id, target }) => [work_item_id, target])).toEqual([
    [first, `${NODE}:schedule`],
    [second, `${NODE}:schedule`],
  ]);
  for (const effect of stored) expect(effect.after).toEqual(wirePlan(shifted.startDay, shifted.endDay, 2));
});

test('by keyboard alone: a selection is shifted by three working days and half of it published', async ({
  page,
  context,
}) => {
  await setPreferences(context, { locale: 'en' });
  const first = await makePlannedItem('Shift one');
  const second = await makePlannedItem('Shift two');
  await signIn(page, LIN, 'orbit', board(first, second));
  const rows = row(page, /^Integration/);
  await expect(rows).toHaveCount(2);
  await tabTo(page, row(page, /^Close Shift one/));
  await pressTo(page, 'ArrowDown', rows.nth(0));
  await page.keyboard.press('Space');
  await expect(rows.nth(0)).toHaveAttribute('aria-selected', 'true');
  await pressTo(page, 'ArrowDown', rows.nth(1));
  await page.keyboard.press('Space');
  const bulk = page.getByRole('region', { name: 'Selected bars' });
  await expect(bulk).toContainText('2 bars selected');
  await tabTo(page, bulk.getByRole('textbox', { name: 'Working days to shift by' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3');
  await tabTo(page, bulk.getByRole('button', { name: 'Later' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('[aria-live=polite]')).toContainText('2 bars moved.');

  const shifted = shiftEntry({ startDay: dayFromToday(2), endDay: dayFromToday(4), points: 2 }, 3);
  if (shifted.startDay === null || shifted.endDay === null) throw new Error('a shift keeps both ends');
  await expect(bar(page, /^Integration/).nth(1)).toHaveAccessibleName(
    new RegExp(rangeText(shifted.startDay, shifted.endDay, 'en')),
  );
  const since = await lastEffect();
  await reviewByKeys(page);
  await tabTo(page, page.getByRole('checkbox', { name: /Integration.*Shift two/ }));
  await page.keyboard.press('Space');
  await publishByKeys(page);
  await expect(page.getByText('1 change published and verified', { exact: true }).first()).toBeVisible();
  expect(await effectsSince(since)).toEqual([
    {
      work_item_id: first,
      target: `${NODE}:schedule`,
      before: shared(2),
      after: wirePlan(shifted.startDay, shifted.endDay, 2),
    },
  ]);
  await expect(bar(page, /^Integration/).nth(1)).toHaveAccessibleName(/draft/);
});

/** Effects of a publish that gave "Integration" a second owner and both of them their own schedules. */
async function expectOwnersFirst(id: number, since: number): Promise<void> {
  const stored = (await effectsSince(since)).filter(({ target }) => target.startsWith(`${NODE}:`));
  expect(stored.every(({ work_item_id }) => work_item_id === id)).toBe(true);
  const order = stored.map(({ target }) => target);
  expect(order.indexOf(`${NODE}:owners`)).toBe(0);
  expect(order.indexOf(`${NODE}:schedules`)).toBeGreaterThan(0);
  expect(stored.find(({ target }) => target === `${NODE}:owners`)?.after).toEqual([WEI, ANA]);
  expect(stored.findLast(({ target }) => target === `${NODE}:schedules`)?.after).toMatchObject([
    { owners: [WEI], ...shared(1) },
    { owners: [ANA], ...shared(1) },
  ]);
}

test('by mouse: a new owner and per-person schedules are sent as two steps, owners first, schedules second', async ({
  page,
}) => {
  const id = await makePlannedItem('Owners first');
  await signIn(page, LIN, 'orbit', board(id));
  await row(page, /^Integration/).hover();
  await row(page, /^Integration/)
    .getByRole('button', { name: '填写Integration的日期和估分' })
    .click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('radio', { name: /按人汇总排期/ })).toBeDisabled();
  await panel.getByRole('combobox', { name: '负责人' }).fill('Ana');
  await page.getByRole('option', { name: /Ana Silva/ }).click();
  // The list stays open for more people; the first Escape closes it, not the panel.
  await closeList(page);
  await panel.getByRole('radio', { name: /按人汇总排期/ }).check();
  await panel.getByRole('button', { name: '放入草稿' }).click();
  await expect(bar(page, /^Ana Silva/)).toHaveAccessibleName(/1 分/);

  const since = await lastEffect();
  await review(page).click();
  await expect(page.getByRole('complementary').getByRole('listitem').first()).toContainText('Ana Silva');
  await publish(page).click();
  await expect(page.getByText('1 处改动已发布并核对').first()).toBeVisible();
  await expectOwnersFirst(id, since);
});

test('by keyboard alone: a new owner and per-person schedules are sent as two steps', async ({
  page,
  context,
}) => {
  await setPreferences(context, { locale: 'en' });
  const id = await makePlannedItem('Owners by keys');
  await signIn(page, LIN, 'orbit', board(id));
  await bar(page, /^Integration/).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Days and points of Integration' });
  await expect(panel.getByRole('textbox', { name: 'Start' })).toBeFocused();
  const owners = panel.getByRole('combobox', { name: 'Owners' });
  await pressTo(page, 'Shift+Tab', owners);
  await page.keyboard.type('Ana');
  await expect(page.getByRole('option').first()).toContainText('Ana Silva');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await closeList(page);
  await tabTo(page, panel.getByRole('radio', { name: /One schedule/ }));
  await page.keyboard.press('ArrowDown');
  await expect(panel.getByRole('group', { name: 'Ana Silva' })).toBeVisible();
  await tabTo(page, panel.getByRole('button', { name: 'Put in draft' }));
  await page.keyboard.press('Enter');
  await expect(bar(page, /^Ana Silva/)).toHaveAccessibleName(/1 pt/);

  const since = await lastEffect();
  await reviewByKeys(page);
  await publishByKeys(page);
  await expect(page.getByText('1 change published and verified', { exact: true }).first()).toBeVisible();
  await expectOwnersFirst(id, since);
});

test('by people: over-booking is counted, its causes are listed, and moving one of them ends it', async ({
  page,
}) => {
  const ids = [await makePlannedItem('Too much one'), await makePlannedItem('Too much two')];
  const days = [dayFromToday(2), dayFromToday(4)] as const;
  for (const id of ids) await storeNode(id, 'state_joint', { node_schedule: wirePlan(days[0], days[1], 6) });
  await signIn(page, LIN, 'orbit', `${board(...ids)}&by=people`);
  const wei = row(page, /赵伟/).first();
  await expect(wei).toContainText(/天超负荷/);
  await expectAccessible(page);
  await wei.focus();
  await expect(wei).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: '赵伟的负荷' });
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(panel.getByText('Too much one').first()).toBeVisible();
  await expect(panel.getByText('Too much two').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(wei).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const cause = bar(page, /^Too much two/);
  await expect(cause).toHaveAccessibleName(/超负荷/);
  await cause.focus();
  await expect(cause).toBeFocused();
  for (let week = 0; week < 3; week += 1) await page.keyboard.press('Control+ArrowRight');
  const since = await lastEffect();
  await review(page).click();
  await expect(page.getByRole('region', { name: '发布后超负荷的天数' })).toContainText('赵伟');
  await publish(page).click();
  await expect(page.getByText('1 处改动已发布并核对').first()).toBeVisible();
  expect(await effectsSince(since)).toEqual([
    {
      work_item_id: ids[1],
      target: `${NODE}:schedule`,
      before: wirePlan(days[0], days[1], 6),
      after: wirePlan(days[0] + 21, days[1] + 21, 6),
    },
  ]);
});

test('a publish is undone like a run: what it changed goes back into the draft, and a second publish restores it', async ({
  page,
}) => {
  const id = await makePlannedItem('There and back');
  await signIn(page, LIN, 'orbit', board(id));
  await drag(page, bar(page, /^Integration/), 3);
  await publishAll(page, 1);
  const since = await lastEffect();
  await page.getByRole('button', { name: '撤销这次发布' }).click();
  await expect(bar(page, /^Integration/)).toHaveAccessibleName(/草稿/);
  expect(await effectsSince(since)).toEqual([]);
  // What was said of the first publish is no longer there when the second one is told of.
  await expect(page.getByText('1 处改动已发布并核对')).toHaveCount(0);
  await publish(page).click();
  await expect(page.getByText('1 处改动已发布并核对').first()).toBeVisible();
  expect(await effectsSince(since)).toEqual([
    {
      work_item_id: id,
      target: `${NODE}:schedule`,
      before: wirePlan(dayFromToday(5), dayFromToday(7), 2),
      after: shared(2),
    },
  ]);
  await reload(page);
  await review(page).click();
  const history = page.getByRole('region', { name: '最近的发布' });
  await expect(history.getByRole('listitem').first()).toContainText('撤销 1 处，1 处已核对');
});
