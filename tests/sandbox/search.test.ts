// Endpoints.md 5.1, 5.3, 5.4: every operator by field type, terminated items, paging, refusals.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createItem } from './support/make-items';
import { startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
let ids: { a: number; b: number; c: number };
let aliases: Record<string, string>;
let options: Record<string, Wire[]>;
const [lin, wei, ana] = ['101', '102', '103'].map((end) => `7401000000000000${end}`);
const day = 1772380800000;

const pair = (field_key: string, field_value: unknown) => ({ field_key, field_value });
const tree = (label: string) => {
  const child = options.field_c3f410?.[0].children.find((option: Wire) => option.label === label);
  return { value: 'o_pay', children: { value: child.value, children: null } };
};

beforeAll(async () => {
  // No other items: what is found is what was made here.
  sandbox = await startSandbox({ items: 0 });
  const fields = (await sandbox.call('POST', 'orbit/field/all', {})).body.data;
  aliases = Object.fromEntries(fields.map((field: Wire) => [field.field_alias, field.field_key]));
  options = Object.fromEntries(fields.map((field: Wire) => [field.field_key, field.options]));
  const a = await createItem(sandbox, {
    name: 'Alpha billing',
    field_value_pairs: [
      pair('priority', { value: 'option_1' }),
      pair('field_5be902', [{ value: 'o_web1' }, { value: 'o_ios7' }]),
      pair('field_e77b30', wei),
      pair('field_2c8f51', [wei, ana]),
      pair('field_b6125d', 5),
      pair('field_40d9a6', day),
      pair('field_d2490b', true),
      pair('field_0aa4e9', 'Needs 100% care_ful work'),
      pair('description', [{ type: 'paragraph', content: [{ type: 'text', text: 'Ledger' }] }]),
      pair('field_c3f410', tree('Refunds')),
      pair('field_19a0d4', [{ value: options[aliases.modules ?? '']?.[0].value, children: null }]),
      pair('business', '65f1e7aa9b0c1d2e3f405162'),
      pair('field_a95d2f', true),
      pair('field_3e8a74', [
        [pair('field_aa0001', 'EU data centre'), pair('field_aa0003', 1)],
        [pair('field_aa0001', 'US'), pair('field_aa0003', 2)],
      ]),
      pair('role_owners', [
        { role: 'RD', owners: [wei, ana] },
        { role: 'PM', owners: [lin] },
      ]),
    ],
  });
  const b = await createItem(sandbox, {
    name: 'Beta search',
    field_value_pairs: [
      pair('priority', { value: 'option_2' }),
      pair('field_5be902', [{ value: 'o_web1' }]),
      pair('field_b6125d', 2),
      pair('field_a95d2f', false),
      pair('field_174ce3', a),
      pair('field_6bd0f9', [a]),
      pair('role_owners', [{ role: 'RD', owners: [wei] }]),
    ],
  });
  const c = await createItem(sandbox, { name: 'Gamma_item', template_id: 145406 });
  ids = { a, b, c };
});
afterAll(() => sandbox.stop());

async function find(group: object): Promise<string> {
  const { body } = await sandbox.call('POST', 'orbit/work_item/story/search/params', {
    search_group: group,
    page_size: 50,
  });
  expect(body).toMatchObject({ err_code: 0 });
  const names = Object.entries(ids);
  return body.data
    .map((item: Wire) => names.find(([, id]) => id === item.id)?.[0])
    .sort()
    .join('');
}
const one = (param_key: string, operator: string, value?: unknown, more: object = {}) => ({
  conjunction: 'AND',
  search_params: [{ param_key, operator, value, ...more }],
  search_groups: [],
});

describe('a condition by field type', () => {
  const cases: [string, string, () => unknown, string][] = [
    ['name', '~', () => 'BILL', 'a'],
    ['name', '!~', () => 'bill', 'bc'],
    ['name', '=', () => 'Beta search', 'b'],
    ['name', '~', () => '_', 'c'],
    ['field_0aa4e9', '~', () => '100%', 'a'],
    ['field_0aa4e9', '~', () => 'care_f', 'a'],
    ['field_0aa4e9', '=', () => 'Needs', ''],
    ['field_0aa4e9', '!=', () => 'Needs', 'abc'],
    ['field_0aa4e9', 'IS NULL', () => undefined, 'bc'],
    ['description', '~', () => 'ledger', 'a'],
    ['description', '!~', () => 'paragraph', 'abc'],
    ['field_b6125d', '=', () => 5, 'a'],
    ['field_b6125d', '!=', () => 5, 'bc'],
    ['field_b6125d', '>=', () => 2, 'ab'],
    ['field_b6125d', '<', () => 5, 'b'],
    ['field_b6125d', 'IS NOT NULL', () => undefined, 'ab'],
    ['field_d2490b', '=', () => true, 'a'],
    ['field_d2490b', '!=', () => true, 'bc'],
    ['priority', '=', () => ['option_1'], 'a'],
    ['priority', '=', () => ['option_1', 'option_2'], ''],
    ['priority', 'HAS ANY OF', () => ['option_1', 'option_2'], 'ab'],
    ['priority', 'HAS NONE OF', () => ['option_1', 'option_2'], 'c'],
    ['field_5be902', '=', () => ['o_ios7', 'o_web1'], 'a'],
    ['field_5be902', 'CONTAINS', () => ['o_web1'], 'ab'],
    ['field_5be902', 'NOT CONTAINS', () => ['o_web1', 'o_ios7'], 'bc'],
    ['field_5be902', 'IS NULL', () => undefined, 'c'],
    ['field_c3f410', 'HAS ANY OF', () => ['o_pay'], 'a'],
    ['field_c3f410', '=', () => [tree('Refunds').children.value], 'a'],
    ['field_19a0d4', 'HAS ANY OF', () => [options.field_19a0d4?.[0].value], 'a'],
    ['field_e77b30', '=', () => [wei], 'a'],
    ['field_e77b30', 'HAS NONE OF', () => [wei], 'bc'],
    ['field_2c8f51', 'CONTAINS', () => [wei, ana], 'a'],
    ['field_2c8f51', '=', () => [wei], ''],
    ['field_174ce3', '=', () => [ids.a], 'b'],
    ['field_6bd0f9', 'HAS ANY OF', () => [ids.a, 1], 'b'],
    ['field_40d9a6', '>=', () => day, 'a'],
    ['field_40d9a6', '<', () => day, ''],
    ['field_40d9a6', 'IS NULL', () => undefined, 'bc'],
    ['business', '=', () => ['65f1e7aa9b0c1d2e3f405162'], 'a'],
    ['field_a95d2f', '=', () => ['true'], 'a'],
    ['field_a95d2f', 'HAS ANY OF', () => ['false', 'null'], 'bc'],
    ['field_3e8a74', 'IS NOT NULL', () => undefined, 'a'],
    ['field_aa0001', '~', () => 'eu', 'a'],
  ];
  it.each(cases)('%s %s', async (key, operator, value, expected) => {
    expect(await find(one(key, operator, value()))).toBe(expected);
  });
});

describe('a condition on a fixed key', () => {
  const cases: [string, string, () => unknown, string][] = [
    ['work_item_id', '=', () => [ids.a], 'a'],
    ['work_item_id', 'HAS ANY OF', () => [ids.a, ids.c], 'ac'],
    ['work_item_id', '>', () => [ids.a], 'bc'],
    ['work_item_status', '=', () => ['planning'], 'abc'],
    ['work_item_status', '!=', () => ['planning'], ''],
    ['template_id', '=', () => [145406], 'c'],
    ['created_at', '>', () => day, 'abc'],
    ['updated_at', '<', () => day, ''],
    ['people', 'HAS ANY OF', () => [ana], 'a'],
    ['people', 'CONTAINS', () => [lin, wei], 'ab'],
    ['role_owners', 'HAS ANY OF', () => [{ role: 'RD', owners: [wei] }], 'ab'],
    ['role_owners', '=', () => [{ role: 'RD', owners: [wei] }], 'b'],
    ['role_owners', 'IS NULL', () => [{ role: 'RD' }], 'c'],
    ['role_owners', 'IS NULL', () => undefined, ''],
    ['role_owners', 'IS NOT NULL', () => undefined, 'abc'],
    ['node_owners', 'IS NULL', () => null, ''],
    ['node_owners', 'IS NOT NULL', () => [], 'abc'],
    ['node_owners', 'IS NOT NULL', () => undefined, 'abc'],
    ['node_owners', 'HAS ANY OF', () => [{ state_name: 'Development', owners: [ana] }], 'a'],
    ['node_owners', 'HAS ANY OF', () => [{ state_name: 'state_dev', owners: [ana] }], ''],
    ['current_nodes', 'HAS ANY OF', () => ['Requirement draft'], 'ab'],
    ['all_states', 'CONTAINS', () => ['Scoping'], 'c'],
    [
      'feature_state_time',
      '>',
      () => ({ state_name: 'Start', state_timestamp: day, state_condition: 1 }),
      'abc',
    ],
    ['feature_state_time', 'IS NULL', () => ({ state_name: 'Development', state_condition: 0 }), 'abc'],
    ['feature_state_time', 'IS NULL', () => '', ''],
    ['feature_state_time', 'IS NOT NULL', () => undefined, 'abc'],
  ];
  it.each(cases)('%s %s', async (key, operator, value, expected) => {
    expect(await find(one(key, operator, value()))).toBe(expected);
  });
});

describe('groups', () => {
  it('are joined as they say, also within each other', async () => {
    const group = {
      conjunction: 'AND',
      search_params: [{ param_key: 'field_5be902', operator: 'CONTAINS', value: ['o_web1'] }],
      search_groups: [
        {
          conjunction: 'OR',
          search_params: [
            one('name', '~', 'beta').search_params[0],
            one('priority', '=', ['option_4']).search_params[0],
          ],
        },
      ],
    };
    expect(await find(group)).toBe('b');
  });
  it('of a compound field must fit one row, or every row', async () => {
    const inner = (value: number) => ({
      conjunction: 'AND',
      search_params: [
        { param_key: 'field_aa0001', operator: '~', value: 'EU' },
        { param_key: 'field_aa0003', operator: '=', value },
      ],
    });
    const meet = (operator: string, value: number, pre: string) =>
      one('field_3e8a74', operator, undefined, { pre_operator: pre, value_search_groups: inner(value) });
    expect(await find(meet('MEET', 1, 'ANY'))).toBe('a');
    expect(await find(meet('MEET', 2, 'ANY'))).toBe('');
    expect(await find(meet('MEET', 1, 'EVERY'))).toBe('bc');
    expect(await find(meet('NOT MEET', 1, 'ANY'))).toBe('bc');
  });
  it('that are empty hold for everything', async () => {
    expect(await find({ conjunction: 'AND', search_params: [], search_groups: [] })).toBe('abc');
  });
});

describe('a search is refused', () => {
  const cases: [string, object, number][] = [
    ['an operator the key does not have', one('priority', '~', 'x'), 20063],
    ['an operator that does not exist', one('priority', 'IN', ['x']), 20063],
    [
      'more than 50 option values',
      one(
        'priority',
        'HAS ANY OF',
        Array.from({ length: 51 }, (_unused, index) => `o${index}`),
      ),
      20064,
    ],
    ['two signal values with =', one('field_a95d2f', '=', ['true', 'false']), 20066],
    ['an unknown signal value', one('field_a95d2f', '=', ['yes']), 20067],
    ['a key that cannot be searched', one('field_c08e15', 'IS NULL'), 20068],
    ['an unknown key', one('nope', '=', 'x'), 20068],
    ['a value that is no list', one('priority', '=', 'option_1'), 20069],
    ['an id as text', one('work_item_id', '=', ['1']), 20069],
    ['a time in seconds', one('created_at', '>', 1772380800), 20069],
    ['an unknown conjunction', { conjunction: 'XOR', search_params: [] }, 20072],
    ['a param that is no object', { conjunction: 'AND', search_params: ['x'] }, 9999],
    [
      'more than 50 conditions',
      {
        conjunction: 'OR',
        search_params: Array.from({ length: 51 }, () => one('name', '~', 'x').search_params[0]),
      },
      20006,
    ],
  ];
  it.each(cases)('%s', async (_name, group, code) => {
    const answer = await sandbox.call('POST', 'orbit/work_item/story/search/params', { search_group: group });
    expect([answer.status, answer.body.err_code]).toEqual([400, code]);
  });
  it.each([
    ['a calculated field', () => one(aliases.total_points ?? '', '=', 1), 'story', 20068],
    ['people of defects', () => one('people', 'HAS ANY OF', [lin]), 'issue', 20071],
    [
      'node owners of a state flow',
      () => one('node_owners', 'HAS ANY OF', [{ state_name: 'x', owners: [lin] }]),
      'issue',
      20065,
    ],
  ])('%s', async (_name, group, type, code) => {
    const answer = await sandbox.call('POST', `orbit/work_item/${type}/search/params`, {
      search_group: group(),
    });
    expect(answer.body.err_code).toBe(code);
  });
  it.each([
    ['no group', {}, 20005],
    ['a page of 51', { search_group: one('name', '~', 'x'), page_size: 51 }, 20006],
    ['a negative page', { search_group: one('name', '~', 'x'), page_num: -1 }, 20006],
    ['a page as text', { search_group: one('name', '~', 'x'), page_num: '1' }, 9999],
    ['a mixed field list', { search_group: one('name', '~', 'x'), fields: ['name', '-priority'] }, 20015],
  ])('%s', async (_name, body, code) => {
    expect((await sandbox.call('POST', 'orbit/work_item/story/search/params', body)).body.err_code).toBe(
      code,
    );
  });
});

describe('the fields of a reply', () => {
  it('are those asked for, or all but those left out', async () => {
    const ask = async (fields: string[]) => {
      const { body } = await sandbox.call('POST', 'orbit/work_item/story/query', {
        work_item_ids: [ids.a],
        fields,
      });
      return body.data[0].fields.map((field: Wire) => field.field_key);
    };
    expect(await ask(['priority', 'role_owners'])).toEqual(['priority', 'role_owners']);
    const rest = await ask(['-priority']);
    expect(rest).toContain('role_owners');
    expect(rest).not.toContain('priority');
  });
});

describe('filter', () => {
  const filter = async (body: object) =>
    (await sandbox.call('POST', 'orbit/work_item/filter', { work_item_type_keys: ['story'], ...body })).body;
  const found = async (body: object) => (await filter(body)).data.map((item: Wire) => item.id).sort();

  it.each([
    ['part of the name', () => ({ work_item_name: 'billing' }), () => [ids.a]],
    ['people', () => ({ user_keys: [ana] }), () => [ids.a]],
    ['ids', () => ({ work_item_ids: [ids.b] }), () => [ids.b]],
    ['priority', () => ({ priorities: ['option_1', 'option_2'] }), () => [ids.a, ids.b]],
    ['business', () => ({ businesses: ['65f1e7aa9b0c1d2e3f405162'] }), () => [ids.a]],
    ['status', () => ({ work_item_status: [{ state_key: 'doing' }] }), () => []],
    ['time', () => ({ created_at: { start: day } }), () => [ids.a, ids.b, ids.c]],
    [
      'a search_id overrides everything else',
      () => ({ search_id: 'x', work_item_name: 'billing' }),
      () => [ids.a, ids.b, ids.c],
    ],
  ])('by %s', async (_name, body, expected) => {
    expect(await found(body())).toEqual(expected());
  });
  it('pages with a total beside the data', async () => {
    const [first, second] = [await filter({ page_size: 2 }), await filter({ page_size: 2, page_num: 2 })];
    expect(first.pagination).toEqual({ page_num: 1, page_size: 2, total: 3 });
    expect([first.data.length, second.data.length, (await filter({ page_num: 9 })).data]).toEqual([2, 1, []]);
  });
  it.each([
    ['no types', { work_item_type_keys: [] }, 20003],
    ['an unknown type', { work_item_type_keys: ['nope'] }, 30014],
    ['eleven people', { user_keys: Array.from({ length: 11 }, () => lin) }, 20004],
    ['seconds', { created_at: { start: 1772380800 } }, 20013],
    ['an unknown id', { work_item_ids: [1] }, 30005],
    ['a page of 201', { page_size: 201 }, 20006],
    [
      'a state flow with its workflow',
      { work_item_type_keys: ['issue'], expand: { need_workflow: true } },
      0,
    ],
  ])('refuses %s', async (_name, body, code) => {
    expect((await filter(body)).err_code).toBe(code);
  });
});

describe('details', () => {
  const query = (body: object, type = 'story') => sandbox.call('POST', `orbit/work_item/${type}/query`, body);

  it.each([
    ['51 ids', () => ({ work_item_ids: Array.from({ length: 51 }, (_unused, index) => index + 1) }), 20028],
    ['no ids', () => ({}), 20005],
    ['ids that are not there', () => ({ work_item_ids: [1, 2] }), 30005],
    [
      'a workflow of a state flow',
      () => ({ work_item_ids: [1], expand: { need_workflow: true } }),
      20003,
      'issue',
    ],
  ])('refuse %s', async (_name, body, code, type = 'story') => {
    expect((await query(body(), type)).body.err_code).toBe(code);
  });
  it('leave out what is missing, when something is there', async () => {
    const { data } = (await query({ work_item_ids: [ids.a, 1] })).body;
    expect(data.map((item: Wire) => item.id)).toEqual([ids.a]);
  });
  it('add relations, people and workflow when asked for', async () => {
    const expand = { relation_fields_detail: true, need_user_detail: true, need_workflow: true };
    const [item] = (await query({ work_item_ids: [ids.b], expand })).body.data;
    expect(item.relation_fields_detail).toContainEqual({
      field_key: 'field_174ce3',
      detail: [{ story_id: ids.a, work_item_type_key: 'story', project_key: item.project_key }],
    });
    expect(item.user_details.map((person: Wire) => person.user_key)).toContain(wei);
    expect(item.workflow_infos.workflow_nodes.length).toBeGreaterThan(7);
  });
});
