// The page at /sandbox as it is sent: nothing from elsewhere, nothing that the policy would not let run, nothing unescaped.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createItem, updateField } from './support/make-items';
import { startSandbox, type TestSandbox } from './support/start-sandbox';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

it('the page refers to nothing outside itself', async () => {
  const text = await (await fetch(`${sandbox.url}/sandbox`)).text();
  expect(text).not.toMatch(/https?:|\/\/[a-z]|@import|url\(/i);
  expect(text).not.toMatch(/ style=| on[a-z]+=/i);
});
it('the policy lets its own style and script run, and nothing else', async () => {
  const answer = await fetch(`${sandbox.url}/sandbox`);
  const text = await answer.text();
  const policy = answer.headers.get('content-security-policy') ?? '';
  for (const tag of ['style', 'script']) {
    const inside = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(text)?.[1] ?? '';
    expect(policy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(inside).digest('base64')}'`);
  }
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});
it('what people and clients sent is shown as text', async () => {
  const hostile = `<img src=x onerror="alert('1')">`;
  const id = await createItem(sandbox);
  await updateField(sandbox, id, 'name', hostile);
  await sandbox.call('GET', `orbit/work_item/all-types?${encodeURIComponent(hostile)}`, undefined, {
    'X-IDEM-UUID': hostile,
    'X-USER-KEY': hostile,
  });
  await sandbox.control('PUT', 'faults', [
    { match: { path: hostile }, effect: { type: 'respond', status: 500, err_code: 1, err_msg: hostile } },
  ]);
  await sandbox.control('PUT', 'switches', { intercepted_field_keys: [`</textarea>${hostile}`] });
  const parts = await sandbox.control('GET', 'inspect');
  expect(Object.keys(parts)).toEqual(['facts', 'spaces', 'requests', 'effects', 'faults', 'switches']);
  for (const part of ['requests', 'effects', 'faults', 'switches']) {
    expect(parts[part]).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;');
    expect(parts[part]).not.toContain('<img');
  }
  expect(parts.switches.match(/<\/textarea>/g)).toHaveLength(7);
});
it('info says what the data set was made from', async () => {
  expect(await sandbox.control('GET', 'info')).toMatchObject({
    items: 120,
    seed: 1,
    anchor_day: '2026-03-02',
    task_ms: [20, 40],
    time_zone: 'Asia/Shanghai',
  });
});
