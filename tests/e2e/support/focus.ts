// Where the keys go. A key pressed before the focus has arrived goes to the wrong element, so each spec asks first.
import { expect, type Locator, type Page } from '@playwright/test';

/** Waits until something in `holder` has the focus. */
export async function expectFocusWithin(holder: Locator): Promise<void> {
  await expect(holder.and(holder.page().locator(':focus-within'))).toHaveCount(1);
}

/** Opens the list of the focused select and waits until its options have the focus. */
export async function openListByKey(page: Page): Promise<Locator> {
  await page.keyboard.press('ArrowDown');
  const list = page.getByRole('listbox');
  await expectFocusWithin(list);
  return list;
}

/** Types the beginning of an option of an open list, waits until it is marked, and takes it. */
export async function takeByTyping(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name })).toBeFocused();
  await page.keyboard.press('Enter');
}

/** Closes a list that stays open for more after each choice: one Escape, for a second one would close what is around it. */
export async function closeList(page: Page): Promise<void> {
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
}
