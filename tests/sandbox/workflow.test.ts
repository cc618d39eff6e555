// Endpoints.md 7.1: the two kinds of flow, what they hold, which questions are refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createItem, readNodes } from './support/make-items';
import { startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
let story: number;
let defect: number;
beforeAll(async () => {
  sandbox = await startSandbox();
  story = await createItem(sandbox);
  defect = await createItem(sandbox, { work_item_type_key: 'issue' });
});
afterAll(() => sandbox.stop());

const query = (type: string, id: number, body: object, space = 'orbit') =>
  sandbox.call('POST', `${space}/work_item/${type}/${id}/workflow/query`, body);

describe('a node flow', () => {
  it('has eight to twelve nodes with every member the page names', async () => {
    const { data } = (await query('story', story, {})).body;
    expect(data).toMatchObject({ template_id: 145405, version: 12, state_flow_nodes: [] });
    expect(data.workflow_nodes.length).toBeGreaterThanOrEqual(8);
    expect(data.workflow_nodes.length).toBeLessThanOrEqual(12);
    for (const node of data.workflow_nodes) {
      expect(node.id).toBe(node.state_key);
      expect(Object.keys(node)).toEqual(
        expect.arrayContaining([
          'name',
          'status',
          'owners',
          'owner_usage_mode',
          'owner_roles',
          'role_assignee',
          'different_schedule',
          'node_schedule',
          'schedules',
          'fields',
          'node_fields',
          'sub_tasks',
          'sub_status',
          'checker',
          'milestone',
          'participants',
          'actual_begin_time',
          'actual_finish_time',
        ]),
      );
    }
    const keys = data.workflow_nodes.map((node: Wire) => node.state_key);
    for (const { source_state_key, target_state_key } of data.connections) {
      expect([keys.includes(source_state_key), keys.includes(target_state_key)]).toEqual([true, true]);
    }
  });
  it('names its people when asked to', async () => {
    const { data } = (await query('story', story, { flow_type: 0, expand: { need_user_detail: true } })).body;
    expect(data.user_details).toContainEqual({
      user_key: '7401000000000000101',
      username: '7401000000000000101',
      email: 'lin.chen@example.com',
      name_cn: '陈琳',
      name_en: 'Lin Chen',
    });
  });
});

describe('a state flow', () => {
  it('has exactly one current state, transitions with ids, and forms that name their target', async () => {
    const { data } = (await query('issue', defect, { flow_type: 1 })).body;
    expect(data.workflow_nodes).toEqual([]);
    expect(
      data.state_flow_nodes.filter((state: Wire) => state.status === 2).map((state: Wire) => state.id),
    ).toEqual(['OPEN']);
    expect(data.connections).toContainEqual({
      source_state_key: 'OPEN',
      target_state_key: 'IN PROGRESS',
      transition_id: 145962,
    });
    expect(data.state_flow_nodes[0].fields[0]).toMatchObject({
      field_key: 'description',
      target_state: { state_key: 'IN PROGRESS', transition_id: 145962 },
    });
  });
});

describe('is refused', () => {
  it.each([
    ['a node flow asked as state flow', 'story', { flow_type: 1 }, 400, 20027],
    ['a state flow asked as node flow', 'issue', { flow_type: 0 }, 400, 20026],
    ['a state flow asked without kind', 'issue', {}, 400, 20026],
    ['an unknown kind', 'story', { flow_type: 5 }, 400, 20006],
    ['a mixed field list', 'story', { fields: ['a', '-b'] }, 400, 20015],
    ['an unknown type', 'nope', {}, 404, 30014],
  ])('%s', async (_name, type, body, status, code) => {
    const answer = await query(type, type === 'issue' ? defect : story, body);
    expect([answer.status, answer.body.err_code]).toEqual([status, code]);
  });
  it('an item of another space with 20014, an unknown one with 30005', async () => {
    expect((await query('story', story, {}, 'xinghe')).body.err_code).toBe(20014);
    expect((await query('story', 1, {})).body.err_code).toBe(30005);
  });
});

describe('the data set', () => {
  it('has per-person schedules with one owner an entry, and subtasks inside their node', async () => {
    const list = await sandbox.call('POST', 'orbit/work_item/filter', {
      work_item_type_keys: ['story'],
      page_size: 200,
    });
    let personal = 0;
    let subtasks = 0;
    for (const { id } of list.body.data) {
      for (const node of Object.values(await readNodes(sandbox, id))) {
        if (node.different_schedule) {
          personal += 1;
          expect(node.schedules.map((entry: Wire) => entry.owners)).toEqual(
            node.owners.map((owner: string) => [owner]),
          );
        }
        const plans = node.sub_tasks.flatMap((task: Wire) => task.schedules);
        subtasks += node.sub_tasks.length;
        for (const inner of plans) {
          expect(inner.estimate_start_date).toBeGreaterThanOrEqual(node.node_schedule.estimate_start_date);
          expect(inner.estimate_end_date).toBeLessThanOrEqual(node.node_schedule.estimate_end_date);
        }
        const inside = plans.reduce((sum: number, inner: Wire) => sum + inner.points, 0);
        if (inside > 0) expect(inside).toBeLessThanOrEqual(node.node_schedule.points + 1e-9);
      }
    }
    expect(personal).toBeGreaterThan(3);
    expect(subtasks).toBeGreaterThan(3);
  });
});
