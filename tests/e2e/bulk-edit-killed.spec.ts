// A run in the middle of which the machine fails: PostgreSQL, the web server, then everything is killed; each time the product is
// started again, as its users would. A product of its own, because the other specs need theirs alive.
import { expect, test } from '@playwright/test';
import { freePort } from '@/server/launch/ports.mjs';
import { startTestProduct } from '@/server/launch/test-product.mjs';
import { processesBelow, signalAll } from '../launch/support/processes';
import { markSandbox } from './support/bulk-effects';
import { RUN_URL } from './support/bulk-wizard';
import { setPreferences } from './support/preferences';
import { resetSandbox, setFaults } from './support/sandbox-control';
import { signIn } from './support/sign-in';
import { reload, visit } from './support/visit';

const LIN = '7401000000000000101';
/** Who is killed, by what its command line says. */
const VICTIMS = { PostgreSQL: /\/postgres .*-D/, web: /next-server/, everything: /./ };

/** One batch in five seconds: the run must not be over before the last of them, however long a start takes. */
const SLOWLY = [{ match: { path: '/open_api/work_item/batch_update' }, effect: { type: 'delay', ms: 4000 } }];

type Product = Awaited<ReturnType<typeof startTestProduct>>;
const addresses = { BASE_URL: process.env.BASE_URL, SANDBOX_URL: process.env.SANDBOX_URL };
let product: Product;
let startAgain: () => Promise<Product>;

test.beforeAll(async () => {
  const settings = { port: await freePort(), sandboxPort: await freePort() };
  product = await startTestProduct(settings);
  startAgain = () => startTestProduct({ ...settings, dataDir: product.dataDir });
  Object.assign(process.env, { BASE_URL: product.baseUrl, SANDBOX_URL: product.sandboxUrl });
  await resetSandbox({ items: 4200 });
});
test.afterAll(async () => {
  Object.assign(process.env, addresses);
  await product.stop();
});

test('a run outlives PostgreSQL, the web server and everything killed in its midst: each item changed once, nothing claimed that is not so', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: product.baseUrl });
  const page = await context.newPage();
  await setPreferences(context, { locale: 'en', theme: 'light' });
  await signIn(page, LIN, 'orbit', '/orbit/work-items?type=story');
  await visit(page, '/orbit/bulk-edits/new?type=story&ids=matching');
  await page.getByRole('button', { name: 'Choose a field' }).click();
  await page.getByRole('checkbox', { name: 'Priority' }).click();
  await page.getByRole('button', { name: /^Choose the value/ }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Overwrite Priority with/ })
    .click();
  await page.getByRole('option', { name: 'P2', exact: true }).click();
  await page.getByRole('button', { name: 'Preview the changes' }).click();
  const gate = page.getByRole('button', { name: /^Change [\d,]+ stor/ });
  await expect(gate).toBeVisible();
  const count = Number(/\d[\d,]*/.exec((await gate.textContent()) ?? '')?.[0].replace(',', ''));
  await page.getByRole('textbox', { name: /^Type / }).fill(String(count));
  const mark = await markSandbox();
  await setFaults(SLOWLY);
  await gate.click();
  await page.waitForURL(RUN_URL);

  for (const [name, victim] of Object.entries(VICTIMS))
    await test.step(`${name} is killed`, async () => {
      const before = (await mark.changes()).length;
      await expect
        .poll(async () => (await mark.changes()).length, { timeout: 120_000 })
        .toBeGreaterThan(before);
      expect((await mark.changes()).length).toBeLessThan(count);
      const victims = processesBelow(product.pid ?? 0).filter(({ command }) => victim.test(command));
      expect(victims.length).toBeGreaterThan(0);
      signalAll(victims, 'SIGKILL');
      await product.ended;
      product = await startAgain();
      await setFaults(SLOWLY);
    });
  await setFaults([]);
  await reload(page);
  await expect(
    page.getByRole('heading', { name: `All ${count.toLocaleString('en')} stories changed and verified` }),
  ).toBeVisible({
    timeout: 120_000,
  });
  const changes = await mark.changes();
  expect(changes.map(({ target, after }) => [target, (after as { label?: string }).label])).toEqual(
    Array.from({ length: count }, () => ['priority', 'P2']),
  );
  expect(new Set(changes.map(({ id }) => id)).size).toBe(count);
  await context.close();
});
