// Scheduling.md and the node page (seed 003): owners, whole-node and per-person schedules, forms, every row of section 9.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createItem, readField, readNodes, updateField } from './support/make-items';
import { type RequestHeaders, startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

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
const tom = '7401000000000000104';
// Days of March 2026 at UTC+8.
const start = (day: number) => 1772380800000 + (day - 2) * 86_400_000;
const end = (day: number) => start(day + 1) - 1;
const plan = (from: number, to: number, points: number) => ({
  estimate_start_date: start(from),
  estimate_end_date: end(to),
  points,
  is_auto: false,
});

const put = (node: string, body: unknown, headers: RequestHeaders = {}, item = id) =>
  sandbox.call('PUT', `orbit/workflow/story/${item}/node/${node}`, body, headers);
/** `state_joint` has people by hand, `state_dev` from the role RD. */
const joint = async () => (await readNodes(sandbox, id)).state_joint;

async function accepted(body: unknown, node = 'state_joint'): Promise<void> {
  expect((await put(node, body)).body).toMatchObject({ err_code: 0, data: {} });
}

describe('people of a node', () => {
  it('are replaced by the list, removed by an empty one, left by none', async () => {
    await accepted({ node_owners: [wei, ana] });
    await accepted({ node_schedule: plan(2, 3, 1) });
    expect((await joint()).owners).toEqual([wei, ana]);
    await accepted({ node_owners: [] });
    expect((await joint()).owners).toEqual([]);
  });
  it('of a role-bound node change with the role, on the item and on other nodes', async () => {
    await accepted({ role_assignee: [{ role: 'RD', owners: [wei, ana] }] }, 'state_dev');
    const nodes = await readNodes(sandbox, id);
    expect([nodes.state_dev.owners, nodes.state_tech.owners]).toEqual([
      [wei, ana],
      [wei, ana],
    ]);
    const roles = await readField(sandbox, id, 'role_owners');
    expect(roles).toContainEqual({ role: 'RD', owners: [wei, ana] });
    expect(roles).toContainEqual({ role: 'PM', owners: [lin] });
  });
  it("follow the item's role_owners", async () => {
    await updateField(sandbox, id, 'role_owners', [{ role: 'RD', owners: [tom] }]);
    expect((await readNodes(sandbox, id)).state_dev).toMatchObject({
      owners: [tom],
      role_assignee: [{ role: 'RD', owners: [tom], exist: true, is_member_multi: true }],
    });
  });
});

describe("a node's own custom fields", () => {
  it('are listed empty, stored by an update, and kept apart from the form', async () => {
    const [risk, note] = (await joint()).node_fields;
    expect([risk, note]).toEqual([
      expect.objectContaining({ field_alias: 'node_risk', field_type_key: 'select', field_value: null }),
      expect.objectContaining({ field_alias: 'node_note', field_type_key: 'text', field_value: null }),
    ]);
    await accepted({ node_custom_fields: [{ field_key: note.field_key, field_value: 'Waits for a key' }] });
    expect((await joint()).node_fields).toEqual([risk, { ...note, field_value: 'Waits for a key' }]);
    expect((await joint()).fields).toEqual([]);
    const [effect] = (await sandbox.control('GET', 'effects')).slice(-1);
    expect(effect).toMatchObject({
      target: `node:state_joint:field:${note.field_key}`,
      before: null,
      after: 'Waits for a key',
    });
  });
  it('are taken by completing under both of their names', async () => {
    const story = id;
    const path = (node: string) => `orbit/workflow/story/${story}/node/${node}/operate`;
    const own = async () => (await readNodes(sandbox, story)).state_joint.node_fields;
    const [risk, note] = await own();
    const steps = ['draft', 'review', 'state_tech'];
    for (const node of steps) await sandbox.call('POST', path(node), { action: 'confirm' });
    for (const node of ['state_design', 'state_dev']) {
      const body = { action: 'confirm', node_schedule: plan(2, 3, 1), role_assignee: [] };
      await sandbox.call('PUT', `orbit/workflow/story/${story}/node/${node}`, {
        role_assignee: node === 'state_dev' ? [{ role: 'RD', owners: [wei] }] : [],
      });
      expect((await sandbox.call('POST', path(node), body)).body).toMatchObject({ err_code: 0 });
    }
    const sent = await sandbox.call('POST', path('state_joint'), {
      action: 'confirm',
      node_fields: [{ field_key: note.field_key, field_value: 'Green' }],
      node_custom_fields: [{ field_alias: 'node_risk', field_value: null }],
    });
    expect(sent.body).toMatchObject({ err_code: 0 });
    expect(await own()).toEqual([risk, { ...note, field_value: 'Green' }]);
  });
});

describe('a whole-node schedule', () => {
  it('is stored to the millisecond and read with the owners of the node', async () => {
    await accepted({ node_schedule: plan(2, 6, 4), node_owners: [wei] });
    expect(await joint()).toMatchObject({
      different_schedule: false,
      schedules: [],
      node_schedule: { owners: [wei], ...plan(2, 6, 4) },
    });
  });
  it('reports is_auto as true when it was not sent', async () => {
    await accepted({ node_schedule: { estimate_start_date: start(2), estimate_end_date: end(3) } });
    expect((await joint()).node_schedule).toMatchObject({ is_auto: true, points: 0 });
  });
  it('is cleared by zeros', async () => {
    await accepted({ node_schedule: plan(2, 6, 4) });
    await accepted({ node_schedule: { estimate_start_date: 0, estimate_end_date: 0, points: 0 } });
    expect((await joint()).node_schedule).toMatchObject({
      estimate_start_date: 0,
      estimate_end_date: 0,
      points: 0,
    });
  });
  it('leaves one effect that says from what to what', async () => {
    await accepted({ node_schedule: plan(2, 6, 4) });
    await accepted({ node_schedule: plan(3, 6, 4) });
    const effects = (await sandbox.control('GET', 'effects?since=0')).slice(-1);
    expect(effects).toEqual([
      expect.objectContaining({
        work_item_id: id,
        target: 'node:state_joint:schedule',
        before: plan(2, 6, 4),
        after: plan(3, 6, 4),
      }),
    ]);
  });
  it('written with the names of a schedule field is accepted and lost', async () => {
    await accepted({ node_schedule: plan(2, 6, 4) });
    await accepted({ node_schedule: { start_time: start(9), end_time: end(9) } });
    expect((await joint()).node_schedule).toMatchObject(plan(2, 6, 4));
  });
});

describe('per-person schedules', () => {
  const both = [
    { owners: [wei], ...plan(2, 3, 2) },
    { owners: [ana], ...plan(3, 6, 3.5) },
  ];

  it('are stored after the owners, and summed up in the node schedule', async () => {
    await accepted({ node_owners: [wei, ana] });
    await accepted({ schedules: both });
    const node = await joint();
    expect(node).toMatchObject({
      different_schedule: true,
      node_schedule: { owners: [wei, ana], ...plan(2, 6, 5.5) },
    });
    expect(node.schedules).toEqual(both.map((entry) => ({ ...entry, actual_work_time: 0 })));
  });
  it('give an omitted owner an empty entry', async () => {
    await accepted({ node_owners: [wei, ana] });
    await accepted({ schedules: both.slice(0, 1) });
    expect((await joint()).schedules[1]).toMatchObject({
      owners: [ana],
      estimate_start_date: 0,
      estimate_end_date: 0,
      points: 0,
    });
  });
  it('end with a whole-node schedule', async () => {
    await accepted({ node_owners: [wei, ana] });
    await accepted({ schedules: both });
    await accepted({ node_schedule: plan(9, 10, 2) });
    expect(await joint()).toMatchObject({
      different_schedule: false,
      schedules: [],
      node_schedule: plan(9, 10, 2),
    });
  });
  it('fold into the node schedule when one owner is left', async () => {
    await accepted({ node_owners: [wei, ana] });
    await accepted({ schedules: both });
    await accepted({ node_owners: [ana] });
    expect(await joint()).toMatchObject({
      different_schedule: false,
      schedules: [],
      node_schedule: { owners: [ana], ...plan(3, 6, 3.5) },
    });
  });
  it('get an empty entry for an added owner and lose that of a removed one', async () => {
    await accepted({ node_owners: [wei, ana] });
    await accepted({ schedules: both });
    await accepted({ node_owners: [ana, tom] });
    const { schedules } = await joint();
    expect(schedules.map((entry: Wire) => [entry.owners, entry.points])).toEqual([
      [[ana], 3.5],
      [[tom], 0],
    ]);
  });
  it.each([
    ['one owner only', [wei], both.slice(0, 1)],
    ['no owner in an entry', [wei, ana], [{ ...plan(2, 3, 1) }]],
    ['two owners in an entry', [wei, ana], [{ owners: [wei, ana], ...plan(2, 3, 1) }]],
    ['an entry for somebody else', [wei, ana], [{ owners: [tom], ...plan(2, 3, 1) }]],
    ['two entries for one owner', [wei, ana], [both[0], both[0]]],
  ])('are refused with 20032: %s', async (_name, owners, schedules) => {
    await accepted({ node_owners: owners });
    const { status, body } = await put('state_joint', { schedules });
    expect([status, body.err_code, body.err_msg]).toEqual([
      400,
      20032,
      'DifferentSchedule Set Owner Invalid',
    ]);
  });
  it('are refused in the call that only now brings the owners', async () => {
    expect((await put('state_joint', { node_owners: [wei, ana], schedules: both })).body.err_code).toBe(
      20032,
    );
    expect((await joint()).owners).toEqual([]);
  });
  it('are refused together with a whole-node schedule', async () => {
    await accepted({ node_owners: [wei, ana] });
    expect((await put('state_joint', { node_schedule: plan(2, 3, 1), schedules: both })).body.err_code).toBe(
      20006,
    );
  });
});

describe('the rows of section 9 and the other refusals', () => {
  const cases: [string, string, unknown, number, number][] = [
    ['an empty body', 'state_joint', {}, 400, 20005],
    [
      'a schedule with one end',
      'state_joint',
      { node_schedule: { estimate_start_date: start(2) } },
      400,
      20005,
    ],
    ['a schedule that ends before it starts', 'state_joint', { node_schedule: plan(6, 2, 1) }, 400, 20006],
    [
      'a schedule in seconds',
      'state_joint',
      { node_schedule: { estimate_start_date: 1772380800, estimate_end_date: 1772812799 } },
      400,
      20006,
    ],
    ['negative points', 'state_joint', { node_schedule: plan(2, 3, -1) }, 400, 20006],
    ['points as text', 'state_joint', { node_schedule: { ...plan(2, 3, 1), points: '4' } }, 400, 9999],
    ['owners as text', 'state_joint', { node_owners: wei }, 400, 9999],
    ['an unknown person', 'state_joint', { node_owners: ['7401000000000009999'] }, 404, 30006],
    ['a person who has left', 'state_joint', { node_owners: ['7401000000000000123'] }, 401, 10302],
    ['an unknown node', 'nope', { node_owners: [] }, 400, 20018],
    ['node_owners on a role-bound node', 'state_dev', { node_owners: [wei] }, 400, 20006],
    [
      'a role that the node is not bound to',
      'state_dev',
      { role_assignee: [{ role: 'PM', owners: [wei] }] },
      400,
      20048,
    ],
    ['an unknown role', 'state_dev', { role_assignee: [{ role: 'nope', owners: [wei] }] }, 404, 30017],
    ['a role nobody holds, without people', 'state_dev', { role_assignee: [{ role: 'RD' }] }, 400, 20041],
    [
      'two people in a role for one',
      'draft',
      { role_assignee: [{ role: 'PM', owners: [wei, ana] }] },
      400,
      20006,
    ],
    [
      'a form field that the node does not have',
      'state_dev',
      { fields: [{ field_key: 'priority', field_value: null }] },
      404,
      30009,
    ],
    ['a form field without value', 'state_dev', { fields: [{ field_key: 'field_658c22' }] }, 400, 20005],
    [
      'a form field twice',
      'state_dev',
      {
        fields: [
          { field_key: 'field_658c22', field_value: 'a' },
          { field_alias: 'design_link', field_value: 'b' },
        ],
      },
      400,
      20083,
    ],
    [
      'a form field of the wrong kind',
      'state_dev',
      { fields: [{ field_key: 'field_658c22', field_value: 5 }] },
      400,
      20006,
    ],
  ];
  it.each(cases)('%s', async (_name, node, body, status, code) => {
    const before = await readNodes(sandbox, id);
    const answer = await put(node, body);
    expect([answer.status, answer.body.err_code]).toEqual([status, code]);
    expect(await readNodes(sandbox, id)).toEqual(before);
  });
  it('10001 for a person who is neither administrator, node owner nor role member', async () => {
    const { status, body } = await put(
      'state_joint',
      { node_schedule: plan(2, 3, 1) },
      { 'X-USER-KEY': wei },
    );
    expect([status, body.err_code, body.err_msg, body.err.msg]).toEqual([
      403,
      10001,
      'Operation Not Permitted',
      'No Permission',
    ]);
    await accepted({ node_owners: [wei] });
    expect(
      (await put('state_joint', { node_schedule: plan(2, 3, 1) }, { 'X-USER-KEY': wei })).body.err_code,
    ).toBe(0);
  });
  it('20026 for a state-flow item, 30005 for an unknown one', async () => {
    const defect = await createItem(sandbox, { work_item_type_key: 'issue' });
    const onDefect = await sandbox.call('PUT', `orbit/workflow/issue/${defect}/node/OPEN`, {
      node_owners: [],
    });
    expect([onDefect.status, onDefect.body.err_code]).toEqual([400, 20026]);
    expect((await put('state_joint', { node_owners: [] }, {}, 1)).body).toMatchObject({
      err_code: 30005,
      err_msg: 'WorkItem Not Found',
    });
  });
  it('20090 for a field that an intercept rule blocks', async () => {
    await sandbox.control('PUT', 'switches', { intercepted_field_keys: ['field_658c22'] });
    const answer = await put('state_dev', { fields: [{ field_key: 'field_658c22', field_value: 'x' }] });
    await sandbox.control('PUT', 'switches', { intercepted_field_keys: [] });
    expect(answer.body).toMatchObject({
      err_code: 20090,
      err_msg: 'Your request has been blocked',
      err: { msg: 'Your request has been intercepted.' },
    });
  });
});

describe('the form of a node', () => {
  it('is stored apart from the fields of the item', async () => {
    await accepted(
      {
        fields: [
          {
            field_alias: 'design_link',
            field_key: 'field_658c22',
            field_type_key: 'text',
            field_value: '23333',
          },
        ],
      },
      'state_dev',
    );
    const nodes = await readNodes(sandbox, id);
    expect(nodes.state_dev.fields).toEqual([
      { field_key: 'field_658c22', field_alias: 'design_link', field_type_key: 'text', field_value: '23333' },
    ]);
    expect(nodes.state_design.fields).toEqual([]);
    expect(await readField(sandbox, id, 'field_658c22')).toBeUndefined();
  });
  it('takes review members without storing them', async () => {
    await accepted({ fields: [{ field_key: 'node_finished_conclusion', field_value: 'ok' }] }, 'state_dev');
    await accepted({ owner_ids: [wei] }, 'state_dev');
    expect((await readNodes(sandbox, id)).state_dev.fields).toEqual([]);
  });
});

describe('schedule_constraint_rule', () => {
  it('moves the nodes after it by as many days as the start moved, when asked to', async () => {
    await accepted({ node_schedule: plan(2, 3, 1) });
    await accepted({ node_schedule: plan(4, 6, 1) }, 'state_test');
    await accepted({ node_schedule: plan(5, 6, 1), schedule_constraint_rule: { node: true } });
    expect((await readNodes(sandbox, id)).state_test.node_schedule).toMatchObject(plan(7, 9, 1));
    await accepted({ node_schedule: plan(6, 6, 1), schedule_constraint_rule: {} });
    expect((await readNodes(sandbox, id)).state_test.node_schedule).toMatchObject(plan(7, 9, 1));
  });
});
