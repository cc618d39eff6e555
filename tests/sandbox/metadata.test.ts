// Endpoints.md sections 2 to 4: spaces, types, fields, templates, roles, people, and what the data set promises about them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminKey, orbitKey, startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ items: 10 });
});
afterAll(() => sandbox.stop());

const data = async (method: string, path: string, body?: unknown) => {
  const answer = await sandbox.call(method, path, body);
  expect(answer.body).toMatchObject({ err_code: 0 });
  return answer.body.data;
};
const refusal = async (method: string, path: string, body?: unknown) => {
  const answer = await sandbox.call(method, path, body);
  return [answer.status, answer.body.err_code];
};

describe('spaces', () => {
  it('are listed by key for a person, those they may enter', async () => {
    expect(await data('POST', 'projects', { user_key: adminKey })).toHaveLength(3);
    expect(await data('POST', 'projects', { user_key: '7401000000000000110' })).toEqual([orbitKey]);
  });
  it('come in detail as a map, administrators only for administrators, unknown ones left out', async () => {
    const body = { user_key: adminKey, simple_names: ['orbit', 'nowhere'] };
    expect(await data('POST', 'projects/detail', body)).toEqual({
      [orbitKey]: {
        project_key: orbitKey,
        name: 'Orbit Platform',
        simple_name: 'orbit',
        administrators: [adminKey, '7401000000000000109'],
      },
    });
    const other = await data('POST', 'projects/detail', {
      user_key: '7401000000000000102',
      project_keys: [orbitKey],
    });
    expect(other[orbitKey].administrators).toEqual([]);
  });
  it.each([
    ['an unknown person', 'projects', { user_key: '1' }, 404, 30006],
    ['a person who has left', 'projects', { user_key: '7401000000000000123' }, 401, 10302],
    ['no person', 'projects', {}, 400, 20005],
    ['a tenant group', 'projects', { user_key: adminKey, tenant_group_id: 5 }, 400, 20049],
    ['no spaces', 'projects/detail', { user_key: adminKey }, 400, 20005],
    [
      '101 spaces',
      'projects/detail',
      { user_key: adminKey, project_keys: Array.from({ length: 101 }, (_unused, index) => `k${index}`) },
      400,
      20001,
    ],
  ])('%s is refused', async (_name, path, body, status, code) => {
    expect(await refusal('POST', path, body)).toEqual([status, code]);
  });
});

describe('types', () => {
  it.each(['orbit', 'xinghe', 'atlas'])(
    '%s has a node flow, a state flow and a custom type',
    async (space) => {
      const types = await data('GET', `${space}/work_item/all-types`);
      expect(types.map((type: Wire) => type.type_key)).toEqual([
        'story',
        'issue',
        expect.stringMatching(/^[0-9a-f]{24}$/),
        expect.any(String),
      ]);
      const modes = await Promise.all(
        types.slice(0, 3).map((type: Wire) => data('GET', `${space}/work_item/type/${type.type_key}`)),
      );
      expect(modes.map((type: Wire) => type.flow_mode)).toEqual(['workflow', 'stateflow', 'workflow']);
    },
  );
  it('unknown ones are refused', async () => {
    expect(await refusal('GET', 'orbit/work_item/type/nope')).toEqual([404, 30014]);
    expect(await refusal('GET', 'orbit/work_item/nope/meta')).toEqual([404, 30014]);
    expect(await refusal('GET', 'orbit/template_list/nope')).toEqual([404, 30014]);
    expect(await refusal('GET', 'orbit/flow_roles/nope')).toEqual([404, 30014]);
    expect(await refusal('POST', 'orbit/field/all', { work_item_type_key: 'nope' })).toEqual([404, 30001]);
  });
});

const everyFieldType = [
  'text',
  'multi_text',
  'select',
  'multi_select',
  'radio',
  'tree_select',
  'tree_multi_select',
  'user',
  'multi_user',
  'date',
  'schedule',
  'precise_date',
  'number',
  'bool',
  'link',
  'link_cloud_doc',
  'email',
  'telephone',
  'business',
  'work_item_related_select',
  'work_item_related_multi_select',
  'role_owners',
  'group_type',
  'compound_field',
  'signal',
  'multi_signal',
  'multi_file',
  'vote-boolean',
  'vote-option',
  'vote-option-multi',
  'aborted',
  'deleted',
  'template',
  '_work_item_status',
  'chat_group',
];

describe('fields', () => {
  it('of every type in fields.md are there', async () => {
    const types = new Set(
      (await data('POST', 'orbit/field/all', { work_item_type_key: 'story' })).map(
        (field: Wire) => field.field_type_key,
      ),
    );
    expect(everyFieldType.filter((type) => !types.has(type))).toEqual([]);
  });
  it('have unique keys, and scopes that name their types', async () => {
    const fields = await data('POST', 'orbit/field/all', {});
    expect(new Set(fields.map((field: Wire) => field.field_key)).size).toBe(fields.length);
    expect(fields.find((field: Wire) => field.field_alias === 'risk').work_item_scopes).toEqual(
      expect.arrayContaining(['story', 'issue']),
    );
  });
  it('give options with colours, a disabled one among them, and children as lists', async () => {
    const fields = await data('POST', 'orbit/field/all', { work_item_type_key: 'story' });
    const risk = fields.find((field: Wire) => field.field_alias === 'risk');
    expect(risk.options[0]).toEqual({
      label: 'High',
      value: 'o_8lheu2',
      color: 'red-1',
      order: 1,
      is_disabled: 2,
      is_visibility: 1,
      work_item_type_key: 'story',
    });
    expect(risk.options.map((option: Wire) => option.is_disabled)).toEqual([2, 2, 2, 1]);
    const domain = fields.find((field: Wire) => field.field_key === 'field_c3f410');
    expect(domain.options[0].children[0]).toMatchObject({ label: 'Refunds', children: [] });
    expect(fields.find((field: Wire) => field.field_alias === 'total_points').value_generate_mode).toBe(
      'Calculated',
    );
  });
  it('have option ids of their own in every space', async () => {
    const ids = await Promise.all(
      ['orbit', 'xinghe', 'atlas'].map(async (space) => {
        const fields = await data('POST', `${space}/field/all`, { work_item_type_key: 'story' });
        return fields.find((field: Wire) => field.field_key === 'priority').options[0].value;
      }),
    );
    expect(new Set(ids).size).toBe(3);
  });
  it('that can be set are a flat list with their rules', async () => {
    const meta = await data('GET', 'orbit/work_item/story/meta');
    const byKey = Object.fromEntries(meta.map((field: Wire) => [field.field_key, field]));
    expect(byKey.priority).toMatchObject({
      is_required: 1,
      default_value: { default_appear: 1, value: { label: 'P2', value: 'option_3' } },
    });
    expect(byKey.field_c3f410).toMatchObject({
      is_required: 3,
      is_visibility: 2,
      sub_type_level_mode: 'last',
    });
    expect(byKey.role_owners.role_assign).toContainEqual({
      role: 'RD',
      name: 'Developer',
      default_appear: 1,
      deletable: 1,
      member_assign: 1,
      members: [],
    });
    expect(byKey.field_174ce3.work_item_relation.relation_details).toContainEqual(
      expect.objectContaining({ work_item_type_key: 'story' }),
    );
    expect(
      meta.some((field: Wire) => field.field_alias === 'total_points' || field.field_alias === 'legacy_id'),
    ).toBe(false);
  });
  it('status keys get their names from field/all', async () => {
    const fields = await data('POST', 'xinghe/field/all', { work_item_type_key: 'issue' });
    const status = fields.find((field: Wire) => field.field_key === 'work_item_status');
    expect(status.options.map((option: Wire) => [option.value, option.label])).toContainEqual([
      'IN PROGRESS',
      '处理中',
    ]);
  });
});

describe('templates and roles', () => {
  it('give template ids as text, one of them disabled', async () => {
    const templates = await data('GET', 'orbit/template_list/story');
    expect(templates[0]).toMatchObject({
      template_id: '145405',
      template_name: 'Standard story',
      is_disabled: 2,
      version: 12,
    });
    expect(templates.filter((template: Wire) => template.is_disabled === 1)).toHaveLength(1);
  });
  it('tell which roles users may change by themselves', async () => {
    const roles = await data('GET', 'orbit/flow_roles/story');
    expect(roles.map((role: Wire) => [role.id, role.deletable, role.member_assign_mode])).toEqual([
      ['PM', false, 3],
      ['RD', true, 1],
      ['role_9c21ab', true, 1],
      ['role_7be410', false, 2],
    ]);
  });
});

describe('people', () => {
  it('are at least forty, with Chinese and English names, namesakes, and one who has left', async () => {
    const { users } = await sandbox.control('GET', 'info');
    expect(users.length).toBeGreaterThanOrEqual(40);
    expect(users.filter((user: Wire) => user.name_cn === '李娜')).toHaveLength(2);
    expect(users.filter((user: Wire) => user.status === 'resigned')).toHaveLength(1);
    expect(new Set(users.map((user: Wire) => user.email)).size).toBe(users.length);
    expect(users.some((user: Wire) => user.simple_names.length < 3)).toBe(true);
  });
  it('carry a user_id that is a number too large for JavaScript', async () => {
    const headers = {
      'content-type': 'application/json',
      'X-PLUGIN-TOKEN': (await sandbox.call('POST', 'authen/plugin_token', await credentials())).body.data
        .token,
    };
    const response = await fetch(`${sandbox.url}/open_api/user/query`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ user_keys: ['7401000000000000102'] }),
    });
    expect(await response.text()).toContain('"user_id":7401000000000000102,');
  });
  it('are found by key, union id or e-mail, unknown ones left out', async () => {
    const [first] = await data('POST', 'user/query', { user_keys: ['7401000000000000102'] });
    expect(first).toMatchObject({
      name_cn: '赵伟',
      name_en: 'Wei Zhao',
      name: { default: '赵伟', zh_cn: '赵伟', en_us: 'Wei Zhao' },
      status: 'activated',
    });
    const found = await data('POST', 'user/query', {
      user_keys: ['1'],
      out_ids: [first.out_id],
      emails: ['ana.silva@example.com'],
    });
    expect(found.map((person: Wire) => person.user_key)).toEqual([
      '7401000000000000102',
      '7401000000000000103',
    ]);
  });
  it('are searched by part of a name in either language, within a space', async () => {
    const search = async (query: string, project_key = orbitKey) =>
      (await data('POST', 'user/search', { query, project_key })).map((person: Wire) => person.email);
    expect(await search('wei z')).toEqual(['wei.zhao@example.com']);
    expect(await search('李娜')).toEqual(['na.li@example.com', 'na.li2@example.com']);
    expect(await search('nobody at all')).toEqual([]);
    expect(await search('marcus', '65f1c0de8a1b2c3d4e5f6099')).toEqual([]);
  });
  it.each([
    ['nobody found', 'user/query', { user_keys: ['1'] }, 404, 30006],
    ['nothing asked', 'user/query', {}, 400, 20005],
    [
      '101 people',
      'user/query',
      { user_keys: Array.from({ length: 101 }, (_unused, index) => `s${index}`) },
      400,
      20004,
    ],
    ['an unknown space', 'user/search', { query: 'x', project_key: 'nowhere' }, 400, 1000052063],
  ])('%s is refused', async (_name, path, body, status, code) => {
    expect(await refusal('POST', path, body)).toEqual([status, code]);
  });
  it('can be queried without X-USER-KEY', async () => {
    const answer = await sandbox.call(
      'POST',
      'user/query',
      { user_keys: [adminKey] },
      { 'X-USER-KEY': null },
    );
    expect(answer.body.err_code).toBe(0);
  });
});

async function credentials(): Promise<object> {
  const { plugin_id, plugin_secret } = await sandbox.control('GET', 'info');
  return { plugin_id, plugin_secret };
}
