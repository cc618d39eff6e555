// Files that the CSV import takes or refuses.
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { setPreferences } from './support/preferences';
import { resetSandbox, setFaults } from './support/sandbox-control';
import { signIn } from './support/sign-in';

const LIN = '7401000000000000101';

test.beforeEach(async () => {
  await setFaults([]);
  await resetSandbox({ items: 400 });
});

test('a file without an ID column is refused in words, and nothing is kept', async ({ page, context }) => {
  await setPreferences(context, { locale: 'zh-CN', theme: 'dark' });
  await signIn(page, LIN, 'xinghe', '/xinghe/bulk-edits/new?type=story');
  await page.getByLabel('选择文件…').setInputFiles({
    name: 'no-id.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('名称,优先级\n门店盘点,P0\n'),
  });
  await expect(page.getByRole('alert').filter({ hasText: 'ID' })).toBeVisible();
  await expectAccessible(page);
  await expect(page).not.toHaveURL(/csv=/);
});
