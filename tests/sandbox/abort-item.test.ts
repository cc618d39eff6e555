// Endpoints.md 6.3 to 6.5: terminate and restore, delete, freeze.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createItem, readField, readItem, updateField } from './support/make-items';
import { orbitKey, startSandbox, type TestSandbox } from './support/start-sandbox';

let sandbox: TestSandbox;
let id: number;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(async () => {
  id = await createItem(sandbox);
});
afterAll(() => sandbox.stop());

const guest = { 'X-USER-KEY': '7401000000000000147' };
const abort = (body: object, type = 'story', item = id, headers = {}) =>
  sandbox.call('PUT', `orbit/work_item/${type}/${item}/abort`, body, headers);
const terminate = { is_aborted: true, reason_option: 'other', reason: 'Merged into the ledger programme' };

describe('terminating', () => {
  it('sets status and reason, takes the item out of lists, keeps it in details', async () => {
    expect((await abort(terminate)).body).toMatchObject({ err_code: 0, data: {} });
    expect(await readItem(sandbox, id)).toMatchObject({
      work_item_status: { state_key: 'closed', is_archived_state: true },
    });
    expect(await readField(sandbox, id, 'aborted')).toEqual({
      is_aborted: true,
      reason: 'Merged into the ledger programme',
    });
    const list = await sandbox.call('POST', 'orbit/work_item/filter', {
      work_item_type_keys: ['story'],
      work_item_ids: [id],
    });
    expect(list.body.data).toEqual([]);
  });
  it('of a state-flow item ends in systemEnded, and is found when asked for', async () => {
    const defect = await createItem(sandbox, { work_item_type_key: 'issue' });
    expect((await abort({ is_aborted: true, reason_option: 'repeat' }, 'issue', defect)).body.err_code).toBe(
      0,
    );
    const find = async (operator: string) => {
      const search_params = [
        { param_key: 'work_item_status', operator, value: ['systemEnded'] },
        { param_key: 'work_item_id', operator: '=', value: [defect] },
      ];
      const group = { conjunction: 'AND', search_params };
      return (await sandbox.call('POST', 'orbit/work_item/issue/search/params', { search_group: group })).body
        .pagination.total;
    };
    expect([await find('='), await find('HAS ANY OF')]).toEqual([1, 1]);
  });
  it('makes the item read-only until it is restored', async () => {
    await abort(terminate);
    expect((await updateField(sandbox, id, 'name', 'x')).body.err_code).toBe(20007);
    const node = await sandbox.call('PUT', `orbit/workflow/story/${id}/node/state_joint`, {
      node_owners: [],
    });
    expect(node.body).toMatchObject({
      err_code: 20007,
      err_msg: 'WorkItem Is Already Aborted',
      err: { msg: 'WorkItem Is Already Aborted' },
    });
    expect((await abort({ is_aborted: false, reason_option: 'restart' })).body.err_code).toBe(0);
    expect(await readItem(sandbox, id)).toMatchObject({ work_item_status: { state_key: 'planning' } });
    expect((await updateField(sandbox, id, 'name', 'x')).body.err_code).toBe(0);
  });
  it.each([
    ['without reason', { is_aborted: true }, 20009],
    ['with "other" and no words', { is_aborted: true, reason_option: 'other' }, 20009],
    ['with an unknown reason', { is_aborted: true, reason_option: 'restart' }, 20006],
    ['without saying which', { reason_option: 'cancel' }, 20005],
    ['with a flag as text', { is_aborted: 'true', reason_option: 'cancel' }, 9999],
    ['restoring an active item', { is_aborted: false, reason_option: 'restart' }, 20008],
  ])('is refused %s', async (_name, body, code) => {
    expect((await abort(body)).body.err_code).toBe(code);
  });
  it('is refused twice, for subtasks, unknown items, guests, and where a rule blocks it', async () => {
    await abort(terminate);
    expect((await abort(terminate)).body.err_code).toBe(20007);
    expect((await abort(terminate, 'sub_task')).body.err_code).toBe(20056);
    expect((await abort(terminate, 'story', 1)).body.err_code).toBe(30005);
    expect((await abort(terminate, 'issue')).body.err_code).toBe(30005);
    expect(
      (await abort({ is_aborted: false, reason_option: 'test' }, 'story', id, guest)).body.err_code,
    ).toBe(10001);
    await sandbox.control('PUT', 'switches', { intercepted_field_keys: ['aborted'] });
    expect((await abort({ is_aborted: false, reason_option: 'test' })).body.err_code).toBe(20090);
    await sandbox.control('PUT', 'switches', { intercepted_field_keys: [] });
  });
});

describe('deleting', () => {
  const remove = (type = 'story', item = id, headers = {}) =>
    sandbox.call('DELETE', `orbit/work_item/${type}/${item}`, undefined, headers);

  it('makes the item unknown everywhere', async () => {
    expect((await remove()).body).toMatchObject({ err_code: 0, data: {} });
    expect(
      (await sandbox.call('POST', 'orbit/work_item/story/query', { work_item_ids: [id] })).body.err_code,
    ).toBe(30005);
    expect((await updateField(sandbox, id, 'name', 'x')).body.err_code).toBe(30005);
    expect((await remove()).body.err_code).toBe(30005);
  });
  it('is refused for a wrong type, another space, a guest', async () => {
    expect((await remove('nope')).body.err_code).toBe(20003);
    expect((await sandbox.call('DELETE', `xinghe/work_item/story/${id}`)).body.err_code).toBe(20014);
    expect((await remove('story', id, guest)).body.err_code).toBe(10001);
  });
});

describe('freezing', () => {
  const freeze = (body: object) =>
    sandbox.call('PUT', 'work_item/freeze', {
      project_key: orbitKey,
      work_item_id: id,
      is_frozen: true,
      ...body,
    });

  it('stops the flow, fields stay editable', async () => {
    expect((await freeze({})).body).toMatchObject({ err_code: 0, data: {} });
    const confirm = () =>
      sandbox.call('POST', `orbit/workflow/story/${id}/node/draft/operate`, { action: 'confirm' });
    expect([(await confirm()).status, (await confirm()).body.err_code]).toEqual([403, 10002]);
    expect((await updateField(sandbox, id, 'name', 'Still editable')).body.err_code).toBe(0);
    await freeze({ is_frozen: false });
    expect((await confirm()).body.err_code).toBe(0);
  });
  it.each([
    ['a slug', { project_key: 'orbit' }, 1000052062],
    ['an unknown item', { work_item_id: 1 }, 30005],
    ['no flag', { is_frozen: null }, 20005],
    ['no item', { work_item_id: 0 }, 20005],
  ])('is refused with %s', async (_name, body, code) => {
    expect((await freeze(body)).body.err_code).toBe(code);
  });
});
