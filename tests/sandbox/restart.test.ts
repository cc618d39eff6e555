// What a restart keeps beside items and jobs, and that every fault leaves its name in the request log, which is kept too.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createItem } from './support/make-items';
import { adminKey, startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ items: 20 });
});
afterAll(() => sandbox.stop());

it('user tokens, refresh tokens and comments are kept', async () => {
  const { code } = await sandbox.control('POST', 'codes', { user_key: adminKey });
  const body = { code, grant_type: 'authorization_code' };
  const given = (await sandbox.call('POST', 'authen/user_plugin_token', body)).body.data;
  const id = await createItem(sandbox);
  await sandbox.call('POST', `orbit/work_item/story/${id}/comment/create`, { content: 'Kept' });
  await sandbox.restart();
  const asUser = { 'X-PLUGIN-TOKEN': given.token, 'X-USER-KEY': null };
  const comments = await sandbox.call('GET', `orbit/work_item/story/${id}/comments`, undefined, asUser);
  expect(comments.body.data[0]).toMatchObject({ content: 'Kept', operator: adminKey });
  const refresh = { refresh_token: given.refresh_token, type: 1 };
  expect((await sandbox.call('POST', 'authen/refresh_token', refresh)).body.error.code).toBe(0);
});

it.each([
  { type: 'delay', ms: 1 },
  { type: 'respond', status: 500, err_code: 50006, err_msg: 'Fail to read/write db' },
  { type: 'reset' },
  { type: 'reset_after_commit' },
  { type: 'drop_write', fraction: 1 },
  { type: 'fail_items', fraction: 1, scene: 'NoPermissionToModify' },
  { type: 'task_stuck', ms: 1 },
  { type: 'task_not_exist' },
  { type: 'expire_tokens' },
])('a request that the fault $type strikes is logged with its name, also after a restart', async (effect) => {
  await sandbox.control('PUT', 'faults', [{ match: { method: 'GET' }, times: 1, effect }]);
  const path = `orbit/work_item/all-types?struck=${effect.type}`;
  // Cut connections reject; what matters is the log.
  await sandbox.call('GET', path).catch((error: Error) => error);
  sandbox.forgetToken();
  const last = async (): Promise<Wire> => (await sandbox.control('GET', 'requests')).at(-1);
  const entry = await last();
  expect(entry).toMatchObject({ path: '/open_api/orbit/work_item/all-types', fault: effect.type });
  expect(entry.status === 0).toBe(effect.type.startsWith('reset'));
  await sandbox.restart();
  expect(await last()).toEqual(entry);
});
