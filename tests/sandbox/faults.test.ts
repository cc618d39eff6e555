// Faults of design.md section 2: each effect, what it strikes, how often, repeatable, and seen in the request log.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createItem, readField, readItem, updateField, waitForTask } from './support/make-items';
import { orbitKey, startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
let id: number;
beforeAll(async () => {
  sandbox = await startSandbox();
  id = await createItem(sandbox);
});
afterEach(() => sandbox.control('DELETE', 'faults'));
afterAll(() => sandbox.stop());

const update = '/open_api/:project_key/work_item/:type/:id';
const batch = '/open_api/work_item/batch_update';
const put = (...rules: object[]) => sandbox.control('PUT', 'faults', rules);
const rename = (name: string) => updateField(sandbox, id, 'name', name);
const lastRequest = async () => (await sandbox.control('GET', 'requests?since=0')).at(-1);

describe('rules', () => {
  it('are shown, replaced and cleared', async () => {
    const rule = { match: { method: 'PUT', path: update }, times: 2, effect: { type: 'reset' } };
    expect(await put(rule)).toEqual([rule]);
    expect(await sandbox.control('GET', 'faults')).toEqual([rule]);
    expect(await put()).toEqual([]);
    await put(rule);
    expect(await sandbox.control('DELETE', 'faults')).toEqual([]);
  });
  it('show each effect with the members it has, and no others', async () => {
    const rules = [
      { type: 'delay', ms: 5 },
      { type: 'respond', status: 500, err_code: 50006, err_msg: 'busy' },
      { type: 'reset' },
      { type: 'reset_after_commit' },
      { type: 'drop_write', fraction: 0.5 },
      { type: 'fail_items', fraction: 0.25, scene: 'WorkItemTerminated' },
      { type: 'task_stuck', ms: 5 },
      { type: 'task_not_exist' },
      { type: 'expire_tokens' },
    ].map((effect) => ({ match: { path: batch }, times: 1, probability: 0.5, effect }));
    expect(await put(...rules)).toEqual(rules);
  });
  it.each([
    ['no effect', {}],
    ['a negative number of times', { match: {}, times: -1, effect: { type: 'reset' } }],
    ['a probability above 1', { match: {}, probability: 50, effect: { type: 'reset' } }],
    ['a fraction above 1', { match: {}, effect: { type: 'drop_write', fraction: 2 } }],
    ['an unknown effect', { match: {}, effect: { type: 'explode' } }],
    ['a delay without ms', { match: {}, effect: { type: 'delay' } }],
    ['times as text', { match: {}, times: '2', effect: { type: 'reset' } }],
    ['a path that is no text', { match: { path: 5 }, effect: { type: 'reset' } }],
  ])('%s is refused with a sentence', async (_name, rule) => {
    expect(await put(rule)).toEqual({ error: expect.any(String) });
  });
  it('strike by method and pattern, whatever the names of its parameters, and as often as they say', async () => {
    await put({
      match: { method: 'put', path: '/open_api/:p/work_item/:t/:i' },
      times: 1,
      effect: {
        type: 'respond',
        status: 500,
        err_code: 50006,
        err_msg: 'openapi system err, please try again later',
      },
    });
    expect((await sandbox.call('GET', 'orbit/work_item/all-types')).status).toBe(200);
    const struck = await rename('x');
    expect([struck.status, struck.body.err_code, struck.body.err_msg]).toEqual([
      500,
      50006,
      'openapi system err, please try again later',
    ]);
    expect((await lastRequest()).fault).toBe('respond');
    expect((await rename('x')).status).toBe(200);
  });
  it('repeat the same choices after a reset with the same seed', async () => {
    const draw = async () => {
      await sandbox.control('POST', 'reset', { seed: 9 });
      await sandbox.control('PUT', 'switches', { enforces_limits: false });
      await put({
        match: { path: '/open_api/projects' },
        probability: 0.5,
        effect: { type: 'respond', status: 500, err_code: 50005, err_msg: 'x' },
      });
      const answers = [];
      for (let turn = 0; turn < 12; turn += 1)
        answers.push((await sandbox.call('POST', 'projects', { user_key: '7401000000000000101' })).status);
      return answers;
    };
    const first = await draw();
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(await draw()).toEqual(first);
    id = await createItem(sandbox);
  });
});

describe('effects', () => {
  it('delay answers later, and does the work', async () => {
    await put({ match: { path: update }, effect: { type: 'delay', ms: 60 } });
    expect((await rename('Late')).status).toBe(200);
    expect((await lastRequest()).ms).toBeGreaterThanOrEqual(59);
  });
  it('reset cuts the connection before anything is done', async () => {
    const before = await readItem(sandbox, id);
    await put({ match: { path: update }, effect: { type: 'reset' } });
    await expect(rename('Never')).rejects.toThrow();
    expect(await lastRequest()).toMatchObject({ status: 0, fault: 'reset' });
    expect(await readItem(sandbox, id)).toEqual(before);
  });
  it('reset_after_commit does it, and loses the answer', async () => {
    await put({ match: { path: update }, effect: { type: 'reset_after_commit' } });
    await expect(rename('Done unseen')).rejects.toThrow();
    expect((await readItem(sandbox, id)).name).toBe('Done unseen');
  });
  it('drop_write answers 0 and stores nothing', async () => {
    await put({ match: { path: update }, effect: { type: 'drop_write', fraction: 1 } });
    const answer = await rename('Dropped');
    expect(answer.body.err_code).toBe(0);
    expect((await readItem(sandbox, id)).name).not.toBe('Dropped');
    expect((await updateField(sandbox, id, 'priority', 'wrong')).body.err_code).toBe(20006);
  });
  it('expire_tokens ends every token at once', async () => {
    await put({ match: {}, times: 1, effect: { type: 'expire_tokens' } });
    expect((await sandbox.call('GET', 'orbit/work_item/all-types')).body.err_code).toBe(10022);
    sandbox.forgetToken();
    expect((await sandbox.call('GET', 'orbit/work_item/all-types')).body.err_code).toBe(0);
  });
});

describe('effects on batch jobs', () => {
  const start = async (ids: number[], value: number) => {
    const body = {
      project_key: orbitKey,
      work_item_type_key: 'story',
      work_item_ids: ids,
      update_mode: 'UPDATE',
      field_key: 'field_b6125d',
      after_field_value: value,
    };
    return (await sandbox.call('POST', 'work_item/batch_update', body)).body.data.task_id;
  };
  const some = async (count: number) => {
    const ids: number[] = [];
    for (let index = 0; index < count; index += 1) ids.push(await createItem(sandbox));
    return ids;
  };

  it('fail_items fails a part with the scene, the rest is changed', async () => {
    await put({
      match: { path: batch },
      effect: { type: 'fail_items', fraction: 0.5, scene: 'NoPermissionToModify' },
    });
    const ids = await some(10);
    const result = await waitForTask(sandbox, await start(ids, 31));
    expect(result.error_total).toBeGreaterThan(0);
    expect(result.success_total).toBeGreaterThan(0);
    expect(result.error_scenes).toEqual(['NoPermissionToModify']);
    const values = await Promise.all(ids.map((item) => readField(sandbox, item, 'field_b6125d')));
    expect(values.filter((value) => value === 31)).toHaveLength(result.success_total);
  });
  it('drop_write counts items as done that are not stored', async () => {
    await put({ match: { path: batch }, effect: { type: 'drop_write', fraction: 1 } });
    const [item = 0] = await some(1);
    expect(await waitForTask(sandbox, await start([item], 32))).toMatchObject({
      task_status: 'SUCCESS',
      success_total: 1,
    });
    expect(await readField(sandbox, item, 'field_b6125d')).toBeUndefined();
  });
  it('task_cancel ends a job half way, what was done by then stays', async () => {
    await put({ match: { path: batch }, effect: { type: 'task_cancel', fraction: 0.5 } });
    const ids = await some(4);
    expect(await waitForTask(sandbox, await start(ids, 36))).toMatchObject({
      task_status: 'CANCELED',
      total: 4,
      success_total: 2,
      error_total: 0,
      success_sub_task_list: ids.slice(0, 2).map(String),
    });
    const values = await Promise.all(ids.map((item) => readField(sandbox, item, 'field_b6125d')));
    expect(values).toEqual([36, 36, undefined, undefined]);
  });
  it('task_not_exist hides a job, on its start for good, on asking for once', async () => {
    const [item = 0] = await some(1);
    await put({ match: { path: batch }, effect: { type: 'task_not_exist' } });
    expect(await waitForTask(sandbox, await start([item], 33))).toMatchObject({
      task_status: 'NOT_EXIST',
      total: 0,
    });
    await expect.poll(() => readField(sandbox, item, 'field_b6125d'), { timeout: 20_000 }).toBe(33);
    await put({ match: { path: '/open_api/task_result' }, times: 1, effect: { type: 'task_not_exist' } });
    const taskId = await start([item], 34);
    expect((await sandbox.call('GET', `task_result?task_id=${taskId}`)).body.data.task_status).toBe(
      'NOT_EXIST',
    );
    expect(await waitForTask(sandbox, taskId)).toMatchObject({ task_status: 'SUCCESS' });
  });
  it('task_stuck keeps a job running for longer', async () => {
    const [item = 0] = await some(1);
    await put({ match: { path: batch }, effect: { type: 'task_stuck', ms: 2000 } });
    const startedMs = Date.now();
    const taskId = await start([item], 35);
    const states: Wire[] = [];
    while (Date.now() < startedMs + 500) {
      const { body } = await sandbox.call('GET', `task_result?task_id=${taskId}`);
      // What a slow machine answered after that time says nothing about it.
      if (Date.now() < startedMs + 2000) states.push(body.data.task_status);
    }
    expect(states.length).toBeGreaterThan(0);
    expect(states.every((state) => state === 'IDLE' || state === 'RUNNING')).toBe(true);
    expect(await waitForTask(sandbox, taskId)).toMatchObject({ task_status: 'SUCCESS' });
  });
});
