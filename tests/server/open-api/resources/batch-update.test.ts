// Replies are the documented examples (endpoints.md 6.6 and 6.7).
import { beforeEach, expect, it } from 'vitest';
import { getBatchTask, startBatchUpdate } from '@/server/open-api/batch-update';
import { WORKER } from '../support/test-open-api';
import { withOpenApi } from '../support/with-open-api';

const use = withOpenApi();
const TASK = 'WORK_ITEM_BATCH_UPDATE-7399943903272020001';
const KEY = 'a3a1f0de-0000-4000-8000-000000000001';

// One request a second is for real time; here each test is the first of its second.
beforeEach(() => use().api.config.pool.query('truncate api_slot'));

it('starts a job with both values in their wire shape', async () => {
  const { api, answer, sent } = use();
  answer({ task_id: TASK });
  const started = await startBatchUpdate(api, WORKER, {
    projectKey: '65f1c0de8a1b2c3d4e5f6071',
    typeKey: 'story',
    ids: [4620420001, 4620420002],
    mode: 'REPLACE',
    fieldKey: 'field_e77b30',
    before: '7401000000000000102',
    after: '7401000000000000103',
    idempotencyKey: KEY,
  });
  expect(started).toEqual({ ok: true, value: TASK });
  expect(sent()).toEqual({
    line: 'POST /open_api/work_item/batch_update',
    body: {
      project_key: '65f1c0de8a1b2c3d4e5f6071',
      work_item_type_key: 'story',
      work_item_ids: [4620420001, 4620420002],
      update_mode: 'REPLACE',
      field_key: 'field_e77b30',
      before_field_value: '7401000000000000102',
      after_field_value: '7401000000000000103',
    },
  });
});

it('refuses more than 50 items before anything is sent', async () => {
  const { api, receiver } = use();
  const ids = Array.from({ length: 51 }, (_, index) => index + 1);
  const input = {
    projectKey: 'p',
    typeKey: 'story',
    ids,
    mode: 'UPDATE',
    fieldKey: 'f',
    after: 1,
    idempotencyKey: KEY,
  } as const;
  await expect(startBatchUpdate(api, WORKER, input)).rejects.toThrow('at most 50');
  expect(receiver.arrivals).toHaveLength(0);
});

const ended = {
  task_id: TASK,
  task_status: 'SUCCESS',
  total: 2,
  success_total: 1,
  error_total: 1,
  success_sub_task_list: ['4620420001'],
  fail_sub_task_list: ['4620420002'],
  error_scenes: ['WorkItemTerminated'],
};
const read = {
  status: 'success',
  total: 2,
  successTotal: 1,
  errorTotal: 1,
  successIds: [4620420001],
  failedIds: [4620420002],
  errorScenes: ['WorkItemTerminated'],
};

it('reads how a job went, its ids as numbers', async () => {
  const { api, answer, sent } = use();
  answer(ended);
  expect(await getBatchTask(api, WORKER, { taskId: TASK })).toEqual({ ok: true, value: read });
  expect(sent().line).toBe(`GET /open_api/task_result?task_id=${TASK}`);
});

it('reads a job whose members stand beside the code instead of in data', async () => {
  const { api, answer } = use();
  answer(undefined, ended);
  expect(await getBatchTask(api, WORKER, { taskId: TASK })).toEqual({ ok: true, value: read });
});

it.each([
  ['IDLE', 'idle'],
  ['RUNNING', 'running'],
  ['FAILED', 'failed'],
  ['CANCELED', 'canceled'],
  ['NOT_EXIST', 'not-exist'],
])('reads %s with everything else left out', async (wire, status) => {
  const { api, answer } = use();
  answer({ task_status: wire, success_sub_task_list: null });
  expect(await getBatchTask(api, WORKER, { taskId: TASK })).toEqual({
    ok: true,
    value: {
      status,
      total: 0,
      successTotal: 0,
      errorTotal: 0,
      successIds: [],
      failedIds: [],
      errorScenes: [],
    },
  });
});
