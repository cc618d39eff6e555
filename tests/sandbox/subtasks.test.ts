// Endpoints.md section 8 and scheduling.md section 7: subtasks, their people, plans against their node, search.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createItem, readNodes, updateField } from './support/make-items';
import { orbitKey, startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
let id: number;
beforeAll(async () => {
  sandbox = await startSandbox({ items: 30 });
});
beforeEach(async () => {
  id = await createItem(sandbox);
});
afterAll(() => sandbox.stop());

const wei = '7401000000000000102';
const ana = '7401000000000000103';
const start = (day: number) => 1772380800000 + (day - 2) * 86_400_000;
const plan = (from: number, to: number, points: number) => ({
  estimate_start_date: start(from),
  estimate_end_date: start(to + 1) - 1,
  points,
  is_auto: false,
});
const base = (item = id, type = 'story') => `orbit/work_item/${type}/${item}`;

const create = (body: object) =>
  sandbox.call('POST', `${base()}/workflow/task`, {
    node_id: 'state_joint',
    name: 'Schema migration',
    ...body,
  });
const update = (task: number, body: object, node = 'state_joint', headers = {}) =>
  sandbox.call('POST', `${base()}/workflow/${node}/task/${task}`, body, headers);
const modify = (body: object) =>
  sandbox.call('POST', `${base()}/subtask/modify`, { node_id: 'state_joint', action: 'confirm', ...body });
const tasksOf = async (node = 'state_joint') => (await readNodes(sandbox, id))[node].sub_tasks;
const setPlan = (body: object, node = 'state_joint') =>
  sandbox.call('PUT', `orbit/workflow/story/${id}/node/${node}`, { node_schedule: body });
async function made(body: object = {}): Promise<number> {
  const answer = await create(body);
  expect(answer.body).toMatchObject({ err_code: 0 });
  return answer.body.data;
}

describe('creating', () => {
  it('answers the id as a number, which replies give as text', async () => {
    const task = await made({
      assignee: [wei],
      schedule: plan(2, 3, 1),
      note: 'first',
      field_value_pairs: [{ field_key: 'field_42fec7', field_value: start(3) }],
    });
    expect(typeof task).toBe('number');
    expect(await tasksOf()).toEqual([
      expect.objectContaining({
        id: String(task),
        name: 'Schema migration',
        passed: false,
        owners: [wei],
        assignee: [wei],
        note: 'first',
        actual_finish_time: '',
        schedules: [{ owners: [wei], ...plan(2, 3, 1), actual_work_time: 0 }],
        fields: [
          { field_key: 'field_42fec7', field_alias: '', field_type_key: 'date', field_value: start(3) },
        ],
      }),
    ]);
  });
  it('takes people by role on role-bound nodes', async () => {
    await made({ node_id: 'state_dev', role_assignee: [{ role: 'RD', owners: [ana] }] });
    expect(await tasksOf('state_dev')).toEqual([
      expect.objectContaining({
        owners: [ana],
        assignee: [],
        role_assignee: [{ role: 'RD', owners: [ana] }],
      }),
    ]);
  });
  it.each([
    ['no name', { name: '' }, 20005],
    ['no node', { node_id: '' }, 20005],
    ['an unknown node', { node_id: 'nope' }, 20018],
    ['people by hand on a role-bound node', { node_id: 'state_dev', assignee: [wei] }, 20006],
    [
      'people in both ways',
      { node_id: 'state_dev', assignee: [wei], role_assignee: [{ role: 'RD', owners: [wei] }] },
      20047,
    ],
    [
      'a role not bound to the node',
      { node_id: 'state_dev', role_assignee: [{ role: 'PM', owners: [wei] }] },
      20048,
    ],
    ['an unknown person', { assignee: ['7401000000000009999'] }, 30006],
    ['an unknown field', { field_value_pairs: [{ field_key: 'priority', field_value: null }] }, 30009],
    ['a plan with one end', { schedule: { estimate_start_date: start(2) } }, 20005],
  ])('is refused: %s', async (_name, body, code) => {
    expect((await create(body)).body.err_code).toBe(code);
    expect([...(await tasksOf()), ...(await tasksOf('state_dev'))]).toEqual([]);
  });
});

describe('listing', () => {
  it('gives the subtasks by node, of one node when asked', async () => {
    await made();
    const all = (await sandbox.call('GET', `${base()}/workflow/task`)).body.data;
    expect(all).toHaveLength(10);
    const one = (await sandbox.call('GET', `${base()}/workflow/task?node_id=state_joint`)).body.data;
    expect(one).toEqual([
      expect.objectContaining({
        state_key: 'state_joint',
        node_name: 'Integration',
        template_id: 145405,
        sub_tasks: [expect.objectContaining({ name: 'Schema migration' })],
      }),
    ]);
  });
  it('is refused for unknown nodes and state flows', async () => {
    expect((await sandbox.call('GET', `${base()}/workflow/task?node_id=nope`)).body.err_code).toBe(20018);
    const defect = await createItem(sandbox, { work_item_type_key: 'issue' });
    const answer = await sandbox.call('GET', `${base(defect, 'issue')}/workflow/task`);
    expect([answer.status, answer.body.err_code, answer.body.err_msg]).toEqual([
      500,
      50006,
      'work item is not workflow mode',
    ]);
    expect(
      (await sandbox.call('POST', `${base(defect, 'issue')}/workflow/task`, { node_id: 'OPEN', name: 'x' }))
        .body.err_code,
    ).toBe(20026);
  });
});

describe('updating', () => {
  it('overwrites what is sent and leaves the rest', async () => {
    const task = await made({ assignee: [wei], schedule: plan(2, 3, 1) });
    await update(task, {
      name: 'Phase 1',
      schedule: plan(2, 4, 2),
      update_fields: [{ field_key: 'field_42fec7', field_value: start(4) }],
    });
    await update(task, { assignee: [ana] });
    expect((await tasksOf())[0]).toMatchObject({
      name: 'Phase 1',
      owners: [ana],
      schedules: [{ owners: [ana], ...plan(2, 4, 2) }],
      fields: [{ field_value: start(4) }],
    });
  });
  it('with field_value_pairs is accepted and lost', async () => {
    const task = await made();
    expect(
      (await update(task, { field_value_pairs: [{ field_key: 'field_42fec7', field_value: start(4) }] })).body
        .err_code,
    ).toBe(0);
    expect((await tasksOf())[0].fields).toEqual([]);
  });
  it('of custom fields also works through the item update', async () => {
    const task = await made();
    expect((await updateField(sandbox, task, 'field_42fec7', start(5), 'sub_task')).body.err_code).toBe(0);
    expect((await tasksOf())[0].fields).toMatchObject([{ field_value: start(5) }]);
    expect((await updateField(sandbox, 1, 'field_42fec7', start(5), 'sub_task')).body.err_code).toBe(30005);
  });
  it('is refused: unknown subtask, unknown node, empty body, no right', async () => {
    const task = await made();
    expect((await update(1, { name: 'x' })).body.err_code).toBe(20046);
    expect((await update(task, { name: 'x' }, 'nope')).body.err_code).toBe(20018);
    expect((await update(task, {})).body.err_code).toBe(20005);
    const guest = await update(task, { name: 'x' }, 'state_joint', { 'X-USER-KEY': '7401000000000000147' });
    expect([guest.body.err_code, guest.body.err_msg]).toEqual([50006, 'No right to edit']);
  });
});

describe('details by id', () => {
  const details = async (ids: number[], more: object = {}, slug = 'orbit', headers = {}) =>
    (await sandbox.call('POST', `${slug}/work_item/sub_task/query`, { work_item_ids: ids, ...more }, headers))
      .body;

  it('give a subtask as an item, with where it belongs when asked', async () => {
    const task = await made({
      assignee: [wei],
      field_value_pairs: [{ field_key: 'field_42fec7', field_value: start(3) }],
    });
    const expand = { need_sub_task_parent: true, need_user_detail: true };
    const { data } = await details([task, 1], { expand });
    expect(data).toEqual([
      expect.objectContaining({
        id: task,
        name: 'Schema migration',
        work_item_type_key: 'sub_task',
        project_key: orbitKey,
        simple_name: 'orbit',
        fields: [
          { field_key: 'field_42fec7', field_alias: '', field_type_key: 'date', field_value: start(3) },
        ],
        sub_task_parent_info: {
          work_item_id: id,
          work_item_name: 'Billing',
          work_item_type_key: 'story',
          node_id: 'state_joint',
        },
      }),
    ]);
    expect(data[0].user_details.map((user: Wire) => user.user_key)).toContain(wei);
    expect((await details([task])).data[0]).not.toHaveProperty('sub_task_parent_info');
    expect((await details([task], { fields: ['-field_42fec7'] })).data[0].fields).toEqual([]);
  });
  it('name who changed the subtask last, and when', async () => {
    const task = await made();
    const before = (await details([task])).data[0];
    expect([before.updated_by, before.updated_at]).toEqual([before.created_by, before.created_at]);
    await update(task, { note: 'seen' }, 'state_joint', { 'X-USER-KEY': wei });
    const after = (await details([task])).data[0];
    expect(after.updated_by).toBe(wei);
    expect(after.updated_at).toBeGreaterThanOrEqual(before.updated_at);
  });
  it('do not find the subtasks of deleted items', async () => {
    const task = await made();
    await sandbox.call('DELETE', base());
    expect((await details([task])).err_code).toBe(30005);
  });
  it('of an item carry nothing about a parent', async () => {
    const expand = { need_sub_task_parent: true };
    const answer = await sandbox.call('POST', 'orbit/work_item/story/query', { work_item_ids: [id], expand });
    expect(answer.body.data[0]).not.toHaveProperty('sub_task_parent_info');
  });
});

describe('completing, reopening, deleting', () => {
  it('sets and clears the completion, and takes schedules as a list', async () => {
    const task = await made();
    expect(
      (await modify({ task_id: task, schedules: [{ owners: [wei], ...plan(2, 2, 1) }] })).body.err_code,
    ).toBe(0);
    expect((await tasksOf())[0]).toMatchObject({ passed: true, schedules: [plan(2, 2, 1)] });
    expect((await tasksOf())[0].actual_finish_time).not.toBe('');
    const again = await modify({ task_id: task });
    expect([again.status, again.body.err_code, again.body.err_msg]).toEqual([
      500,
      50006,
      'sub task already confirmed',
    ]);
    expect((await modify({ task_id: task, action: 'rollback' })).body.err_code).toBe(0);
    expect((await tasksOf())[0]).toMatchObject({ passed: false, actual_finish_time: '' });
  });
  it.each([
    ['an unknown action', { task_id: 1, action: 'finish' }, 20082],
    ['an unknown subtask', { task_id: 1 }, 20046],
    ['no subtask', {}, 20005],
    ['an unknown node', { task_id: 1, node_id: 'nope' }, 20018],
  ])('is refused: %s', async (_name, body, code) => {
    expect((await modify(body)).body.err_code).toBe(code);
  });
  it('deletes one subtask for good', async () => {
    const task = await made();
    const remove = () => sandbox.call('DELETE', `${base()}/task/${task}`);
    expect([(await remove()).body.err_code, (await remove()).body.err_code]).toEqual([0, 20046]);
    expect(await tasksOf()).toEqual([]);
  });
  it('is refused on a terminated item and where a rule blocks it', async () => {
    const task = await made();
    await sandbox.control('PUT', 'switches', { intercepted_field_keys: ['sub_task'] });
    expect((await modify({ task_id: task })).body.err_code).toBe(20090);
    await sandbox.control('PUT', 'switches', { intercepted_field_keys: [] });
    await sandbox.call('PUT', `${base()}/abort`, { is_aborted: true, reason_option: 'cancel' });
    expect((await create({})).body.err_code).toBe(20007);
    expect((await sandbox.call('DELETE', `${base()}/task/${task}`)).body.err_code).toBe(20007);
  });
});

describe('the plan of a node', () => {
  it('must cover its subtasks in days: refused from either side with both documented texts', async () => {
    await setPlan(plan(2, 6, 4));
    const task = await made({ schedule: plan(3, 6, 1) });
    const narrow = await setPlan(plan(4, 6, 4));
    expect([narrow.status, narrow.body.err_code, narrow.body.err_msg, narrow.body.err.msg]).toEqual([
      500,
      50006,
      'The node scheduling cannot less than the total scheduling of subtasks',
      'Node schedule shall not be less than the total schedule of subtasks',
    ]);
    expect((await setPlan(plan(2, 5, 4))).body.err_code).toBe(50006);
    expect((await update(task, { schedule: plan(3, 7, 1) })).body.err_code).toBe(50006);
    expect((await create({ schedule: plan(1, 2, 1) })).body.err_code).toBe(50006);
    expect((await setPlan(plan(3, 6, 4))).body.err_code).toBe(0);
  });
  it('must hold their points; equal is enough', async () => {
    await setPlan(plan(2, 6, 4));
    await made({ schedule: plan(2, 3, 1.5) });
    await made({ schedule: plan(2, 3, 2.5) });
    const few = await setPlan(plan(2, 6, 3.5));
    expect([few.status, few.body.err_code, few.body.err_msg, few.body.err.msg]).toEqual([
      400,
      1000051743,
      'The estimated score of the node must not be less than the total estimated score of the subtask',
      'Node 估分 must exceed that of its sub-tasks',
    ]);
    expect((await create({ schedule: plan(2, 3, 0.5) })).body.err_code).toBe(1000051743);
    expect((await setPlan(plan(2, 6, 4))).body.err_code).toBe(0);
  });
  it('without dates or points accepts any subtask', async () => {
    expect((await create({ schedule: plan(2, 30, 50) })).body.err_code).toBe(0);
  });
  it('takes its subtasks along when asked to', async () => {
    await setPlan(plan(2, 3, 4));
    await made({ schedule: plan(2, 3, 1) });
    const body = { node_schedule: plan(5, 6, 4), schedule_constraint_rule: { sub_task: true } };
    expect(
      (await sandbox.call('PUT', `orbit/workflow/story/${id}/node/state_joint`, body)).body.err_code,
    ).toBe(0);
    expect((await tasksOf())[0].schedules[0]).toMatchObject(plan(5, 6, 1));
  });
});

describe('searching', () => {
  const search = async (body: object) =>
    (await sandbox.call('POST', 'work_item/subtask/search', { project_keys: [orbitKey], ...body })).body;

  it('finds by name, person and status, with item and node', async () => {
    const task = await made({ name: 'Very special migration', assignee: [ana] });
    const found = await search({ name: 'special' });
    expect(found).toMatchObject({ err_code: 0, pagination: { page_num: 1, page_size: 50, total: 1 } });
    expect(found.data[0]).toMatchObject({
      work_item_id: id,
      work_item_name: 'Billing',
      node_id: 'state_joint',
      sub_task: { id: String(task) },
    });
    const ids = async (body: object) => (await search(body)).data.map((entry: Wire) => entry.sub_task.id);
    expect(await ids({ user_keys: [ana], status: 0 })).toContain(String(task));
    expect(await ids({ name: 'special', status: 1 })).toEqual([]);
    await modify({ task_id: task });
    expect(await ids({ name: 'special', status: 1 })).toEqual([String(task)]);
    expect(await ids({ name: 'special' })).toEqual([String(task)]);
  });
  it.each([
    ['eleven spaces', { simple_names: Array.from({ length: 11 }, (_unused, index) => `s${index}`) }, 20057],
    ['a slug among the keys', { project_keys: ['orbit'] }, 1000052062],
    ['seconds', { created_at: { start: 1772380800 } }, 20013],
    ['an unknown status', { status: 7 }, 20006],
  ])('is refused: %s', async (_name, body, code) => {
    expect((await search(body)).err_code).toBe(code);
  });
});
