// One hand-written request for every refusal that the coverage matrix names: section, code, cause, request.
import type { RequestHeaders } from './start-sandbox';

/** Things the requests refer to, made by the test that runs them. */
export interface Stage {
  story: number;
  defect: number;
  /** A terminated story and a terminated defect. */
  ended: number;
  endedDefect: number;
  frozen: number;
  foreign: number;
  /** A confidential story that only its people see. */
  secret: number;
  task: number;
  endedTask: number;
  /** Comment of the story by Lin Chen, as digits. */
  comment: string;
  disabledType: string;
  budgetKey: string;
  userToken: string;
  views: { fixed: string; panorama: string; ofDefects: string };
}

/** A request that is refused. */
export interface Provocation {
  section: string;
  code: number;
  cause: string;
  method: string;
  path: string;
  body?: unknown;
  headers?: RequestHeaders;
  /** Switches to set for this request only. */
  switches?: object;
}

const orbit = '65f1c0de8a1b2c3d4e5f6071';
const lin = '7401000000000000101';
const wei = '7401000000000000102';
const nobody = '7401000000000009999';
const guest: RequestHeaders = { 'X-USER-KEY': '7401000000000000147' };
const strictGuest: RequestHeaders = { ...guest, 'x-auth-mode': '1' };
const seconds = 1772380800;
const day = 1772380800000;
const ids = (count: number) => Array.from({ length: count }, (_unused, index) => index + 1);
const texts = (count: number) => ids(count).map((id) => `t${id}`);
const pair = (field_key: string, field_value: unknown) => ({ field_key, field_value });
const plan = (days: number, points: number) => ({
  estimate_start_date: day,
  estimate_end_date: day + days * 86_400_000 - 1,
  points,
  is_auto: false,
});
const blocked = (...keys: string[]) => ({ intercepted_field_keys: keys });

type Row = [
  code: number,
  cause: string,
  method: string,
  path: string,
  body?: unknown,
  more?: Partial<Provocation>,
];

function section(name: string, rows: Row[]): Provocation[] {
  return rows.map(([code, cause, method, path, body, more]) => ({
    section: name,
    code,
    cause,
    method,
    path,
    body,
    ...more,
  }));
}

/** All refusals on this stage. */
export function provocations(stage: Stage): Provocation[] {
  const {
    story,
    defect,
    ended,
    endedDefect,
    frozen,
    foreign,
    secret,
    task,
    endedTask,
    comment,
    disabledType,
    budgetKey,
    views,
  } = stage;
  const asUser = { headers: { 'X-PLUGIN-TOKEN': stage.userToken, 'X-USER-KEY': null } };
  const bare = { headers: { 'X-PLUGIN-TOKEN': null, 'X-USER-KEY': null } };
  const asGuest = { headers: guest };
  const item = (id: number, type = 'story') => `orbit/work_item/${type}/${id}`;
  const flow = (id: number, type = 'story') => `orbit/workflow/${type}/${id}/node`;
  const fields = (...update_fields: unknown[]) => ({ update_fields });
  const create = (body: object) => ({ work_item_type_key: 'story', name: 'x', ...body });
  const pairs = (...field_value_pairs: unknown[]) => create({ field_value_pairs });
  const search = (search_params: unknown[], more: object = {}) => ({
    search_group: { conjunction: 'AND', search_params },
    ...more,
  });
  const param = (param_key: string, operator: string, value?: unknown) =>
    search([{ param_key, operator, value }]);
  const batch = (body: object) => ({
    project_key: orbit,
    work_item_type_key: 'story',
    work_item_ids: [story],
    update_mode: 'UPDATE',
    field_key: 'priority',
    after_field_value: { value: 'option_1' },
    ...body,
  });
  const compound = (body: object) => ({
    project_key: orbit,
    work_item_id: story,
    field_key: 'field_3e8a74',
    action: 'add',
    fields: [[]],
    ...body,
  });
  const log = (body: object) => ({ project_key: orbit, work_item_ids: [story], ...body });
  const info = (body: object) => ({ project_key: orbit, work_item_id: story, state_key: 'draft', ...body });
  const newTask = (body: object) => ({ node_id: 'state_joint', name: 'x', ...body });
  const modify = (body: object) => ({ node_id: 'state_joint', task_id: task, action: 'confirm', ...body });
  const across = (body: object) => ({ work_item_type_key: 'story', ...body });
  const related = (body: object) => ({
    relation_work_item_type_key: 'story',
    relation_key: 'field_174ce3',
    ...body,
  });
  const filter = 'orbit/work_item/filter';
  const params = 'orbit/work_item/story/search/params';
  const query = 'orbit/work_item/story/query';
  const make = 'orbit/work_item/create';
  const update = item(story);
  const node = (key: string) => `${flow(story)}/${key}`;
  const tasks = `${item(story)}/workflow/task`;
  const oneTask = `${item(story)}/workflow/state_joint/task/${task}`;
  const compoundPath = 'work_item/field_value/update_compound_field';
  const groups = 'orbit/user_groups/members/page';
  const batchPath = 'work_item/batch_update';
  return [
    ...section('1.1', [
      [10204, 'wrong secret', 'POST', 'authen/plugin_token', { plugin_id: 'x', plugin_secret: 'y' }, bare],
      [20005, 'no secret', 'POST', 'authen/plugin_token', { plugin_id: 'x' }, bare],
      [
        20006,
        'unknown type',
        'POST',
        'authen/plugin_token',
        { plugin_id: 'x', plugin_secret: 'y', type: 9 },
        bare,
      ],
    ]),
    ...section('1.2', [
      [
        10210,
        'unknown code',
        'POST',
        'authen/user_plugin_token',
        { code: 'x', grant_type: 'authorization_code' },
      ],
      [20005, 'no code', 'POST', 'authen/user_plugin_token', {}],
      [20006, 'other grant', 'POST', 'authen/user_plugin_token', { code: 'x', grant_type: 'password' }],
    ]),
    ...section('1.3', [
      [10211, 'unknown refresh token', 'POST', 'authen/refresh_token', { refresh_token: 'x', type: 1 }],
      [20005, 'no type', 'POST', 'authen/refresh_token', { refresh_token: 'x' }],
      [20006, 'other type', 'POST', 'authen/refresh_token', { refresh_token: 'x', type: 2 }],
    ]),
    ...section('2.1', [
      [20005, 'no person', 'POST', 'projects', {}],
      [20006, 'unknown order', 'POST', 'projects', { user_key: lin, order: ['name'] }],
      [20049, 'tenant group', 'POST', 'projects', { user_key: lin, tenant_group_id: 1 }],
      [30006, 'unknown person', 'POST', 'projects', { user_key: nobody }],
      [10302, 'person who left', 'POST', 'projects', { user_key: '7401000000000000123' }],
    ]),
    ...section('2.2', [
      [20001, '101 spaces', 'POST', 'projects/detail', { user_key: lin, simple_names: texts(101) }],
      [20005, 'no spaces', 'POST', 'projects/detail', { user_key: lin }],
      [
        20049,
        'tenant group',
        'POST',
        'projects/detail',
        { user_key: lin, simple_names: ['orbit'], tenant_group_id: 1 },
      ],
      [30006, 'unknown person', 'POST', 'projects/detail', { user_key: nobody, simple_names: ['orbit'] }],
    ]),
    ...section('2.3', [[1000052062, 'unknown space', 'GET', 'nowhere/business/all']]),
    ...section('2.4', [[20006, 'page of 301', 'GET', 'orbit/teams/all?limit=301']]),
    ...section('3.1', [
      [
        10023,
        'unknown person',
        'GET',
        'orbit/work_item/all-types',
        undefined,
        { headers: { 'X-USER-KEY': nobody } },
      ],
    ]),
    ...section('3.2', [[30014, 'unknown type', 'GET', 'orbit/work_item/type/nope']]),
    ...section('3.3', [[30001, 'unknown type', 'POST', 'orbit/field/all', { work_item_type_key: 'nope' }]]),
    ...section('3.4', [
      [20044, 'disabled type', 'GET', `orbit/work_item/${disabledType}/meta`],
      [30014, 'unknown type', 'GET', 'orbit/work_item/nope/meta'],
    ]),
    ...section('3.5', [[30014, 'unknown type', 'GET', 'orbit/template_list/nope']]),
    ...section('3.6', [
      [9999, 'no number', 'GET', 'orbit/template_detail/abc'],
      [30001, 'template of another space', 'GET', 'xinghe/template_detail/145405'],
      [50006, 'unknown template', 'GET', 'orbit/template_detail/1'],
    ]),
    ...section('3.7', [
      [30014, 'unknown type', 'GET', 'orbit/flow_roles/nope'],
      [1000052062, 'unknown space', 'GET', 'nowhere/flow_roles/story'],
    ]),
    ...section('3.8', [[1000052062, 'unknown space', 'GET', 'nowhere/work_item/relation']]),
    ...section('4.1', [
      [20004, '101 people', 'POST', 'user/query', { user_keys: texts(101) }],
      [20005, 'nobody asked', 'POST', 'user/query', {}],
      [30006, 'nobody found', 'POST', 'user/query', { user_keys: [nobody] }],
    ]),
    ...section('4.2', [
      [30006, 'unknown caller', 'POST', 'user/search', { query: 'x' }, { headers: { 'X-USER-KEY': nobody } }],
      [1000052063, 'unknown space', 'POST', 'user/search', { query: 'x', project_key: 'nowhere' }],
    ]),
    ...section('4.3', [
      [10211, 'plugin token', 'POST', groups, { user_group_type: 'PROJECT_ADMIN' }],
      [20002, 'page of 101', 'POST', groups, { user_group_type: 'CUSTOMIZE', page_size: 101 }, asUser],
      [20005, 'no type', 'POST', groups, {}, asUser],
      [20006, 'negative page', 'POST', groups, { user_group_type: 'CUSTOMIZE', page_num: -1 }, asUser],
      [1000053008, 'unknown type', 'POST', groups, { user_group_type: 'ALL' }, asUser],
      [
        1000053010,
        'unknown group',
        'POST',
        groups,
        { user_group_type: 'CUSTOMIZE', user_group_ids: ['1'] },
        asUser,
      ],
      [
        1000053011,
        '51 groups',
        'POST',
        groups,
        { user_group_type: 'CUSTOMIZE', user_group_ids: texts(51) },
        asUser,
      ],
    ]),
    ...section('5.1', [
      [20003, 'no types', 'POST', filter, {}],
      [20004, 'eleven people', 'POST', filter, { work_item_type_keys: ['story'], user_keys: texts(11) }],
      [20006, 'page of 201', 'POST', filter, { work_item_type_keys: ['story'], page_size: 201 }],
      [20013, 'seconds', 'POST', filter, { work_item_type_keys: ['story'], created_at: { start: seconds } }],
      [30005, 'unknown id', 'POST', filter, { work_item_type_keys: ['story'], work_item_ids: [1] }],
      [30014, 'unknown type', 'POST', filter, { work_item_type_keys: ['nope'] }],
    ]),
    ...section('5.2', [
      [20003, 'no type', 'POST', 'work_items/filter_across_project', {}],
      [20006, 'page of 51', 'POST', 'work_items/filter_across_project', across({ page_size: 51 })],
      [
        20013,
        'seconds',
        'POST',
        'work_items/filter_across_project',
        across({ created_at: { end: seconds } }),
      ],
      [20028, '51 ids', 'POST', 'work_items/filter_across_project', across({ work_item_ids: ids(51) })],
      [20049, 'tenant group', 'POST', 'work_items/filter_across_project', across({ tenant_group_id: 1 })],
      [
        20057,
        'eleven spaces',
        'POST',
        'work_items/filter_across_project',
        across({ simple_names: texts(11) }),
      ],
      [
        20058,
        'role and field',
        'POST',
        'work_items/filter_across_project',
        across({ search_user: { role: 'RD', field_key: 'owner', user_keys: [lin] } }),
      ],
      [
        20059,
        'no people',
        'POST',
        'work_items/filter_across_project',
        across({ search_user: { role: 'RD' } }),
      ],
    ]),
    ...section('5.3', [
      [
        20003,
        'workflow of a state flow',
        'POST',
        'orbit/work_item/issue/search/params',
        search([], { expand: { need_workflow: true } }),
      ],
      [20005, 'no group', 'POST', params, {}],
      [20006, 'page of 51', 'POST', params, search([], { page_size: 51 })],
      [
        20006,
        '51 conditions',
        'POST',
        params,
        search(ids(51).map(() => ({ param_key: 'name', operator: '~', value: 'x' }))),
      ],
      [20015, 'mixed fields', 'POST', params, search([], { fields: ['a', '-b'] })],
      [20063, 'operator', 'POST', params, param('priority', '~', 'x')],
      [20064, '51 options', 'POST', params, param('priority', 'HAS ANY OF', texts(51))],
      [
        20065,
        'state flow',
        'POST',
        'orbit/work_item/issue/search/params',
        param('current_nodes', '=', ['x']),
      ],
      [20066, 'two signals', 'POST', params, param('field_a95d2f', '=', ['true', 'false'])],
      [20067, 'unknown signal', 'POST', params, param('field_a95d2f', '=', ['yes'])],
      [20068, 'calculated field', 'POST', params, param('nope', '=', 1)],
      [20069, 'value', 'POST', params, param('priority', '=', 'option_1')],
      [
        20071,
        'people of defects',
        'POST',
        'orbit/work_item/issue/search/params',
        param('people', '=', [lin]),
      ],
      [20072, 'conjunction', 'POST', params, { search_group: { conjunction: 'NOT', search_params: [] } }],
      [30014, 'unknown type', 'POST', 'orbit/work_item/nope/search/params', search([])],
    ]),
    ...section('5.4', [
      [
        20003,
        'workflow of a state flow',
        'POST',
        'orbit/work_item/issue/query',
        { work_item_ids: [defect], expand: { need_workflow: true } },
      ],
      [20005, 'no ids', 'POST', query, {}],
      [20014, 'item of another space', 'POST', query, { work_item_ids: [foreign] }],
      [20015, 'mixed fields', 'POST', query, { work_item_ids: [story], fields: ['a', '-b'] }],
      [20028, '51 ids', 'POST', query, { work_item_ids: ids(51) }],
      [30005, 'unknown ids', 'POST', query, { work_item_ids: [1] }],
      [30014, 'unknown type', 'POST', 'orbit/work_item/nope/query', { work_item_ids: [1] }],
    ]),
    ...section('5.5', [
      [
        20005,
        'no key',
        'POST',
        `${item(story)}/search_by_relation`,
        { relation_work_item_type_key: 'story' },
      ],
      [
        20060,
        'type does not fit',
        'POST',
        `${item(story)}/search_by_relation`,
        related({ relation_work_item_type_key: 'issue' }),
      ],
      [
        20061,
        'no relation',
        'POST',
        `${item(story)}/search_by_relation`,
        related({ relation_key: 'priority' }),
      ],
      [20062, 'unknown kind', 'POST', `${item(story)}/search_by_relation`, related({ relation_type: 7 })],
      [30005, 'unknown item', 'POST', `${item(1)}/search_by_relation`, related({})],
      [30018, 'unknown key', 'POST', `${item(story)}/search_by_relation`, related({ relation_key: 'nope' })],
    ]),
    ...section('6.1', [
      [10001, 'guest', 'POST', make, create({}), asGuest],
      [20005, 'no type', 'POST', make, { name: 'x' }],
      [20006, 'wrong shape', 'POST', make, pairs(pair('field_b6125d', 'x'))],
      [20025, 'pair without key', 'POST', make, pairs({ field_value: 1 })],
      [20029, 'attachment', 'POST', make, pairs(pair('field_c08e15', []))],
      [20033, 'vote', 'POST', make, pairs(pair('owner', lin))],
      [20038, 'required field', 'POST', make, { work_item_type_key: 'story', required_mode: 1 }],
      [
        20041,
        'roles of a launch without people',
        'POST',
        make,
        {
          work_item_type_key: '65f1d2aa0b1c2d3e4f506172',
          name: 'x',
          field_value_pairs: [pair('role_owners', [])],
        },
      ],
      [20044, 'disabled type', 'POST', make, create({ work_item_type_key: disabledType })],
      [20050, 'unknown option', 'POST', make, pairs(pair('priority', { value: 'x' }))],
      [20050, 'lost option', 'POST', make, pairs(pair('priority', { value: 'option_9' }))],
      [20083, 'field twice', 'POST', make, pairs(pair('priority', null), pair('priority', null))],
      [20083, 'name twice', 'POST', make, pairs(pair('name', 'x'))],
      [20083, 'template_id as a field', 'POST', make, pairs(pair('template_id', 1))],
      [
        20090,
        'intercept rule',
        'POST',
        make,
        pairs(pair('priority', null)),
        { switches: blocked('priority') },
      ],
      [30009, 'unknown field', 'POST', make, pairs(pair('nope', 1))],
      [30014, 'unknown type', 'POST', make, create({ work_item_type_key: 'nope' })],
      [30017, 'unknown role', 'POST', make, pairs(pair('role_owners', [{ role: 'nope', owners: [] }]))],
      [50006, 'people', 'POST', make, pairs(pair('role_owners', [{ role: 'RD', owners: [nobody] }]))],
      [50006, 'disabled template', 'POST', make, create({ template_id: 145407 })],
      [50006, 'unknown template', 'POST', make, create({ template_id: 1 })],
    ]),
    ...section('6.2', [
      [10001, 'guest', 'PUT', update, fields(pair('name', 'x')), asGuest],
      [20005, 'no fields', 'PUT', update, {}],
      [20006, 'wrong shape', 'PUT', update, fields(pair('field_b6125d', 'x'))],
      [20007, 'terminated', 'PUT', item(ended), fields(pair('name', 'x'))],
      [20014, 'another space', 'PUT', item(foreign), fields(pair('name', 'x'))],
      [20025, 'pair without key', 'PUT', update, fields({ field_value: 1 })],
      [20029, 'attachment', 'PUT', update, fields(pair('field_c08e15', []))],
      [20033, 'template', 'PUT', update, fields(pair('template', 145405))],
      [20050, 'unknown option', 'PUT', update, fields(pair('priority', { value: 'x' }))],
      [
        20050,
        'option disabled meanwhile',
        'PUT',
        update,
        fields(pair('priority', { value: 'option_1' })),
        { switches: { disabled_option_ids: ['option_1'] } },
      ],
      [20050, 'level', 'PUT', update, fields(pair('field_c3f410', { value: 'o_pay', children: null }))],
      [
        20052,
        'operator',
        'PUT',
        item(defect, 'issue'),
        fields(pair('role_owners', [{ role: 'operator', owners: [nobody] }])),
      ],
      [
        20053,
        'reporter',
        'PUT',
        item(defect, 'issue'),
        fields(pair('role_owners', [{ role: 'reporter', owners: [nobody] }])),
      ],
      [20083, 'field twice', 'PUT', update, fields(pair('name', 'a'), pair('name', 'b'))],
      [20090, 'intercept rule', 'PUT', update, fields(pair('name', 'x')), { switches: blocked('name') }],
      [30005, 'unknown item', 'PUT', item(1), fields(pair('name', 'x'))],
      [30006, 'unknown person', 'PUT', update, fields(pair('field_e77b30', nobody))],
      [30008, 'unknown business line', 'PUT', update, fields(pair('business', 'nope'))],
      [30009, 'unknown field', 'PUT', update, fields(pair('nope', 1))],
      [30014, 'unknown type', 'PUT', `orbit/work_item/nope/${story}`, fields()],
      [30017, 'unknown role', 'PUT', update, fields(pair('role_owners', [{ role: 'nope', owners: [] }]))],
      [
        50006,
        'no right on the field',
        'PUT',
        update,
        fields(pair(budgetKey, 1)),
        { headers: { 'X-USER-KEY': wei } },
      ],
      [50006, 'too long', 'PUT', update, fields(pair('name', 'x'.repeat(256)))],
      [50006, 'loop', 'PUT', update, fields(pair('field_174ce3', story))],
      [1000051743, 'unknown caller', 'PUT', update, fields(), { headers: { 'X-USER-KEY': nobody } }],
    ]),
    ...section('6.3', [
      [10001, 'guest', 'DELETE', item(story), undefined, asGuest],
      [20003, 'unknown type', 'DELETE', `orbit/work_item/nope/${story}`],
      [20014, 'another space', 'DELETE', item(foreign)],
      [20090, 'intercept rule', 'DELETE', item(story), undefined, { switches: blocked('deleted') }],
      [30005, 'unknown item', 'DELETE', item(1)],
    ]),
    ...section('6.4', [
      [10001, 'guest', 'PUT', `${item(story)}/abort`, { is_aborted: true, reason_option: 'test' }, asGuest],
      [20005, 'no flag', 'PUT', `${item(story)}/abort`, {}],
      [20006, 'unknown reason', 'PUT', `${item(story)}/abort`, { is_aborted: true, reason_option: 'mood' }],
      [20007, 'terminated', 'PUT', `${item(ended)}/abort`, { is_aborted: true, reason_option: 'test' }],
      [20008, 'active', 'PUT', `${item(story)}/abort`, { is_aborted: false, reason_option: 'test' }],
      [20009, 'no reason', 'PUT', `${item(story)}/abort`, { is_aborted: true }],
      [
        20056,
        'subtask',
        'PUT',
        `${item(task, 'sub_task')}/abort`,
        { is_aborted: true, reason_option: 'test' },
      ],
      [
        20090,
        'intercept rule',
        'PUT',
        `${item(story)}/abort`,
        { is_aborted: true, reason_option: 'test' },
        { switches: blocked('aborted') },
      ],
      [30005, 'unknown item', 'PUT', `${item(1)}/abort`, { is_aborted: true, reason_option: 'test' }],
    ]),
    ...section('6.5', [
      [
        10001,
        'guest',
        'PUT',
        'work_item/freeze',
        { project_key: orbit, work_item_id: story, is_frozen: true },
        asGuest,
      ],
      [20005, 'no flag', 'PUT', 'work_item/freeze', { project_key: orbit, work_item_id: story }],
      [
        20014,
        'another space',
        'PUT',
        'work_item/freeze',
        { project_key: orbit, work_item_id: foreign, is_frozen: true },
      ],
      [
        30005,
        'unknown item',
        'PUT',
        'work_item/freeze',
        { project_key: orbit, work_item_id: 1, is_frozen: true },
      ],
      [
        1000052062,
        'slug',
        'PUT',
        'work_item/freeze',
        { project_key: 'orbit', work_item_id: story, is_frozen: true },
      ],
    ]),
    ...section('6.6', [
      [20005, 'no items', 'POST', batchPath, batch({ work_item_ids: [] })],
      [20006, 'unknown mode', 'POST', batchPath, batch({ update_mode: 'MERGE' })],
      [20029, 'mode and type', 'POST', batchPath, batch({ update_mode: 'APPEND' })],
      [20050, 'unknown option', 'POST', batchPath, batch({ after_field_value: { value: 'x' } })],
      [30009, 'unknown field', 'POST', batchPath, batch({ field_key: 'nope' })],
      [30014, 'unknown type', 'POST', batchPath, batch({ work_item_type_key: 'nope' })],
      [50006, '51 items', 'POST', batchPath, batch({ work_item_ids: ids(51) })],
      [1000052062, 'slug', 'POST', batchPath, batch({ project_key: 'orbit' })],
    ]),
    ...section('6.7', [[20005, 'no id', 'GET', 'task_result']]),
    ...section('6.8', [
      [10001, 'guest', 'POST', compoundPath, compound({}), asGuest],
      [20005, 'no action', 'POST', compoundPath, compound({ action: '' })],
      [20006, 'unknown action', 'POST', compoundPath, compound({ action: 'x' })],
      [20007, 'terminated', 'POST', compoundPath, compound({ work_item_id: ended })],
      [20090, 'intercept rule', 'POST', compoundPath, compound({}), { switches: blocked('field_3e8a74') }],
      [30009, 'unknown sub-field', 'POST', compoundPath, compound({ fields: [[pair('nope', 1)]] })],
      [1000050156, 'no compound', 'POST', compoundPath, compound({ field_key: 'priority' })],
      [1000050156, 'another space', 'POST', compoundPath, compound({ work_item_id: foreign })],
      [1000050244, 'unknown item', 'POST', compoundPath, compound({ work_item_id: 1 })],
      [1000050248, 'unknown field', 'POST', compoundPath, compound({ field_key: 'nope' })],
    ]),
    ...section('6.9', [
      [20005, 'no items', 'POST', 'op_record/work_item/list', log({ work_item_ids: [] })],
      [20006, 'one end', 'POST', 'op_record/work_item/list', log({ start: day })],
      [
        20013,
        'eight days',
        'POST',
        'op_record/work_item/list',
        log({ start: day, end: day + 8 * 86_400_000 }),
      ],
      [20028, '51 items', 'POST', 'op_record/work_item/list', log({ work_item_ids: ids(51) })],
    ]),
    ...section('7.1', [
      [10001, 'confidential item', 'POST', `${item(secret)}/workflow/query`, {}, { headers: strictGuest }],
      [20006, 'unknown kind', 'POST', `${item(story)}/workflow/query`, { flow_type: 9 }],
      [20014, 'another space', 'POST', `${item(foreign)}/workflow/query`, {}],
      [20015, 'mixed fields', 'POST', `${item(story)}/workflow/query`, { fields: ['a', '-b'] }],
      [20026, 'state flow as node flow', 'POST', `${item(defect, 'issue')}/workflow/query`, { flow_type: 0 }],
      [20027, 'node flow as state flow', 'POST', `${item(story)}/workflow/query`, { flow_type: 1 }],
      [30005, 'unknown item', 'POST', `${item(1)}/workflow/query`, {}],
      [30014, 'unknown type', 'POST', `orbit/work_item/nope/${story}/workflow/query`, {}],
    ]),
    ...section('7.2', [
      [10001, 'outsider', 'PUT', node('state_joint'), { node_schedule: plan(1, 1) }, asGuest],
      [20005, 'one end', 'PUT', node('state_joint'), { node_schedule: { estimate_start_date: day } }],
      [20006, 'owners of a role-bound node', 'PUT', node('state_dev'), { node_owners: [wei] }],
      [20007, 'terminated', 'PUT', `${flow(ended)}/state_joint`, { node_owners: [] }],
      [20018, 'unknown node', 'PUT', node('nope'), { node_owners: [] }],
      [20026, 'state flow', 'PUT', `${flow(defect, 'issue')}/OPEN`, { node_owners: [] }],
      [20032, 'one owner', 'PUT', node('state_joint'), { schedules: [{ owners: [wei], ...plan(1, 1) }] }],
      [20041, 'role without people', 'PUT', node('state_dev'), { role_assignee: [{ role: 'RD' }] }],
      [20048, 'role not bound', 'PUT', node('state_dev'), { role_assignee: [{ role: 'PM', owners: [] }] }],
      [
        20083,
        'field twice',
        'PUT',
        node('state_dev'),
        { fields: [pair('field_658c22', 'a'), pair('field_658c22', 'b')] },
      ],
      [
        20090,
        'intercept rule',
        'PUT',
        node('state_dev'),
        { fields: [pair('field_658c22', 'a')] },
        { switches: blocked('field_658c22') },
      ],
      [30005, 'unknown item', 'PUT', `${flow(1)}/state_joint`, { node_owners: [] }],
      [30006, 'unknown person', 'PUT', node('state_joint'), { node_owners: [nobody] }],
      [30009, 'unknown form field', 'PUT', node('state_dev'), { fields: [pair('nope', 'a')] }],
      [30017, 'unknown role', 'PUT', node('state_dev'), { role_assignee: [{ role: 'nope', owners: [] }] }],
      [50006, 'days of subtasks', 'PUT', node('state_joint'), { node_schedule: plan(1, 5) }],
      [1000051743, 'points of subtasks', 'PUT', node('state_joint'), { node_schedule: plan(5, 1) }],
    ]),
    ...section('7.3', [
      [10001, 'outsider', 'POST', `${node('draft')}/operate`, { action: 'confirm' }, asGuest],
      [10002, 'frozen', 'POST', `${flow(frozen)}/draft/operate`, { action: 'confirm' }],
      [
        10004,
        'start of the flow',
        'POST',
        `${node('started')}/operate`,
        { action: 'rollback', rollback_reason: 'x' },
      ],
      [20005, 'no reason', 'POST', `${node('started')}/operate`, { action: 'rollback' }],
      [20006, 'unknown action', 'POST', `${node('draft')}/operate`, { action: 'x' }],
      [20007, 'terminated', 'POST', `${flow(ended)}/draft/operate`, { action: 'confirm' }],
      [20016, 'not reached', 'POST', `${node('end')}/operate`, { action: 'confirm' }],
      [20017, 'completed', 'POST', `${node('started')}/operate`, { action: 'confirm' }],
      [20018, 'unknown node', 'POST', `${node('nope')}/operate`, { action: 'confirm' }],
      [20026, 'state flow', 'POST', `${flow(defect, 'issue')}/OPEN/operate`, { action: 'confirm' }],
      [20037, 'open node', 'POST', `${node('draft')}/operate`, { action: 'rollback', rollback_reason: 'x' }],
      [20038, 'owner and schedule missing', 'POST', `${node('state_design')}/operate`, { action: 'confirm' }],
      [
        20090,
        'intercept rule',
        'POST',
        `${node('draft')}/operate`,
        { action: 'confirm' },
        { switches: blocked('operate') },
      ],
      [30005, 'unknown item', 'POST', `${flow(1)}/draft/operate`, { action: 'confirm' }],
    ]),
    ...section('7.4', [
      [
        10001,
        'outsider',
        'POST',
        `${flow(defect, 'issue')}/state_change`,
        { transition_id: 145962 },
        asGuest,
      ],
      [10002, 'another state', 'POST', `${flow(defect, 'issue')}/state_change`, { transition_id: 145965 }],
      [20005, 'no transition', 'POST', `${flow(defect, 'issue')}/state_change`, { transition_id: 0 }],
      [20007, 'terminated', 'POST', `${flow(endedDefect, 'issue')}/state_change`, { transition_id: 145962 }],
      [20027, 'node flow', 'POST', `${flow(story)}/state_change`, { transition_id: 145962 }],
      [20038, 'required field', 'POST', `${flow(defect, 'issue')}/state_change`, { transition_id: 145963 }],
      [
        20083,
        'field twice',
        'POST',
        `${flow(defect, 'issue')}/state_change`,
        { transition_id: 145962, fields: [pair('description', 'a'), pair('description', 'b')] },
      ],
      [
        20090,
        'intercept rule',
        'POST',
        `${flow(defect, 'issue')}/state_change`,
        { transition_id: 145962 },
        { switches: blocked('state_change') },
      ],
      [30005, 'unknown item', 'POST', `${flow(1, 'issue')}/state_change`, { transition_id: 145962 }],
      [
        30009,
        'unknown field',
        'POST',
        `${flow(defect, 'issue')}/state_change`,
        { transition_id: 145962, fields: [pair('priority', null)] },
      ],
      [30012, 'unknown transition', 'POST', `${flow(defect, 'issue')}/state_change`, { transition_id: 3 }],
      [
        30017,
        'unknown role',
        'POST',
        `${flow(defect, 'issue')}/state_change`,
        { transition_id: 145962, role_owners: [{ role: 'nope', owners: [] }] },
      ],
      [
        50006,
        'lost option',
        'POST',
        `${flow(defect, 'issue')}/state_change`,
        { transition_id: 145967, fields: [pair('field_7d21aa', { value: 'o_old11' })] },
      ],
    ]),
    ...section('7.5', [
      [20005, 'no node', 'POST', 'work_item/transition_required_info/get', info({ state_key: '' })],
      [20006, 'unknown mode', 'POST', 'work_item/transition_required_info/get', info({ mode: 'x' })],
      [
        20014,
        'another space',
        'POST',
        'work_item/transition_required_info/get',
        info({ work_item_id: foreign }),
      ],
      [30005, 'unknown item', 'POST', 'work_item/transition_required_info/get', info({ work_item_id: 1 })],
      [50006, 'unknown node', 'POST', 'work_item/transition_required_info/get', info({ state_key: 'nope' })],
      [
        1000052062,
        'unknown space',
        'POST',
        'work_item/transition_required_info/get',
        info({ project_key: 'nowhere' }),
      ],
    ]),
    ...section('8.1', [
      [20018, 'unknown node', 'GET', `${tasks}?node_id=nope`],
      [30005, 'unknown item', 'GET', `${item(1)}/workflow/task`],
      [50006, 'state flow', 'GET', `${item(defect, 'issue')}/workflow/task`],
    ]),
    ...section('8.2', [
      [10001, 'guest', 'POST', tasks, newTask({}), asGuest],
      [20005, 'no name', 'POST', tasks, newTask({ name: '' })],
      [
        20006,
        'people by hand on a role-bound node',
        'POST',
        tasks,
        newTask({ node_id: 'state_dev', assignee: [wei] }),
      ],
      [20007, 'terminated', 'POST', `${item(ended)}/workflow/task`, newTask({})],
      [20018, 'unknown node', 'POST', tasks, newTask({ node_id: 'nope' })],
      [20026, 'state flow', 'POST', `${item(defect, 'issue')}/workflow/task`, newTask({ node_id: 'OPEN' })],
      [
        20047,
        'both kinds of people',
        'POST',
        tasks,
        newTask({ assignee: [wei], role_assignee: [{ role: 'RD', owners: [wei] }] }),
      ],
      [
        20048,
        'role not bound',
        'POST',
        tasks,
        newTask({ node_id: 'state_dev', role_assignee: [{ role: 'PM', owners: [wei] }] }),
      ],
      [20090, 'intercept rule', 'POST', tasks, newTask({}), { switches: blocked('sub_task') }],
      [30005, 'unknown item', 'POST', `${item(1)}/workflow/task`, newTask({})],
      [30006, 'unknown person', 'POST', tasks, newTask({ assignee: [nobody] })],
      [30009, 'unknown field', 'POST', tasks, newTask({ field_value_pairs: [pair('nope', 1)] })],
    ]),
    ...section('8.3', [
      [20005, 'empty body', 'POST', oneTask, {}],
      [20007, 'terminated', 'POST', `${item(ended)}/workflow/state_joint/task/${endedTask}`, { name: 'x' }],
      [20018, 'unknown node', 'POST', `${item(story)}/workflow/nope/task/${task}`, { name: 'x' }],
      [20046, 'unknown subtask', 'POST', `${item(story)}/workflow/state_joint/task/1`, { name: 'x' }],
      [
        20047,
        'both kinds of people',
        'POST',
        oneTask,
        { assignee: [wei], role_assignee: [{ role: 'RD', owners: [] }] },
      ],
      [20090, 'intercept rule', 'POST', oneTask, { name: 'x' }, { switches: blocked('sub_task') }],
      [30005, 'unknown item', 'POST', `${item(1)}/workflow/state_joint/task/${task}`, { name: 'x' }],
      [30009, 'unknown field', 'POST', oneTask, { update_fields: [pair('nope', 1)] }],
      [50006, 'no right', 'POST', oneTask, { name: 'x' }, asGuest],
      [50006, 'beyond the node', 'POST', oneTask, { schedule: plan(9, 2) }],
      [1000051743, 'more points than the node', 'POST', oneTask, { schedule: plan(3, 99) }],
    ]),
    ...section('8.4', [
      [20005, 'no subtask', 'POST', `${item(story)}/subtask/modify`, modify({ task_id: 0 })],
      [20007, 'terminated', 'POST', `${item(ended)}/subtask/modify`, modify({ task_id: endedTask })],
      [20018, 'unknown node', 'POST', `${item(story)}/subtask/modify`, modify({ node_id: 'nope' })],
      [20046, 'unknown subtask', 'POST', `${item(story)}/subtask/modify`, modify({ task_id: 1 })],
      [20082, 'unknown action', 'POST', `${item(story)}/subtask/modify`, modify({ action: 'x' })],
      [
        20090,
        'intercept rule',
        'POST',
        `${item(story)}/subtask/modify`,
        modify({}),
        { switches: blocked('sub_task') },
      ],
      [30005, 'unknown item', 'POST', `${item(1)}/subtask/modify`, modify({})],
      [50006, 'not confirmed', 'POST', `${item(story)}/subtask/modify`, modify({ action: 'rollback' })],
    ]),
    ...section('8.5', [
      [20007, 'terminated', 'DELETE', `${item(ended)}/task/${endedTask}`],
      [20046, 'unknown subtask', 'DELETE', `${item(story)}/task/1`],
      [
        20090,
        'intercept rule',
        'DELETE',
        `${item(story)}/task/${task}`,
        undefined,
        { switches: blocked('sub_task') },
      ],
      [30005, 'unknown item', 'DELETE', `${item(1)}/task/${task}`],
    ]),
    ...section('8.6', [
      [20006, 'unknown status', 'POST', 'work_item/subtask/search', { status: 5 }],
      [20013, 'seconds', 'POST', 'work_item/subtask/search', { created_at: { start: seconds } }],
      [20057, 'eleven spaces', 'POST', 'work_item/subtask/search', { simple_names: texts(11) }],
      [1000052062, 'slug as key', 'POST', 'work_item/subtask/search', { project_keys: ['orbit'] }],
    ]),
    ...section('9.1', [
      [20005, 'no type', 'POST', 'orbit/view_conf/list', {}],
      [20006, 'page of 11', 'POST', 'orbit/view_conf/list', { work_item_type_key: 'story', page_size: 11 }],
      [
        20013,
        'seconds',
        'POST',
        'orbit/view_conf/list',
        { work_item_type_key: 'story', created_at: { start: seconds } },
      ],
      [
        20043,
        'eleven views',
        'POST',
        'orbit/view_conf/list',
        { work_item_type_key: 'story', view_ids: texts(11) },
      ],
      [30014, 'unknown type', 'POST', 'orbit/view_conf/list', { work_item_type_key: 'nope' }],
    ]),
    ...section('9.2', [
      [20006, 'page of 201', 'GET', `orbit/fix_view/${views.fixed}?page_size=201`],
      [20012, 'another space', 'GET', `xinghe/fix_view/${views.fixed}`],
      [30004, 'unknown view', 'GET', 'orbit/fix_view/nope'],
      [50006, 'panorama', 'GET', `orbit/fix_view/${views.panorama}`],
    ]),
    ...section('9.3', [
      [
        20003,
        'workflow of a state flow',
        'POST',
        `orbit/view/${views.ofDefects}`,
        { expand: { need_workflow: true } },
      ],
      [20006, 'page of 51', 'POST', `orbit/view/${views.fixed}`, { page_size: 51 }],
      [20012, 'another space', 'POST', `xinghe/view/${views.fixed}`, {}],
      [30004, 'unknown view', 'POST', 'orbit/view/nope', {}],
    ]),
    ...section('10.1', [
      [20002, 'page of 201', 'GET', `${item(story)}/comments?page_size=201`],
      [20014, 'another space', 'GET', `${item(foreign)}/comments`],
      [30001, 'unknown space', 'GET', `nowhere/work_item/story/${story}/comments`],
      [1000051135, 'unknown item', 'GET', `${item(1)}/comments`],
      [
        1000051256,
        'confidential item',
        'GET',
        `${item(secret)}/comments`,
        undefined,
        { headers: strictGuest },
      ],
      [1000051280, 'page that is no number', 'GET', `${item(story)}/comments?page_num=x`],
    ]),
    ...section('10.2', [
      [30001, 'unknown space', 'POST', `nowhere/work_item/story/${story}/comment/create`, { content: 'x' }],
      [50001, 'guest', 'POST', `${item(story)}/comment/create`, { content: 'x' }, asGuest],
      [1000051135, 'unknown item', 'POST', `${item(1)}/comment/create`, { content: 'x' }],
      [1000051280, 'blocks', 'POST', `${item(story)}/comment/create`, { rich_text: [5] }],
    ]),
    ...section('10.3', [
      [
        10001,
        'somebody else',
        'PUT',
        `${item(story)}/comment/${comment}`,
        { content: 'x' },
        { headers: { 'X-USER-KEY': wei } },
      ],
      [20045, 'another item', 'PUT', `${item(frozen)}/comment/${comment}`, { content: 'x' }],
      [30015, 'unknown comment', 'DELETE', `${item(story)}/comment/1`],
      [1000050052, 'unknown comment', 'PUT', `${item(story)}/comment/1`, { content: 'x' }],
      [1000051280, 'no content', 'PUT', `${item(story)}/comment/${comment}`, {}],
    ]),
  ];
}
