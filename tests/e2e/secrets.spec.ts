// What must never reach a browser, and what a browser must never decide: secrets, tokens, who acts.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { lastRequest, sandboxInfo, sandboxRequests } from './support/sandbox-control';
import { signIn } from './support/sign-in';
import { visit } from './support/visit';

const LIN = '7401000000000000101';
const TOM = '7401000000000000104';
const PAGES = ['work-items', 'bulk-edits', 'bulk-edits/new', 'schedule'];

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Every text that the server sends while the person walks through all pages. */
async function textsSeen(page: Page, walk: () => Promise<void>): Promise<string[]> {
  const texts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith(process.env.BASE_URL ?? '')) return;
    const headers = JSON.stringify(response.headers());
    texts.push(
      response
        .text()
        .then((body) => headers + body)
        // A redirect or a page left early has no body to read; its headers still count.
        .catch(() => headers),
    );
  });
  await walk();
  return Promise.all(texts);
}

async function tokensInUse(): Promise<string[]> {
  const requests = await sandboxRequests();
  return [...new Set(requests.flatMap((request) => (request.token ? [request.token] : [])))];
}

test('no secret and no token is in any answer to the browser', async ({ page }) => {
  const { plugin_id, plugin_secret } = await sandboxInfo();
  const texts = await textsSeen(page, async () => {
    await signIn(page, LIN, 'orbit');
    for (const path of PAGES) {
      await visit(page, `/orbit/${path}`);
      await expect(page.getByRole('main')).toBeVisible();
    }
    await visit(page, '/orbit/work-items');
    const first = page.getByRole('row').nth(1).getByRole('link').first();
    await first.click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
  const tokens = await tokensInUse();
  expect(tokens.length).toBeGreaterThan(0);
  expect(texts.length).toBeGreaterThan(10);
  const whole = texts.join('\n');
  expect(whole.length).toBeGreaterThan(100_000);
  for (const secret of [plugin_secret, plugin_id, ...tokens]) expect(whole.includes(secret)).toBe(false);
  expect(/\b[puv]-[0-9a-f]{8}-[0-9a-f]{4}-/.test(whole)).toBe(false);
  expect(/postgres(ql)?:\/\//.test(whole)).toBe(false);
});

test('no secret, no server setting and no header of the Open API is in the client bundles', async () => {
  const { plugin_id, plugin_secret } = await sandboxInfo();
  const bundles = filesIn('.next/static').filter((path) => path.endsWith('.js'));
  expect(bundles.length).toBeGreaterThan(5);
  const forbidden = [
    plugin_secret,
    plugin_id,
    'PLUGIN_SECRET',
    'SESSION_SECRET',
    'DATABASE_URL',
    'X-USER-KEY',
    'X-PLUGIN-TOKEN',
    '/open_api/',
  ];
  const found = bundles.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    return forbidden
      .filter((word) => text.toUpperCase().includes(word.toUpperCase()))
      .map((word) => `${path}: ${word}`);
  });
  expect(found).toEqual([]);
});

test('the session cookie is sealed, httpOnly and sameSite', async ({ page, context }) => {
  await signIn(page, LIN, 'orbit');
  const cookie = (await context.cookies()).find((entry) => entry.name === 'plumb_session');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  expect(decodeURIComponent(cookie?.value ?? '')).not.toContain(LIN);
});

test('the browser cannot choose who acts, by header, query, cookie or a forged session', async ({
  page,
  context,
}) => {
  await signIn(page, LIN, 'orbit');
  const since = await lastRequest();
  const forged = {
    'X-USER-KEY': TOM,
    'x-user-key': TOM,
    'X-PLUGIN-TOKEN': 'p-forged',
    'x-auth-mode': '0',
    'X-Forwarded-User': TOM,
  };
  await context.addCookies([
    { name: 'user_key', value: TOM, url: process.env.BASE_URL },
    { name: 'userKey', value: TOM, url: process.env.BASE_URL },
  ]);
  const read = await page.request.get(`/api/orbit/work-items?user_key=${TOM}&userKey=${TOM}`, {
    headers: forged,
  });
  expect(read.status()).toBe(200);
  const people = await page.request.get(`/api/orbit/people?query=tom&user_key=${TOM}`, { headers: forged });
  expect(people.status()).toBe(200);
  await page.setExtraHTTPHeaders(forged);
  await visit(page, `/orbit/work-items?user_key=${TOM}`);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  const keys = new Set((await sandboxRequests(since)).map((request) => request.user_key));
  expect([...keys].filter((key) => key !== null)).toEqual([LIN]);
});

test('a forged session cookie is nobody', async ({ page, context }) => {
  await context.addCookies([
    { name: 'plumb_session', value: JSON.stringify({ userKey: TOM }), url: process.env.BASE_URL },
  ]);
  const answer = await page.request.get('/api/orbit/work-items');
  expect(answer.status()).toBe(401);
  expect(await answer.json()).toMatchObject({ ok: false, error: { kind: 'signed-out' } });
  await visit(page, '/orbit/work-items');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Forbit%2Fwork-items/);
});
