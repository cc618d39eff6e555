// Pictures of the schedule board: items and people, day, week and month, a draft under review, the side panel, the table.
import { expect, type Locator, test } from '@playwright/test';
import { bar, drag, review } from '../e2e/support/schedule-board';
import { signIn } from '../e2e/support/sign-in';
import { visit } from '../e2e/support/visit';
import { camera, idOf, itemPaths, LIN, LOOKS } from './support/camera';

/** Which of the bars stand wholly in the part of the timeline that nothing covers. */
const placesInView = (bars: Locator) =>
  bars.evaluateAll((all) =>
    all.flatMap((bar, place) => {
      const { left, right, top, bottom } = bar.getBoundingClientRect();
      return left > 600 && right < 1420 && top > 160 && bottom < 835 ? [place] : [];
    }),
  );

for (const look of LOOKS) {
  test(`schedule ${look.locale} ${look.theme}`, async ({ page, context }) => {
    const { space } = look;
    const shot = await camera(page, context, look);
    await signIn(page, LIN, space, `/${space}/work-items?type=story`);
    const ids = (await itemPaths(page)).map(idOf);
    // A draft of its own: drafts stay on the server, and the next look must not begin with this one's.
    const board = `/${space}/schedule?type=story&ids=${ids.slice(0, 8).join(',')}&draft=${look.theme}`;
    const bars = page.locator('[data-bar]');
    // What is planned here begins some weeks from now.
    const ahead = () => page.getByRole('button', { name: /往后一屏|One screen later/ }).click();
    await visit(page, `${board}&open=all`);
    await expect(bars.nth(5)).toBeVisible();
    await ahead();
    await shot('schedule');
    for (const zoom of ['week', 'month']) {
      await visit(page, `${board}&zoom=${zoom}&open=all`);
      await expect(bars.nth(5)).toBeVisible();
      await shot(`schedule-${zoom}`);
    }
    await visit(page, `${board}&by=people&open=all`);
    await expect(bars.nth(5)).toBeVisible();
    await ahead();
    await shot('schedule-people');

    await visit(page, `${board}&open=all`);
    await expect(bars.nth(5)).toBeVisible();
    const free = bar(page, /./);
    // Whatever is planned first comes into view with the focus.
    if ((await placesInView(free)).length < 3) await free.nth(2).focus();
    const places = await placesInView(free);
    for (const [index, days] of [3, -2, 2].entries()) {
      const place = places[index];
      if (place !== undefined) await drag(page, free.nth(place), days);
    }
    await review(page).click();
    await expect(page.getByRole('complementary', { name: /审阅|Review/ })).toBeVisible();
    // The change itself belongs into the picture: its line in the review brings it into view.
    await page
      .getByRole('complementary', { name: /审阅|Review/ })
      .getByTitle(/^(Show|在排期板上)/)
      .first()
      .click();
    await expect(page.locator('[data-bar]:focus')).toBeInViewport();
    await shot('schedule-review');
    await page.getByRole('button', { name: /关闭审阅|Close the review/ }).click();
    await free.nth(places[0] ?? 0).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await shot('schedule-panel');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /以表格显示|Show as a table/ }).click();
    await expect(page.getByRole('table')).toBeVisible();
    await shot('schedule-table');
  });
}
