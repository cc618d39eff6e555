// Endpoints.md 6.1 and the create page (seed 004): what a new item is made of, every row of the error table.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createItem, readField, readItem, readNodes } from './support/make-items';
import { startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

const [lin, wei] = ['7401000000000000101', '7401000000000000102'];
const create = (body: object) => sandbox.call('POST', 'orbit/work_item/create', body);
const pair = (field_key: string, field_value: unknown) => ({ field_key, field_value });

describe('a new item', () => {
  it('is answered with its id, a number, and can be read at once', async () => {
    const { status, body } = await create({ work_item_type_key: 'story', name: 'New billing ledger' });
    expect([status, typeof body.data]).toEqual([200, 'number']);
    expect(await readItem(sandbox, body.data)).toMatchObject({
      id: body.data,
      name: 'New billing ledger',
      pattern: 'Node',
      template_id: 145405,
      created_by: lin,
      deleted_at: 0,
    });
  });
  it('of a node flow has passed its automatic first node and is in the second', async () => {
    const nodes = await readNodes(sandbox, await createItem(sandbox));
    expect([nodes.started.status, nodes.draft.status, nodes.review.status]).toEqual([3, 2, 1]);
    expect(nodes.started.actual_finish_time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/);
  });
  it('of a state flow is in the initial state', async () => {
    const id = await createItem(sandbox, { work_item_type_key: 'issue' });
    expect(await readItem(sandbox, id, 'issue')).toMatchObject({
      pattern: 'State',
      work_item_status: { state_key: 'OPEN', is_init_state: true },
      current_nodes: [],
    });
  });
  it('has default people only in roles that users may not change, when roles are not sent', async () => {
    const roles = await readField(sandbox, await createItem(sandbox), 'role_owners');
    expect(roles).toEqual([
      { role: 'PM', owners: [lin] },
      { role: 'RD', owners: null },
      { role: 'role_9c21ab', owners: null },
      { role: 'role_7be410', owners: ['7401000000000000105'] },
    ]);
  });
  it('has the roles that were sent, and their people on the nodes bound to them', async () => {
    const id = await createItem(sandbox, {
      field_value_pairs: [pair('role_owners', [{ role: 'RD', owners: [wei] }])],
    });
    expect((await readNodes(sandbox, id)).state_dev).toMatchObject({
      owners: [wei],
      owner_usage_mode: 2,
      owner_roles: ['RD'],
    });
  });
  it('gets the default priority when none is sent', async () => {
    expect(await readField(sandbox, await createItem(sandbox), 'priority')).toEqual({
      label: 'P2',
      value: 'option_3',
    });
  });
  it('takes its name from the field when the member is missing', async () => {
    const id = await createItem(sandbox, { name: undefined, field_value_pairs: [pair('name', 'By field')] });
    expect((await readItem(sandbox, id)).name).toBe('By field');
  });
  it('leaves exactly one effect', async () => {
    const id = await createItem(sandbox, { name: 'Counted' });
    const effects = (await sandbox.control('GET', 'effects?since=0')).filter(
      (effect: Wire) => effect.work_item_id === id,
    );
    expect(effects).toEqual([expect.objectContaining({ target: 'work_item', before: null })]);
  });
});

describe('the rows of the error table', () => {
  const story = { work_item_type_key: 'story', name: 'x' };
  const cases: [string, object, number, number, string?, string?][] = [
    [
      'an unknown type',
      { ...story, work_item_type_key: 'nope' },
      404,
      30014,
      'WorkItemTypeKey Not Found',
      'Work item not found',
    ],
    [
      'people that cannot be read',
      { ...story, field_value_pairs: [pair('role_owners', 'RD')] },
      500,
      50006,
      'Failed to process role owners',
      'Failed to process role owners',
    ],
    [
      'an unknown person in a role',
      { ...story, field_value_pairs: [pair('role_owners', [{ role: 'RD', owners: ['testuser'] }])] },
      500,
      50006,
      'Failed to process role owners',
      'Failed to process role owners',
    ],
    [
      'a disabled template',
      { ...story, template_id: 145407 },
      500,
      50006,
      'Current Template is Disable',
      'Current template has been banned',
    ],
    [
      'an unknown template',
      { ...story, template_id: 1 },
      500,
      50006,
      'Template not found',
      'template not found',
    ],
    [
      'a template of another type',
      { ...story, template_id: 145410 },
      500,
      50006,
      'Template not found',
      'template not found',
    ],
    [
      'a field twice',
      { ...story, field_value_pairs: [pair('description', 'a'), pair('description', 'b')] },
      400,
      20083,
      '"Duplication Field Exist',
      '20083',
    ],
    [
      'the name twice',
      { ...story, field_value_pairs: [pair('name', 'y')] },
      400,
      20083,
      '"Duplication Field Exist',
      '20083',
    ],
    ['template_id as a field', { ...story, field_value_pairs: [pair('template_id', 145405)] }, 400, 20083],
    ['template as a field', { ...story, field_value_pairs: [pair('template', 145405)] }, 400, 20033],
    ['an unknown field', { ...story, field_value_pairs: [pair('nope', 1)] }, 404, 30009],
    ['a field without key', { ...story, field_value_pairs: [{ field_value: 1 }] }, 400, 20025],
    ['a template id as text', { ...story, template_id: '145405' }, 400, 9999],
    ['an unknown required mode', { ...story, required_mode: 5 }, 400, 20006],
    ['no type', { name: 'x' }, 400, 20005],
    [
      'a required field that is missing, when asked to check',
      { work_item_type_key: 'story', required_mode: 1 },
      400,
      20038,
    ],
  ];
  it.each(cases)('%s', async (_name, body, status, code, errMsg, detail) => {
    const before = (await sandbox.control('GET', 'effects?since=0')).length;
    const answer = await create(body);
    expect([answer.status, answer.body.err_code]).toEqual([status, code]);
    if (errMsg) expect([answer.body.err_msg, answer.body.err.msg]).toEqual([errMsg, detail]);
    expect(await sandbox.control('GET', 'effects?since=0')).toHaveLength(before);
  });
  it('a disabled type', async () => {
    const types = (await sandbox.call('GET', 'orbit/work_item/all-types')).body.data;
    const disabled = types.find((type: Wire) => type.is_disable === 1).type_key;
    expect((await create({ work_item_type_key: disabled, name: 'x' })).body.err_code).toBe(20044);
    expect((await sandbox.call('GET', `orbit/work_item/${disabled}/meta`)).body.err_code).toBe(20044);
  });
});
