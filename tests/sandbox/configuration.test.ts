// Endpoints.md 2.3, 2.4, 3.6, 3.8, 4.3 and section 9: business lines, teams, templates, relations, groups, views.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminKey, orbitKey, startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

const get = async (path: string) => (await sandbox.call('GET', path)).body;
const code = async (method: string, path: string, body?: unknown) =>
  (await sandbox.call(method, path, body)).body.err_code;

describe('business lines', () => {
  it('are a tree with parents, levels and a disabled line', async () => {
    const { data } = await get('orbit/business/all');
    expect(data[0]).toMatchObject({
      id: '65f1e7aa9b0c1d2e3f405162',
      name: 'Payments',
      level_id: 1,
      parent: '',
      role_owners: { PM: { role: 'PM', owners: [adminKey] } },
    });
    expect(data[0].children[0]).toMatchObject({
      name: 'Refunds',
      level_id: 2,
      parent: data[0].id,
      children: [],
    });
    expect(data.some((line: Wire) => line.disabled)).toBe(true);
    expect(await code('GET', 'nowhere/business/all')).toBe(1000052062);
  });
});

describe('teams', () => {
  it('come in pages counted from 0, with has_more beside the data', async () => {
    const first = await get('orbit/teams/all?limit=2');
    expect([first.data.length, first.has_more]).toEqual([2, true]);
    expect(first.data[0]).toMatchObject({ team_id: 880123, team_name: 'Payments squad' });
    const second = await get('orbit/teams/all?limit=2&offset=1');
    expect([second.data.length, second.has_more]).toEqual([1, false]);
    expect(await code('GET', 'orbit/teams/all?limit=301')).toBe(20006);
    expect(await code('GET', 'orbit/teams/all?offset=x')).toBe(20006);
  });
});

describe('a template', () => {
  it('of a node flow tells how its nodes are owned and finished', async () => {
    const { data } = await get('orbit/template_detail/145405');
    expect(data).toMatchObject({
      template_id: 145405,
      template_name: 'Standard story',
      is_disabled: 2,
      work_item_type_key: 'story',
      state_flow_confs: [],
    });
    const dev = data.workflow_confs.find((node: Wire) => node.state_key === 'state_dev');
    expect(dev).toMatchObject({
      owner_usage_mode: 2,
      owner_roles: ['RD'],
      different_schedule: true,
      done_schedule: true,
      pass_mode: 2,
      pre_node_state_key: ['state_design', 'state_tech'],
    });
    expect(dev.fields[0]).toMatchObject({ field_key: 'field_658c22', is_required: 2 });
    expect(data.connections).toContainEqual({
      source_state_key: 'state_tech',
      target_state_key: 'state_dev',
    });
  });
  it('of a state flow gives states and transitions', async () => {
    const { data } = await get('orbit/template_detail/145410');
    expect(data.state_flow_confs.map((state: Wire) => state.state_type)).toEqual([1, 2, 2, 2, 3]);
    expect(data.connections[0]).toMatchObject({ transition_id: 145962 });
  });
  it('is refused when unknown, of another space, or no number', async () => {
    const unknown = await sandbox.call('GET', 'orbit/template_detail/1');
    expect([unknown.status, unknown.body.err_code, unknown.body.err_msg]).toEqual([
      500,
      50006,
      'Template not found',
    ]);
    expect(await code('GET', 'xinghe/template_detail/145405')).toBe(30001);
    expect(await code('GET', 'orbit/template_detail/abc')).toBe(9999);
  });
});

describe('relations', () => {
  it('name both sides, and belong to a related-item field', async () => {
    const { data } = await get('orbit/work_item/relation');
    expect(data).toContainEqual(
      expect.objectContaining({
        name: 'Linked story',
        relation_type: 0,
        work_item_type_key: 'issue',
        relation_details: [
          {
            project_key: orbitKey,
            project_name: 'Orbit Platform',
            work_item_type_key: 'story',
            work_item_type_name: 'Story',
          },
        ],
      }),
    );
    const fields = (await sandbox.call('POST', 'orbit/field/all', {})).body.data;
    const ids = fields.map((field: Wire) => field.relation_id);
    for (const relation of data.slice(0, 3)) expect(ids).toContain(relation.id);
    expect(await code('GET', 'nowhere/work_item/relation')).toBe(1000052062);
  });
});

describe('user tokens and groups', () => {
  const tokens = (path: string, body: object) =>
    sandbox.call('POST', `authen/${path}`, body, { 'X-USER-KEY': null });
  const authorize = async () => (await sandbox.control('POST', 'codes', { user_key: adminKey })).code;

  it('a code gives a user token once', async () => {
    const auth = await authorize();
    const first = await tokens('user_plugin_token', { code: auth, grant_type: 'authorization_code' });
    expect(first.body).toMatchObject({
      error: { code: 0 },
      data: { expire_time: 7200, refresh_token_expire_time: 1209600, user_key: adminKey },
    });
    expect(first.body.data.token).toMatch(/^u-/);
    const second = await tokens('user_plugin_token', { code: auth, grant_type: 'authorization_code' });
    expect([second.status, second.body.error.code]).toEqual([403, 10210]);
  });
  it('a refresh gives a new pair, and the old refresh token dies at once', async () => {
    const { data } = (
      await tokens('user_plugin_token', { code: await authorize(), grant_type: 'authorization_code' })
    ).body;
    const refresh = (token: string) => tokens('refresh_token', { refresh_token: token, type: 1 });
    const next = (await refresh(data.refresh_token)).body.data;
    expect(next.token).not.toBe(data.token);
    expect(next).not.toHaveProperty('user_key');
    const again = await refresh(data.refresh_token);
    expect([again.status, again.body.error.code]).toEqual([400, 10211]);
    expect((await refresh(next.refresh_token)).body.error.code).toBe(0);
  });
  it.each([
    ['user_plugin_token', {}, 20005],
    ['user_plugin_token', { code: 'x', grant_type: 'password' }, 20006],
    ['refresh_token', { refresh_token: 'x' }, 20005],
    ['refresh_token', { refresh_token: 'x', type: 2 }, 20006],
    ['refresh_token', { refresh_token: 'x', type: '1' }, 9999],
  ])('%s refuses %o', async (path, body, expected) => {
    expect((await tokens(path, body)).body.error.code).toBe(expected);
  });
  it('a user token acts as its person without X-USER-KEY, and alone may read groups', async () => {
    const { token } = (
      await tokens('user_plugin_token', { code: await authorize(), grant_type: 'authorization_code' })
    ).body.data;
    const asUser = { 'X-PLUGIN-TOKEN': token, 'X-USER-KEY': null };
    const members = async (body: object, headers: Record<string, string | null> = asUser) =>
      (await sandbox.call('POST', 'orbit/user_groups/members/page', body, headers)).body;
    const { data } = await members({ user_group_type: 'PROJECT_MEMBER', page_size: 10 });
    expect(data).toMatchObject({ pagination: { page_num: 1, page_size: 10, has_more: true } });
    expect([data.list[0].user_members.length, data.list[0].user_count > 10]).toEqual([10, true]);
    expect((await members({ user_group_type: 'PROJECT_MEMBER' }, {})).err_code).toBe(10211);
    expect((await members({ user_group_type: 'PROJECT_ADMIN' })).data.list[0].user_members).toContain(
      adminKey,
    );
    expect((await members({ user_group_type: 'CUSTOMIZE' })).data.list).toHaveLength(3);
    expect((await members({ user_group_type: 'ALL' })).err_code).toBe(1000053008);
    expect((await members({ user_group_type: 'CUSTOMIZE', user_group_ids: ['1'] })).err_code).toBe(
      1000053010,
    );
    expect(
      (
        await members({
          user_group_type: 'CUSTOMIZE',
          user_group_ids: Array.from({ length: 51 }, (_unused, index) => `s${index}`),
        })
      ).err_code,
    ).toBe(1000053011);
    expect((await members({ user_group_type: 'CUSTOMIZE', page_size: 101 })).err_code).toBe(20002);
  });
});

describe('views', () => {
  const list = async (body: object, space = 'orbit') =>
    (await sandbox.call('POST', `${space}/view_conf/list`, body)).body;
  const find = async (kind: number) =>
    (await list({ work_item_type_key: 'story' })).data.find(
      (view: Wire) => view.view_type === kind && view.system_view === 2,
    );

  it('are listed by type, name and id, quick filters only when asked for', async () => {
    const all = await list({ work_item_type_key: 'story' });
    expect(all.pagination.total).toBe(5);
    expect(all.data[0]).not.toHaveProperty('quick_filters');
    const [release] = (
      await list({ work_item_type_key: 'story', view_name: 'release', is_query_quick_filter: true })
    ).data;
    expect(release).toMatchObject({
      name: 'Release 26.3',
      view_type: 2,
      quick_filters: [{ quick_filter_name: 'Mine' }],
    });
    expect(
      (await list({ work_item_type_key: 'story', view_ids: [release.view_id], view_name: 'nothing' })).data,
    ).toHaveLength(1);
  });
  it('a fixed view gives ids that can be read', async () => {
    const view = await find(2);
    const { data, pagination } = await get(`orbit/fix_view/${view.view_id}?page_size=3`);
    expect(data).toMatchObject({ view_id: view.view_id, name: view.name, editable: true });
    expect(data.work_item_id_list.length).toBe(Math.min(3, pagination.total));
    const details = await sandbox.call('POST', 'orbit/work_item/story/query', {
      work_item_ids: data.work_item_id_list,
    });
    expect(details.body.data.map((item: Wire) => item.id).sort()).toEqual([...data.work_item_id_list].sort());
  });
  it('a panorama gives items of several spaces with details, and no ids', async () => {
    const view = await find(0);
    const { data } = (await sandbox.call('POST', `orbit/view/${view.view_id}`, { page_size: 50 })).body;
    expect(new Set(data.map((item: Wire) => item.simple_name)).size).toBeGreaterThan(1);
    const ids = await sandbox.call('GET', `orbit/fix_view/${view.view_id}`);
    expect([ids.status, ids.body.err_code, ids.body.err_msg]).toEqual([
      500,
      50006,
      'Can not handle multiProjectView',
    ]);
  });
  it('are refused when unknown, of another space, or asked for too much', async () => {
    const view = await find(2);
    expect(await code('GET', 'orbit/fix_view/nope')).toBe(30004);
    expect(await code('POST', 'orbit/view/nope', {})).toBe(30004);
    expect(await code('GET', `xinghe/fix_view/${view.view_id}`)).toBe(20012);
    expect(await code('GET', `orbit/fix_view/${view.view_id}?page_size=201`)).toBe(20006);
    expect(await code('POST', `orbit/view/${view.view_id}`, { page_size: 51 })).toBe(20006);
    expect(
      (
        await list({
          work_item_type_key: 'story',
          view_ids: Array.from({ length: 11 }, (_unused, index) => `s${index}`),
        })
      ).err_code,
    ).toBe(20043);
    expect((await list({})).err_code).toBe(20005);
    expect((await list({ work_item_type_key: 'nope' })).err_code).toBe(30014);
    expect((await list({ work_item_type_key: 'story', page_size: 11 })).err_code).toBe(20006);
  });
});
