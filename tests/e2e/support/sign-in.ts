// Signs a person in through the page, as people do; the session cookie cannot be made from outside. Later specs of the same run take
// it along, because it is the same product and the same person.
import { type Cookie, expect, type Page } from '@playwright/test';
import { sandboxInfo } from './sandbox-control';
import { expectAlive, visit } from './visit';

const SESSION = 'plumb_session';
/** By product and person: a session of one product means nothing to another. */
const sessions = new Map<string, Cookie>();

/**
 * Signs in as the person with this user key and ends on `path` (default: the work items of `project`, a simple name).
 * Works in both languages.
 */
export async function signIn(
  page: Page,
  userKey: string,
  project: string,
  path = `/${project}/work-items`,
): Promise<void> {
  const session = `${process.env.BASE_URL} ${userKey}`;
  const kept = sessions.get(session);
  if (kept) {
    await page.context().addCookies([kept]);
    await visit(page, path);
    return;
  }
  const { users } = await sandboxInfo();
  const person = users.find((user) => user.user_key === userKey);
  if (!person) throw new Error(`the sandbox knows nobody with the user key ${userKey}`);
  await visit(page, `/sign-in?next=${encodeURIComponent(path)}`);
  const search = page.getByRole('combobox', { name: /按姓名或邮箱查找|Find a person/ });
  const options = page.getByRole('listbox', { name: /成员|People/ }).getByRole('option');
  await search.fill(person.email);
  await expect(options).toHaveCount(1);
  await options.click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await expectAlive(page);
  const cookie = (await page.context().cookies()).find(({ name }) => name === SESSION);
  if (cookie) sessions.set(session, cookie);
}
