// Pictures of signing in, the explorer and the editor. Not part of `npm test`: it writes into docs.
import { expect, test } from '@playwright/test';
import { setFaults } from '../e2e/support/sandbox-control';
import { signIn } from '../e2e/support/sign-in';
import { visit } from '../e2e/support/visit';
import { camera, itemPaths, LIN, LOOKS } from './support/camera';

test.afterEach(() => setFaults([]));

for (const look of LOOKS) {
  test(`work items ${look.locale} ${look.theme}`, async ({ page, context }) => {
    const { space } = look;
    const list = `/${space}/work-items?type=story`;
    const shot = await camera(page, context, look);
    await visit(page, '/sign-in');
    await expect(page.getByRole('option').first()).toBeVisible();
    await shot('sign-in');
    await signIn(page, LIN, space, list);
    const items = await itemPaths(page);
    await shot('work-items');

    const filter = [
      'and',
      ['priority', 'filled'],
      ['or', ['owner', 'anyOf', 'p', 'me'], ['updated_at', 'atLeast', 'r', -3000]],
    ];
    await visit(page, `${list}&filter=${encodeURIComponent(JSON.stringify(filter))}&group=priority`);
    await expect(page.getByRole('row').nth(3)).toBeVisible();
    await page.getByRole('button', { name: /^(筛选|Filter)( \d+)?$/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await shot('explorer-filter');

    await visit(page, items[2] ?? '');
    await shot('editor');
    await page.getByRole('main').getByRole('textbox').last().scrollIntoViewIfNeeded();
    await shot('editor-fields');
    await visit(page, `/${space}/work-items/story/new`);
    await shot('new-item');
    await visit(page, `/${space}/work-items/story/1`);
    await shot('not-found');
    await setFaults([
      { match: { path: '/open_api/:project_key/work_item/filter' }, effect: { type: 'reset' } },
    ]);
    await visit(page, list);
    await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 60_000 });
    await shot('work-items-down');
  });
}
