// Endpoints.md 1.1 and conventions section 2: what tokens are given out, how long they live.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type TestSandbox } from './support/start-sandbox';

let sandbox: TestSandbox;
let credentials: { plugin_id: string; plugin_secret: string };
beforeAll(async () => {
  sandbox = await startSandbox();
  const info = await sandbox.control('GET', 'info');
  credentials = { plugin_id: info.plugin_id, plugin_secret: info.plugin_secret };
});
afterAll(() => sandbox.stop());

const bare = { 'X-PLUGIN-TOKEN': null, 'X-USER-KEY': null };
const ask = (body: unknown) => sandbox.call('POST', 'authen/plugin_token', body, bare);

describe('plugin_token', () => {
  it('answers in the token envelope with a lifetime in seconds', async () => {
    const { status, body } = await ask({ ...credentials, type: 0 });
    expect(status).toBe(200);
    expect(body.error).toEqual({ code: 0, msg: 'success' });
    expect(body.data.token).toMatch(/^p-/);
    expect(body.data.expire_time).toBeGreaterThan(7190);
    expect(body).not.toHaveProperty('err_code');
  });
  it('gives the same token again before it expires', async () => {
    const [first, second] = [await ask(credentials), await ask(credentials)];
    expect(second.body.data.token).toBe(first.body.data.token);
  });
  it('gives one token to many who ask at once', async () => {
    await sandbox.control('PUT', 'faults', [
      { match: { path: '/open_api/projects' }, times: 1, effect: { type: 'expire_tokens' } },
    ]);
    await sandbox.call('POST', 'projects', {});
    sandbox.forgetToken();
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(credentials)));
    expect(new Set(answers.map(({ body }) => body.data.token)).size).toBe(1);
  });
  it('gives virtual tokens their own prefix', async () => {
    expect((await ask({ ...credentials, type: 1 })).body.data.token).toMatch(/^v-/);
  });
  it.each([
    ['a wrong secret', { plugin_secret: 'x' }, 401, 10204],
    ['a wrong id', { plugin_id: 'MII_0' }, 401, 10204],
    ['a missing secret', { plugin_secret: undefined }, 400, 20005],
    ['an unknown type', { type: 7 }, 400, 20006],
    ['a type as text', { type: '0' }, 400, 9999],
  ])('refuses %s in the token envelope', async (_name, change, status, code) => {
    const answer = await ask({ ...credentials, ...change });
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });
  it('is never written to the request log', async () => {
    await ask(credentials);
    expect(JSON.stringify(await sandbox.control('GET', 'requests?since=0'))).not.toContain(
      credentials.plugin_secret,
    );
  });
});

describe('a virtual token', () => {
  it('sees only spaces in the data scope and only collaborators', async () => {
    const virtual = { 'X-PLUGIN-TOKEN': (await ask({ ...credentials, type: 1 })).body.data.token };
    expect((await sandbox.call('GET', 'orbit/work_item/all-types', undefined, virtual)).body.err_code).toBe(
      0,
    );
    expect((await sandbox.call('GET', 'xinghe/work_item/all-types', undefined, virtual)).body.err_code).toBe(
      10301,
    );
    const stranger = { user_keys: ['7401000000000000148'] };
    expect((await sandbox.call('POST', 'user/query', stranger, virtual)).body.err_code).toBe(30006);
    expect((await sandbox.call('POST', 'user/query', stranger)).body.err_code).toBe(0);
  });
});

describe('a short-lived token', () => {
  it('is refused when its time is over, and renewed on asking', async () => {
    const short = await startSandbox({ tokenSeconds: 1 });
    const info = await short.control('GET', 'info');
    const body = { plugin_id: info.plugin_id, plugin_secret: info.plugin_secret };
    const first = (await short.call('POST', 'authen/plugin_token', body, bare)).body.data.token;
    const headers = { 'X-PLUGIN-TOKEN': first };
    await expect
      .poll(
        async () => (await short.call('GET', 'orbit/work_item/all-types', undefined, headers)).body.err_code,
        { timeout: 20_000 },
      )
      .toBe(10022);
    expect((await short.call('PUT', 'orbit/work_item/story/1', {}, headers)).body.err_code).toBe(10211);
    expect((await short.call('POST', 'authen/plugin_token', body, bare)).body.data.token).not.toBe(first);
    await short.stop();
  });
});
