// Control over HTTP as a browser sends it: the inspector's own page may change the sandbox, a page elsewhere may not.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createItem, readItem } from './support/make-items';
import { startSandbox, type TestSandbox } from './support/start-sandbox';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ items: 5 });
});
afterAll(() => sandbox.stop());

const changes: [method: string, path: string, body: string | undefined][] = [
  ['POST', 'reset', '{"items":0}'],
  ['PUT', 'faults', '[]'],
  ['DELETE', 'faults', undefined],
  ['PUT', 'switches', '{"is_licence_used_up":true}'],
  ['POST', 'codes', '{"user_key":"7401000000000000101"}'],
];
const send = (method: string, path: string, body: string | undefined, origin?: string) =>
  fetch(`${sandbox.url}/sandbox/${path}`, { method, body, headers: origin ? { Origin: origin } : {} });

it.each(changes)('%s %s from a page of another origin is refused and changes nothing', async (...change) => {
  const id = await createItem(sandbox);
  for (const origin of ['https://example.com', 'null', sandbox.url.replace('127.0.0.1', 'localhost')]) {
    const answer = await send(...change, origin);
    expect([answer.status, await answer.json()]).toEqual([
      403,
      { error: 'Pages of another origin may not change the sandbox.' },
    ]);
  }
  expect(await readItem(sandbox, id)).toMatchObject({ id });
});
it('the sandbox’s own page and clients without an origin change it', async () => {
  for (const origin of [sandbox.url, undefined])
    for (const [method, path, body] of changes.filter(([, path]) => path !== 'switches'))
      expect([path, (await send(method, path, body, origin)).status]).toEqual([path, 200]);
});
it('a page of another origin may ask what does not change anything', async () => {
  expect((await send('GET', 'info', undefined, 'https://example.com')).status).toBe(200);
});
