// Endpoints.md 6.2 and the update pages (seeds 000 and 001): every row of their error table, all-or-nothing, roles.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createItem, readField, readItem, updateField } from './support/make-items';
import { orbitKey, startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
let id: number;
beforeAll(async () => {
  sandbox = await startSandbox();
  id = await createItem(sandbox);
});
afterAll(() => sandbox.stop());

const [lin, wei, ana] = ['7401000000000000101', '7401000000000000102', '7401000000000000103'];
const guest = '7401000000000000147';

async function findItem(space: string, type: string, condition: object): Promise<number> {
  const group = { conjunction: 'AND', search_params: [condition], search_groups: [] };
  const { body } = await sandbox.call('POST', `${space}/work_item/${type}/search/params`, {
    search_group: group,
  });
  return body.data[0].id;
}

describe('the rows of the error table', () => {
  it('20007: a terminated item', async () => {
    const closed = await findItem('orbit', 'story', {
      param_key: 'work_item_status',
      operator: '=',
      value: ['closed'],
    });
    const { status, body } = await updateField(sandbox, closed, 'name', 'x');
    expect([status, body.err_code, body.err_msg, body.err.msg]).toEqual([
      400,
      20007,
      'WorkItem Is Already Aborted',
      'Unable to operate on terminated work items',
    ]);
  });
  it('30005: an id that does not exist, or is of another type', async () => {
    const wrong = [
      await updateField(sandbox, 1, 'name', 'x'),
      await updateField(sandbox, id, 'name', 'x', 'issue'),
    ];
    for (const { status, body } of wrong) {
      expect([status, body.err_code, body.err_msg, body.err.msg]).toEqual([
        404,
        30005,
        'WorkItem Not Found',
        'WorkItem Not Found',
      ]);
    }
  });
  it('50006: no right on the field', async () => {
    const key = (await sandbox.call('POST', 'orbit/field/all', {})).body.data.find(
      (field: Wire) => field.field_alias === 'budget',
    ).field_key;
    const body = { update_fields: [{ field_key: key, field_value: 5 }] };
    const answer = await sandbox.call('PUT', `orbit/work_item/story/${id}`, body, { 'X-USER-KEY': wei });
    expect([answer.status, answer.body.err_code, answer.body.err_msg, answer.body.err.msg]).toEqual([
      500,
      50006,
      'No right to edit',
      `Unable to edit "Budget"(${key})`,
    ]);
    expect((await sandbox.call('PUT', `orbit/work_item/story/${id}`, body)).body.err_code).toBe(0);
  });
  it('20090: a field that an intercept rule blocks', async () => {
    await sandbox.control('PUT', 'switches', { intercepted_field_keys: ['name'] });
    const { status, body } = await updateField(sandbox, id, 'name', 'x');
    await sandbox.control('PUT', 'switches', { intercepted_field_keys: [] });
    expect([status, body.err_code, body.err_msg, body.err.msg]).toEqual([
      400,
      20090,
      'Your request has been blocked',
      'Your request has been intercepted.',
    ]);
  });
  it('10001: a person who may not edit', async () => {
    const body = { update_fields: [{ field_key: 'name', field_value: 'x' }] };
    const answer = await sandbox.call('PUT', `orbit/work_item/story/${id}`, body, { 'X-USER-KEY': guest });
    expect([answer.status, answer.body.err_code, answer.body.err_msg, answer.body.err.msg]).toEqual([
      403,
      10001,
      'Operation Not Permitted',
      'No Permission',
    ]);
  });
  it('20014: an item of another space', async () => {
    const foreign = (
      await sandbox.call('POST', 'xinghe/work_item/filter', { work_item_type_keys: ['story'] })
    ).body.data[0].id;
    const { status, body } = await updateField(sandbox, foreign, 'name', 'x');
    expect([status, body.err_code, body.err_msg]).toEqual([400, 20014, 'Project And WorkItem Not Match']);
  });
  it('1000051743: a wrong X-USER-KEY', async () => {
    const answer = await sandbox.call('PUT', `orbit/work_item/story/${id}`, {}, { 'X-USER-KEY': '1' });
    expect([answer.status, answer.body.err_code, answer.body.err_msg]).toEqual([
      400,
      1000051743,
      'Can not find user info',
    ]);
  });
  it('10211: a wrong token', async () => {
    const answer = await sandbox.call('PUT', `orbit/work_item/story/${id}`, {}, { 'X-PLUGIN-TOKEN': 'x' });
    expect([answer.status, answer.body.err_code, answer.body.err_msg, answer.body.err.msg]).toEqual([
      403,
      10211,
      'Token Info Is Invalid',
      'token is nil',
    ]);
  });
  it.each([
    ['no update_fields', {}, 20005],
    ['an unknown type', { update_fields: [] }, 30014, 'orbit/work_item/nope/1'],
    ['an id that is no number', { update_fields: [] }, 9999, 'orbit/work_item/story/abc'],
    ['a pair without key and alias', { update_fields: [{ field_value: 1 }] }, 20025],
    [
      'a field twice by key',
      {
        update_fields: [
          { field_key: 'name', field_value: 'a' },
          { field_key: 'name', field_value: 'b' },
        ],
      },
      20083,
    ],
    [
      'a field by key and by alias',
      {
        update_fields: [
          { field_key: 'field_7d21aa', field_value: null },
          { field_alias: 'risk', field_value: null },
        ],
      },
      20083,
    ],
    ['pairs that are no list', { update_fields: {} }, 9999],
    ['a pair that is no object', { update_fields: ['name'] }, 9999],
  ])('%s', async (_name, body, code, path = `orbit/work_item/story/${id}`) => {
    expect((await sandbox.call('PUT', path, body)).body.err_code).toBe(code);
  });
});

describe('what an update stores', () => {
  it('nothing at all when one of its fields is refused', async () => {
    const before = await readItem(sandbox, id);
    const body = {
      update_fields: [
        { field_key: 'name', field_value: 'Half done' },
        { field_key: 'priority', field_value: 'P1' },
      ],
    };
    expect((await sandbox.call('PUT', `orbit/work_item/story/${id}`, body)).body.err_code).toBe(20006);
    expect(await readItem(sandbox, id)).toEqual(before);
  });
  it('the name as an attribute, with the person and the time of the change', async () => {
    const before = await readItem(sandbox, id);
    await sandbox.call(
      'PUT',
      `${orbitKey}/work_item/story/${id}`,
      { update_fields: [{ field_key: 'name', field_value: 'New name' }] },
      { 'X-USER-KEY': wei },
    );
    const after = await readItem(sandbox, id);
    expect(after).toMatchObject({ name: 'New name', updated_by: wei });
    expect(after.updated_at).toBeGreaterThan(before.updated_at);
  });
  it('a field named by its alias', async () => {
    const body = { update_fields: [{ field_alias: 'risk', field_value: { value: 'o_8lheu2' } }] };
    expect((await sandbox.call('PUT', `orbit/work_item/story/${id}`, body)).body.err_code).toBe(0);
    expect(await readField(sandbox, id, 'field_7d21aa')).toEqual({ label: 'High', value: 'o_8lheu2' });
  });
  it('exactly the effects it had, in order, with the request that caused them', async () => {
    const since = (await sandbox.control('GET', 'effects?since=0')).at(-1).seq;
    const body = {
      update_fields: [
        { field_key: 'priority', field_value: { value: 'option_4' } },
        { field_key: 'field_b6125d', field_value: 7 },
      ],
    };
    await sandbox.call('PUT', `orbit/work_item/story/${id}`, body);
    await sandbox.call('PUT', `orbit/work_item/story/${id}`, body);
    const effects = await sandbox.control('GET', `effects?since=${since}`);
    const request = (await sandbox.control('GET', 'requests?since=0')).at(-2);
    expect(effects.map(({ target, after }: Wire) => [target, after])).toEqual([
      ['priority', { label: 'P3', value: 'option_4' }],
      ['field_b6125d', 7],
    ]);
    expect(
      effects.every((effect: Wire) => effect.request_seq === request.seq && effect.work_item_id === id),
    ).toBe(true);
  });
  it('nothing of a node form field, although it is accepted', async () => {
    expect((await updateField(sandbox, id, 'field_658c22', 'https://example.com')).body.err_code).toBe(0);
    expect(await readField(sandbox, id, 'field_658c22')).toBeUndefined();
  });
  it('nothing of misspelt members, although they are accepted', async () => {
    const before = await readItem(sandbox, id);
    const body = { field_value_pairs: [{ field_key: 'name', field_value: 'lost' }] };
    expect((await sandbox.call('PUT', `orbit/work_item/story/${id}`, body)).body.err_code).toBe(0);
    expect(await readItem(sandbox, id)).toEqual(before);
  });
  it('nothing of fields that are null: a required member is missing', async () => {
    const answer = await sandbox.call('PUT', `orbit/work_item/story/${id}`, { update_fields: null });
    expect(answer.body.err_code).toBe(20005);
  });
});

describe('role_owners', () => {
  const roles = (value: Wire) => Object.fromEntries(value.map((entry: Wire) => [entry.role, entry.owners]));

  it('is overwritten whole: roles left out lose their people', async () => {
    const item = await createItem(sandbox, {
      field_value_pairs: [
        {
          field_key: 'role_owners',
          field_value: [
            { role: 'PM', owners: [lin] },
            { role: 'RD', owners: [wei, ana] },
          ],
        },
      ],
    });
    await updateField(sandbox, item, 'role_owners', [{ role: 'role_9c21ab', owners: [ana] }]);
    expect(roles(await readField(sandbox, item, 'role_owners'))).toEqual({
      role_9c21ab: [ana],
      PM: null,
      role_7be410: null,
    });
  });
  it('gets default people again, where users may not change them, on an update that does not send it', async () => {
    const item = await createItem(sandbox);
    await updateField(sandbox, item, 'role_owners', [
      { role: 'PM', owners: [wei] },
      { role: 'RD', owners: [ana] },
    ]);
    expect(roles(await readField(sandbox, item, 'role_owners'))).toMatchObject({
      PM: [wei],
      RD: [ana],
      role_7be410: null,
    });
    await updateField(sandbox, item, 'priority', { value: 'option_1' });
    expect(roles(await readField(sandbox, item, 'role_owners'))).toMatchObject({
      PM: [lin],
      RD: [ana],
      role_7be410: ['7401000000000000105'],
    });
  });
  it.each([
    ['an unknown role', [{ role: 'nope', owners: [] }], 404, 30017],
    ['an unknown person', [{ role: 'RD', owners: ['7401000000000009999'] }], 404, 30006],
    ['two people in a role for one', [{ role: 'PM', owners: [lin, wei] }], 400, 20006],
    ['an entry without role', [{ owners: [lin] }], 400, 20006],
    ['a map instead of a list', { RD: [lin] }, 400, 20006],
  ])('refuses %s', async (_name, value, status, code) => {
    const answer = await updateField(sandbox, id, 'role_owners', value);
    expect([answer.status, answer.body.err_code]).toEqual([status, code]);
  });
  it('refuses unknown operators and reporters of a defect with their own codes', async () => {
    const defect = await createItem(sandbox, { work_item_type_key: 'issue' });
    const write = (role: string) =>
      updateField(sandbox, defect, 'role_owners', [{ role, owners: ['7401000000000009999'] }], 'issue');
    expect((await write('operator')).body.err_code).toBe(20052);
    expect((await write('reporter')).body.err_code).toBe(20053);
  });
});
