// Endpoints.md 6.6, 6.7, fields.md section 8 and the batch page (seed 002): modes, jobs, their results.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createItem, readField, updateField, waitForTask } from './support/make-items';
import { orbitKey, startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

const [wei, ana, tom] = ['102', '103', '104'].map((end) => `7401000000000000${end}`);
const web = { label: 'Web', value: 'o_web1' };
const ios = { label: 'iOS', value: 'o_ios7' };
const android = { label: 'Android', value: 'o_and3' };

const start = (body: object) =>
  sandbox.call('POST', 'work_item/batch_update', {
    project_key: orbitKey,
    work_item_type_key: 'story',
    ...body,
  });

async function run(body: object): Promise<Wire> {
  const answer = await start(body);
  expect(answer.body).toMatchObject({ err_code: 0 });
  expect(answer.body.data.task_id).toMatch(/^WORK_ITEM_BATCH_UPDATE-\d{19}$/);
  return waitForTask(sandbox, answer.body.data.task_id);
}

async function itemsWith(key: string, values: unknown[]): Promise<number[]> {
  const ids: number[] = [];
  for (const value of values) {
    const id = await createItem(sandbox);
    expect((await updateField(sandbox, id, key, value)).body.err_code).toBe(0);
    ids.push(id);
  }
  return ids;
}

const readAll = (ids: number[], key: string) => Promise.all(ids.map((id) => readField(sandbox, id, key)));

describe('the three modes', () => {
  const cases: [string, string, string, unknown, unknown, unknown[], unknown[]][] = [
    [
      'APPEND adds to what is there',
      'APPEND',
      'field_5be902',
      null,
      [web],
      [[ios], [web], null],
      [[ios, web], [web], [web]],
    ],
    [
      'APPEND people',
      'APPEND',
      'field_2c8f51',
      null,
      [ana],
      [[wei], [ana, wei]],
      [
        [wei, ana],
        [ana, wei],
      ],
    ],
    [
      'UPDATE overwrites',
      'UPDATE',
      'priority',
      null,
      { value: 'option_1' },
      [{ value: 'option_2' }],
      [{ label: 'P0', value: 'option_1' }],
    ],
    ['UPDATE with nothing deletes', 'UPDATE', 'field_e77b30', null, null, [wei], [null]],
    ['UPDATE a number', 'UPDATE', 'field_b6125d', null, 3.5, [1, null], [3.5, 3.5]],
    [
      'REPLACE one option where it matches',
      'REPLACE',
      'priority',
      { value: 'option_2' },
      { value: 'option_1' },
      [{ value: 'option_2' }, { value: 'option_3' }],
      [
        { label: 'P0', value: 'option_1' },
        { label: 'P2', value: 'option_3' },
      ],
    ],
    ['REPLACE one person where they are', 'REPLACE', 'field_e77b30', wei, tom, [wei, ana], [tom, ana]],
    [
      'REPLACE in a list',
      'REPLACE',
      'field_5be902',
      [ios],
      [android],
      [[ios, web], [web]],
      [[android, web], [web]],
    ],
    [
      'REPLACE with nothing removes',
      'REPLACE',
      'field_2c8f51',
      [wei],
      null,
      [[wei, ana], [ana]],
      [[ana], [ana]],
    ],
  ];
  it.each(cases)('%s', async (_name, mode, key, before, after, stored, expected) => {
    const ids = await itemsWith(key, stored);
    const result = await run({
      work_item_ids: ids,
      update_mode: mode,
      field_key: key,
      before_field_value: before,
      after_field_value: after,
    });
    expect(result).toMatchObject({
      task_status: 'SUCCESS',
      total: ids.length,
      success_total: ids.length,
      error_total: 0,
      fail_sub_task_list: [],
      error_scenes: [],
    });
    expect(result.success_sub_task_list).toEqual(ids.map(String));
    expect(await readAll(ids, key)).toEqual(expected);
  });
});

describe('a job', () => {
  it('is waiting, then running, then ended, with counts that never fall', async () => {
    const slow = await startSandbox({ taskMs: { low: 600, high: 600 } });
    const list = await slow.call('POST', 'orbit/work_item/filter', {
      work_item_type_keys: ['story'],
      page_size: 8,
    });
    const ids = list.body.data.map((item: Wire) => item.id);
    const body = {
      project_key: orbitKey,
      work_item_type_key: 'story',
      work_item_ids: ids,
      update_mode: 'UPDATE',
      field_key: 'field_b6125d',
      after_field_value: 77,
    };
    const { data } = (await slow.call('POST', 'work_item/batch_update', body)).body;
    const seen: [string, number][] = [];
    while (seen.at(-1)?.[0] !== 'SUCCESS') {
      const result = (await slow.call('GET', `task_result?task_id=${data.task_id}`)).body.data;
      seen.push([result.task_status, result.success_total]);
    }
    const states = seen.map(([state]) => state).filter((state, index, all) => state !== all[index - 1]);
    expect(states).toEqual(['IDLE', 'RUNNING', 'SUCCESS']);
    const counts = seen.map(([, count]) => count);
    expect(counts).toEqual([...counts].sort((left, right) => left - right));
    expect(counts.some((count) => count > 0 && count < 8)).toBe(true);
    await slow.stop();
  });
  it('reports terminated items and items without a right among the failed, and changes the others', async () => {
    const group = {
      conjunction: 'AND',
      search_params: [{ param_key: 'work_item_status', operator: '=', value: ['closed'] }],
    };
    const closed = (
      await sandbox.call('POST', 'orbit/work_item/story/search/params', { search_group: group })
    ).body.data[0].id;
    const good = await createItem(sandbox);
    const result = await run({
      work_item_ids: [closed, good, 1],
      update_mode: 'UPDATE',
      field_key: 'field_b6125d',
      after_field_value: 5,
    });
    expect(result).toMatchObject({
      task_status: 'SUCCESS',
      success_total: 1,
      error_total: 2,
      fail_sub_task_list: [String(closed), '1'],
    });
    expect(result.error_scenes).toContain('WorkItemTerminated');
    const none = await run({
      work_item_ids: [closed],
      update_mode: 'UPDATE',
      field_key: 'field_b6125d',
      after_field_value: 5,
    });
    expect(none).toMatchObject({ task_status: 'FAILED', success_total: 0, error_total: 1 });
  });
  it('reports an item related to itself as a loop', async () => {
    const id = await createItem(sandbox);
    const result = await run({
      work_item_ids: [id],
      update_mode: 'UPDATE',
      field_key: 'field_174ce3',
      after_field_value: id,
    });
    expect(result).toMatchObject({ task_status: 'FAILED', error_scenes: ['RelationCaseLoops'] });
  });
  it('leaves one effect an item, with the request that started it', async () => {
    const ids = await itemsWith('field_b6125d', [1, 2]);
    await run({ work_item_ids: ids, update_mode: 'UPDATE', field_key: 'field_b6125d', after_field_value: 2 });
    const effects = (await sandbox.control('GET', 'effects?since=0')).slice(-1);
    expect(effects).toEqual([
      expect.objectContaining({ work_item_id: ids[0], target: 'field_b6125d', before: 1, after: 2 }),
    ]);
    const request = (await sandbox.control('GET', 'requests?since=0')).find(
      (entry: Wire) => entry.seq === effects[0].request_seq,
    );
    expect(request.path).toBe('/open_api/work_item/batch_update');
  });
  it('goes on after a restart, and changes each item once', async () => {
    const slow = await startSandbox({ taskMs: { low: 500, high: 500 } });
    const list = await slow.call('POST', 'orbit/work_item/filter', {
      work_item_type_keys: ['story'],
      page_size: 20,
    });
    const ids: number[] = list.body.data.map((item: Wire) => item.id);
    const body = {
      project_key: orbitKey,
      work_item_type_key: 'story',
      work_item_ids: ids,
      update_mode: 'UPDATE',
      field_key: 'field_b6125d',
      after_field_value: 99,
    };
    const taskId = (await slow.call('POST', 'work_item/batch_update', body)).body.data.task_id;
    await expect
      .poll(async () => (await slow.call('GET', `task_result?task_id=${taskId}`)).body.data.success_total)
      .toBeGreaterThan(3);
    await slow.restart();
    await slow.control('PUT', 'switches', { enforces_limits: false });
    expect(await waitForTask(slow, taskId)).toMatchObject({
      task_status: 'SUCCESS',
      success_total: ids.length,
      error_total: 0,
    });
    const effects = await slow.control('GET', 'effects?since=0');
    expect(effects.map((effect: Wire) => effect.work_item_id).sort()).toEqual([...ids].sort());
    await slow.stop();
  });
  it('that does not exist is said to be so without an error', async () => {
    const answer = await sandbox.call('GET', 'task_result?task_id=WORK_ITEM_BATCH_UPDATE-1');
    expect([
      answer.status,
      answer.body.err_code,
      answer.body.data.task_status,
      answer.body.data.total,
    ]).toEqual([200, 0, 'NOT_EXIST', 0]);
  });
});

describe('is refused', () => {
  const good = {
    work_item_ids: [1],
    update_mode: 'UPDATE',
    field_key: 'priority',
    after_field_value: { value: 'option_1' },
  };
  const cases: [string, object, number, number, string?, string?][] = [
    [
      'an unknown space',
      { ...good, project_key: 'nowhere' },
      400,
      1000052062,
      'Project Key Is Wrong',
      'Project Key Is Wrong',
    ],
    [
      'a space by its slug',
      { ...good, project_key: 'orbit' },
      400,
      1000052062,
      'Project Key Is Wrong',
      'Project Key Is Wrong',
    ],
    [
      '51 items',
      { ...good, work_item_ids: Array.from({ length: 51 }, (_unused, index) => index + 1) },
      500,
      50006,
      'ErrOAPIBatchUpdateOverLimit',
      'The quantity of single batch updates exceeds the limit',
    ],
    ['no space', { ...good, project_key: undefined }, 400, 20005],
    ['no items', { ...good, work_item_ids: [] }, 400, 20005],
    ['no after value', { ...good, after_field_value: undefined }, 400, 20005],
    ['REPLACE without before value', { ...good, update_mode: 'REPLACE' }, 400, 20005],
    ['an unknown mode', { ...good, update_mode: 'MERGE' }, 400, 20006],
    ['an unknown field', { ...good, field_key: 'nope' }, 404, 30009],
    ['an unknown type', { ...good, work_item_type_key: 'nope' }, 404, 30014],
    ['ids as text', { ...good, work_item_ids: ['1'] }, 400, 9999],
    ['a value of the wrong shape', { ...good, after_field_value: 'option_1' }, 400, 20006],
    ['an unknown option', { ...good, after_field_value: { value: 'x' } }, 400, 20050],
    ['APPEND to one option', { ...good, update_mode: 'APPEND' }, 400, 20029],
    [
      'APPEND to a cascade',
      { ...good, update_mode: 'APPEND', field_key: 'field_19a0d4', after_field_value: [] },
      400,
      20029,
    ],
    [
      'REPLACE of text',
      {
        ...good,
        update_mode: 'REPLACE',
        field_key: 'field_0aa4e9',
        before_field_value: 'a',
        after_field_value: 'b',
      },
      400,
      20029,
    ],
    ['UPDATE of a signal', { ...good, field_key: 'field_a95d2f', after_field_value: true }, 400, 20029],
    ['UPDATE of files', { ...good, field_key: 'field_c08e15', after_field_value: [] }, 400, 20029],
    [
      'UPDATE of the status',
      { ...good, field_key: 'work_item_status', after_field_value: 'end' },
      400,
      20029,
    ],
  ];
  it.each(cases)('%s', async (_name, body, status, code, errMsg, detail) => {
    const answer = await start(body);
    expect([answer.status, answer.body.err_code]).toEqual([status, code]);
    if (errMsg) expect([answer.body.err_msg, answer.body.err.msg]).toEqual([errMsg, detail]);
  });
  it('a task result without id', async () => {
    expect((await sandbox.call('GET', 'task_result')).body.err_code).toBe(20005);
  });
});
