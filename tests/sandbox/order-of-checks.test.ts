// Conventions section 13: which refusal a request with several faults gets, and the envelope of every refusal.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminKey, type RequestHeaders, startSandbox, type TestSandbox } from './support/start-sandbox';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: true });
});
afterAll(() => sandbox.stop());

const malformed = 'not-a-token';
const unknown = 'p-00000000-0000-4000-8000-000000000000';
const resigned = '7401000000000000123';
const onlyXinghe = '7401000000000000112';

const filter = ['POST', 'orbit/work_item/filter'] as const;
const update = ['PUT', 'orbit/work_item/story/1'] as const;

describe('a request with faults in its headers is refused', () => {
  const cases: [string, readonly [string, string], RequestHeaders, number, number][] = [
    ['without a token', filter, { 'X-PLUGIN-TOKEN': null }, 401, 10021],
    ['with a malformed token', filter, { 'X-PLUGIN-TOKEN': malformed }, 403, 10211],
    ['with an unknown token', filter, { 'X-PLUGIN-TOKEN': unknown }, 401, 10022],
    ['with an unknown token on the update call', update, { 'X-PLUGIN-TOKEN': unknown }, 403, 10211],
    ['without a user key', filter, { 'X-USER-KEY': null }, 403, 10211],
    ['with an unknown user key', filter, { 'X-USER-KEY': '42' }, 400, 20042],
    ['with an unknown user key on the update call', update, { 'X-USER-KEY': '42' }, 400, 1000051743],
    [
      'with an unknown user key on all-types',
      ['GET', 'orbit/work_item/all-types'],
      { 'X-USER-KEY': '42' },
      401,
      10023,
    ],
    ['with an unknown user key on user/search', ['POST', 'user/search'], { 'X-USER-KEY': '42' }, 404, 30006],
    ['by a resigned person', filter, { 'X-USER-KEY': resigned }, 401, 10302],
    ['by a person without access to the space', filter, { 'X-USER-KEY': onlyXinghe }, 403, 10404],
    ['for an unknown space', ['POST', 'nowhere/work_item/filter'], {}, 401, 10301],
    ['for an unknown space on flow_roles', ['GET', 'nowhere/flow_roles/story'], {}, 400, 1000052062],
    ['on an unknown route', ['GET', 'orbit/no/such/route'], {}, 404, 9999],
    ['with a wrong method', ['DELETE', 'projects'], {}, 404, 9999],
  ];
  it.each(cases)('%s', async (_name, [method, path], headers, status, code) => {
    const answer = await sandbox.call(method, path, method === 'GET' ? undefined : {}, headers);
    expect([answer.status, answer.body.err_code, answer.body.err.code]).toEqual([status, code, code]);
    expect(answer.headers.get('x-tt-logid')).toMatch(/^[0-9A-F]{32}$/);
    expect(answer.body.err.log_id).toBe(answer.headers.get('x-tt-logid'));
    expect(answer.headers.get('content-type')).toContain('application/json');
  });
});

describe('the earlier check answers first', () => {
  it('a missing token before a malformed body', async () => {
    const answer = await sandbox.call('POST', 'orbit/work_item/filter', '{', { 'X-PLUGIN-TOKEN': null });
    expect(answer.body.err_code).toBe(10021);
  });
  it('an unknown space before a malformed body', async () => {
    const answer = await sandbox.call('POST', 'nowhere/work_item/filter', '{');
    expect(answer.body.err_code).toBe(10301);
  });
  it('a used idempotency string before a malformed body', async () => {
    const headers = { 'X-IDEM-UUID': 'order-1' };
    await sandbox.call('POST', 'orbit/work_item/create', '{', headers);
    const again = await sandbox.call('POST', 'orbit/work_item/create', '{', headers);
    expect([again.status, again.body.err_code, again.body.err_msg]).toEqual([
      429,
      10430,
      'API Request Idempotent Limit',
    ]);
  });
  it('a malformed body before a missing member', async () => {
    const bodies = ['{', '[]', '"text"', 'null', '{"work_item_type_keys":"story"}'];
    const codes = [];
    for (const body of bodies)
      codes.push((await sandbox.call('POST', 'orbit/work_item/filter', body)).body.err_code);
    expect(codes).toEqual([9999, 9999, 9999, 9999, 9999]);
  });
  it('text that cannot be stored is a malformed body', async () => {
    for (const name of ['a\u0000b', '\ud800']) {
      const answer = await sandbox.call('POST', 'orbit/work_item/create', {
        work_item_type_key: 'story',
        name,
      });
      expect([answer.status, answer.body.err_code]).toEqual([400, 9999]);
    }
  });
});

describe('a space in a path', () => {
  it.each(['orbit', '65f1c0de8a1b2c3d4e5f6071'])('is found as %s', async (name) => {
    const answer = await sandbox.call('GET', `${name}/work_item/all-types`);
    expect([answer.status, answer.body.err_code]).toEqual([200, 0]);
    expect(answer.body).toMatchObject({ err: {}, err_msg: '' });
  });
  it('is logged with what was asked and answered', async () => {
    const { body } = await sandbox.call('GET', 'orbit/work_item/all-types', undefined, {
      'x-idem-uuid': 'seen',
    });
    expect(body.err_code).toBe(0);
    const entries = await sandbox.control('GET', 'requests?since=0');
    expect(entries.at(-1)).toMatchObject({
      method: 'GET',
      path: '/open_api/orbit/work_item/all-types',
      status: 200,
      err_code: 0,
      user_key: adminKey,
      idem_uuid: 'seen',
    });
    const seqs = entries.map((entry: { seq: number }) => entry.seq);
    expect(seqs).toEqual([...seqs].sort((left: number, right: number) => left - right));
    expect(await sandbox.control('GET', `requests?since=${seqs.at(-1)}`)).toEqual([]);
  });
});
