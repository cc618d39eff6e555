// Endpoints.md 7.3 to 7.5 and scheduling.md section 8: completing, rolling back, moving states, what is required for it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createItem, readField, readItem, readNodes } from './support/make-items';
import { orbitKey, startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
let id: number;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(async () => {
  id = await createItem(sandbox);
});
afterAll(() => sandbox.stop());

const lin = '7401000000000000101';
const wei = '7401000000000000102';
const ana = '7401000000000000103';
const day = 1772380800000;
const operate = (node: string, body: object = { action: 'confirm' }, user = lin, item = id, type = 'story') =>
  sandbox.call('POST', `orbit/workflow/${type}/${item}/node/${node}/operate`, body, { 'X-USER-KEY': user });
const statuses = async () =>
  Object.fromEntries(Object.entries(await readNodes(sandbox, id)).map(([key, node]) => [key, node.status]));
const code = async (answer: Promise<{ body: Wire }>) => (await answer).body.err_code;

async function confirmAll(...nodes: string[]): Promise<void> {
  for (const node of nodes) expect((await operate(node)).body).toMatchObject({ err_code: 0 });
}

describe('completing a node', () => {
  it('starts every successor whose predecessors are all completed', async () => {
    await confirmAll('draft', 'review');
    expect(await statuses()).toMatchObject({
      draft: 3,
      review: 3,
      state_design: 2,
      state_tech: 2,
      state_dev: 1,
    });
    await confirmAll('state_tech');
    expect((await statuses()).state_dev).toBe(1);
    expect(await readItem(sandbox, id)).toMatchObject({ work_item_status: { state_key: 'doing' } });
  });
  it('stores what is sent along, and needs what the template asks for', async () => {
    await confirmAll('draft', 'review');
    const { status, body } = await operate('state_design');
    expect([status, body.err_code, body.err_msg]).toEqual([400, 20038, 'Required Field Is Not Set']);
    const schedule = {
      estimate_start_date: day,
      estimate_end_date: day + 86_399_999,
      points: 1,
      is_auto: false,
    };
    expect(await code(operate('state_design', { action: 'confirm', node_schedule: schedule }))).toBe(0);
    expect((await readNodes(sandbox, id)).state_design.node_schedule).toMatchObject(schedule);
  });
  it('with all nodes done ends the item', async () => {
    const light = await createItem(sandbox, { template_id: 145406 });
    for (const node of [
      'scoping',
      'state_copy',
      'state_dev',
      'state_selftest',
      'state_test',
      'state_gray',
      'end',
    ]) {
      expect(await code(operate(node, { action: 'confirm' }, lin, light))).toBe(0);
    }
    expect(await readItem(sandbox, light)).toMatchObject({
      work_item_status: { state_key: 'end', is_archived_state: true },
      current_nodes: [],
    });
    expect(await readField(sandbox, light, 'finish_status')).toBe(true);
  });
  it.each([
    ['a node not reached', 'state_dev', { action: 'confirm' }, 400, 20016],
    ['a completed node', 'started', { action: 'confirm' }, 400, 20017],
    ['a rollback of an open node', 'draft', { action: 'rollback', rollback_reason: 'x' }, 400, 20037],
    ['a rollback without reason', 'started', { action: 'rollback' }, 400, 20005],
    ['a rollback of the start', 'started', { action: 'rollback', rollback_reason: 'x' }, 403, 10004],
    ['an unknown action', 'draft', { action: 'complete' }, 400, 20006],
    ['no action', 'draft', {}, 400, 20005],
    ['an unknown node', 'nope', { action: 'confirm' }, 400, 20018],
  ])('is refused: %s', async (_name, node, body, status, expected) => {
    const answer = await operate(node, body);
    expect([answer.status, answer.body.err_code]).toEqual([status, expected]);
  });
  it('is refused to outsiders, on state flows, and where a rule blocks it', async () => {
    expect(await code(operate('draft', { action: 'confirm' }, wei))).toBe(10001);
    const defect = await createItem(sandbox, { work_item_type_key: 'issue' });
    expect(await code(operate('OPEN', { action: 'confirm' }, lin, defect, 'issue'))).toBe(20026);
    await sandbox.control('PUT', 'switches', { intercepted_field_keys: ['operate'] });
    expect(await code(operate('draft'))).toBe(20090);
    await sandbox.control('PUT', 'switches', { intercepted_field_keys: [] });
  });
  it('that several must confirm completes with the last of its owners', async () => {
    const types = (await sandbox.call('GET', 'orbit/work_item/all-types')).body.data;
    const launch = types[2].type_key;
    const roles = [
      { role: 'PM', owners: [wei] },
      { role: 'RD', owners: [ana] },
    ];
    id = await createItem(sandbox, {
      work_item_type_key: launch,
      field_value_pairs: [{ field_key: 'role_owners', field_value: roles }],
    });
    const confirm = (node: string, user = lin) =>
      code(operate(node, { action: 'confirm' }, user, id, launch));
    for (const node of ['brief', 'legal', 'pricing', 'assets', 'docs', 'training', 'beta'])
      expect(await confirm(node)).toBe(0);
    expect(await confirm('go_nogo', ana)).toBe(10001);
    expect((await readNodes(sandbox, id, launch)).go_nogo.sub_status).toEqual([
      { owner: wei, status: 0, checked_time: 0 },
    ]);
    expect(await confirm('go_nogo', wei)).toBe(0);
    expect((await readNodes(sandbox, id, launch)).go_nogo.status).toBe(3);
  });
});

describe('rolling back', () => {
  it('reopens the node and undoes everything after it', async () => {
    await confirmAll('draft', 'review', 'state_tech');
    expect(await code(operate('review', { action: 'rollback', rollback_reason: 'Gap in the schema' }))).toBe(
      0,
    );
    const nodes = await readNodes(sandbox, id);
    expect([
      nodes.draft.status,
      nodes.review.status,
      nodes.state_tech.status,
      nodes.state_design.status,
    ]).toEqual([3, 2, 1, 1]);
    expect([nodes.review.actual_finish_time, nodes.state_tech.actual_begin_time]).toEqual(['', '']);
    expect(await readItem(sandbox, id)).toMatchObject({ work_item_status: { state_key: 'planning' } });
  });
});

describe('a state change', () => {
  let defect: number;
  beforeEach(async () => {
    defect = await createItem(sandbox, { work_item_type_key: 'issue' });
  });
  const change = (body: object, user = lin, item = defect, type = 'issue') =>
    sandbox.call('POST', `orbit/workflow/${type}/${item}/node/state_change`, body, { 'X-USER-KEY': user });

  it('moves the item, stores form and roles, and keeps the history', async () => {
    const body = {
      transition_id: 145962,
      role_owners: [{ role: 'operator', owners: [ana] }],
      fields: [{ field_key: 'description', field_value: 'Taken over' }],
    };
    expect((await change(body)).body).toMatchObject({ err_code: 0, data: {} });
    const item = await readItem(sandbox, defect, 'issue');
    expect(item.work_item_status).toMatchObject({
      state_key: 'IN PROGRESS',
      history: [{ state_key: 'OPEN' }, { state_key: 'IN PROGRESS' }],
    });
    expect(await readField(sandbox, defect, 'issue_operator', 'issue')).toBe(ana);
    expect(await readField(sandbox, defect, 'description', 'issue')).toBe('Taken over');
    const { data } = (
      await sandbox.call('POST', `orbit/work_item/issue/${defect}/workflow/query`, { flow_type: 1 })
    ).body;
    expect(data.state_flow_nodes.map((state: Wire) => state.status)).toEqual([3, 2, 1, 1, 1]);
  });
  it('clears a role by an empty list', async () => {
    await change({ transition_id: 145962, role_owners: [{ role: 'operator', owners: [ana] }] });
    await change({
      transition_id: 145964,
      role_owners: [{ role: 'operator', owners: [] }],
      fields: [{ field_alias: 'background', field_value: 'fixed' }],
    });
    expect(await readField(sandbox, defect, 'issue_operator', 'issue')).toBeUndefined();
  });
  it.each([
    ['no transition', {}, 400, 20005],
    ['transition 0', { transition_id: 0 }, 400, 20005],
    ['a move from another state', { transition_id: 145965 }, 403, 10002],
    ['an unknown transition', { transition_id: 5 }, 404, 30012],
    ['a required field that is empty', { transition_id: 145963 }, 400, 20038],
    [
      'a field that the form does not have',
      { transition_id: 145962, fields: [{ field_key: 'priority', field_value: null }] },
      404,
      30009,
    ],
    [
      'a field twice',
      {
        transition_id: 145962,
        fields: [
          { field_key: 'description', field_value: 'a' },
          { field_key: 'description', field_value: 'b' },
        ],
      },
      400,
      20083,
    ],
    [
      'a value of the wrong kind',
      { transition_id: 145962, fields: [{ field_key: 'description', field_value: 5 }] },
      400,
      20006,
    ],
    ['an unknown role', { transition_id: 145962, role_owners: [{ role: 'nope', owners: [] }] }, 404, 30017],
    [
      'an unknown person',
      { transition_id: 145962, role_owners: [{ role: 'operator', owners: ['7401000000000009999'] }] },
      400,
      20052,
    ],
  ])('is refused: %s', async (_name, body, status, expected) => {
    const answer = await change(body);
    expect([answer.status, answer.body.err_code]).toEqual([status, expected]);
    expect(await readItem(sandbox, defect, 'issue')).toMatchObject({
      work_item_status: { state_key: 'OPEN' },
    });
  });
  it('is refused on node flows, unknown items, frozen items, to outsiders and where a rule blocks it', async () => {
    expect(await code(change({ transition_id: 145962 }, lin, id, 'story'))).toBe(20027);
    expect(await code(change({ transition_id: 145962 }, lin, 1))).toBe(30005);
    expect(await code(change({ transition_id: 145962 }, '7401000000000000147'))).toBe(10001);
    await sandbox.control('PUT', 'switches', { intercepted_field_keys: ['state_change'] });
    expect(await code(change({ transition_id: 145962 }))).toBe(20090);
    await sandbox.control('PUT', 'switches', { intercepted_field_keys: [] });
    await sandbox.call('PUT', 'work_item/freeze', {
      project_key: orbitKey,
      work_item_id: defect,
      is_frozen: true,
    });
    expect(await code(change({ transition_id: 145962 }))).toBe(10002);
  });
});

describe('what is required', () => {
  const info = (body: object) =>
    sandbox.call('POST', 'work_item/transition_required_info/get', {
      project_key: orbitKey,
      work_item_id: id,
      ...body,
    });

  it('of a node lists form fields, owner, schedule and subtasks', async () => {
    const { data } = (await info({ state_key: 'state_dev' })).body;
    expect(data.node_fields.map((field: Wire) => [field.field_key, field.finished])).toEqual([
      ['owner', false],
      ['schedule', false],
    ]);
    expect(data.form_items).toContainEqual(
      expect.objectContaining({ class: 'control', key: 'workflow_state_info', finished: false }),
    );
    const test = (await info({ state_key: 'state_test' })).body.data;
    expect(test.form_items).toEqual([
      expect.objectContaining({ class: 'field', field_type_key: 'select', finished: false }),
    ]);
  });
  it('lists only what is missing when asked so', async () => {
    await sandbox.call('PUT', `orbit/workflow/story/${id}/node/state_dev`, {
      role_assignee: [{ role: 'RD', owners: [wei] }],
    });
    const { data } = (await info({ state_key: 'state_dev', mode: 'unfinished' })).body;
    expect(data.node_fields.map((field: Wire) => field.field_key)).toEqual(['schedule']);
  });
  it('of a state lists the form of the move to it', async () => {
    const defect = await createItem(sandbox, { work_item_type_key: 'issue' });
    const { data } = (await info({ work_item_id: defect, work_item_type_key: 'issue', state_key: 'CLOSED' }))
      .body;
    expect(data.form_items).toEqual([expect.objectContaining({ key: 'description', finished: false })]);
  });
  it.each([
    ['an unknown node', { state_key: 'nope' }, 50006],
    ['an unknown item', { state_key: 'draft', work_item_id: 1 }, 30005],
    ['another type', { state_key: 'draft', work_item_type_key: 'issue' }, 30005],
    ['no node', {}, 20005],
    ['an unknown mode', { state_key: 'draft', mode: 'all' }, 20006],
    ['an unknown space', { state_key: 'draft', project_key: 'nowhere' }, 1000052062],
  ])('is refused: %s', async (_name, body, expected) => {
    expect(await code(info(body))).toBe(expected);
  });
});
