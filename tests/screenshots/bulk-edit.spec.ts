// Pictures of the bulk edit: each step of the wizard, a run and the history.
import { expect, test } from '@playwright/test';
import { signIn } from '../e2e/support/sign-in';
import { visit } from '../e2e/support/visit';
import { camera, idOf, itemPaths, LIN, LOOKS } from './support/camera';

for (const look of LOOKS) {
  test(`bulk edit ${look.locale} ${look.theme}`, async ({ page, context }) => {
    const { space, theme } = look;
    const main = page.getByRole('main');
    const shot = await camera(page, context, look);
    await signIn(page, LIN, space, `/${space}/work-items?type=story`);
    const ids = (await itemPaths(page)).map(idOf);
    await visit(page, `/${space}/bulk-edits/new?type=story&ids=${ids.join(',')}`);
    await expect(main.getByRole('table').getByRole('row').nth(5)).toBeVisible();
    await shot('bulk-edit-scope');
    await main.getByRole('button', { name: /选择字段|Choose a field/ }).click();
    await main.getByRole('checkbox', { name: /^(优先级|Priority)$/ }).click();
    await shot('bulk-edit-field');
    await main.getByRole('button', { name: /填写新值|Choose the values/ }).click();
    await main.getByRole('button', { name: /优先级|Priority/ }).click();
    await page.getByRole('option', { name: theme === 'light' ? 'P1' : 'P2' }).click();
    await shot('bulk-edit-value');
    await main.getByRole('button', { name: /预览改动|Preview the changes/ }).click();
    const run = main.getByRole('button', { name: /^(修改|Change) / });
    await expect(run).toBeEnabled();
    await shot('bulk-edit-preview');
    await run.click();
    await page.waitForURL(/\/bulk-edits\/[0-9a-f-]{36}/);
    await expect(main.getByRole('heading', { name: /修改并核实|changed and verified/ })).toBeVisible({
      timeout: 60_000,
    });
    await shot('bulk-edit-run');
    await visit(page, `/${space}/bulk-edits`);
    await shot('bulk-edits');
  });
}
