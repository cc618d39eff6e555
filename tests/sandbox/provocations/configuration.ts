// Refusals of tokens, spaces, metadata and people: sections 1 to 4.
import { asUser, bare, lin, nobody, texts } from './request-parts';
import { type Provocation, type Stage, section } from './stage';

/** Refusals of tokens, spaces, metadata and people: sections 1 to 4. */
export function configurationProvocations(stage: Stage): Provocation[] {
  const { disabledType } = stage;
  const groups = 'orbit/user_groups/members/page';
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
    ...section('2.3', [
      [1000052062, 'unknown space', 'GET', 'nowhere/business/all'],
      [
        30008,
        'no business lines',
        'GET',
        'orbit/business/all',
        undefined,
        { switches: { removed_config_keys: stage.businessIds } },
      ],
    ]),
    ...section('2.4', [
      [20006, 'page of 301', 'GET', 'orbit/teams/all?limit=301'],
      [20006, 'negative page', 'GET', 'orbit/teams/all?offset=-1'],
    ]),
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
      [20002, 'page of 101', 'POST', groups, { user_group_type: 'CUSTOMIZE', page_size: 101 }, asUser(stage)],
      [20005, 'no type', 'POST', groups, {}, asUser(stage)],
      [20006, 'negative page', 'POST', groups, { user_group_type: 'CUSTOMIZE', page_num: -1 }, asUser(stage)],
      [1000053008, 'unknown type', 'POST', groups, { user_group_type: 'ALL' }, asUser(stage)],
      [
        1000053010,
        'unknown group',
        'POST',
        groups,
        { user_group_type: 'CUSTOMIZE', user_group_ids: ['1'] },
        asUser(stage),
      ],
      [
        1000053011,
        '51 groups',
        'POST',
        groups,
        { user_group_type: 'CUSTOMIZE', user_group_ids: texts(51) },
        asUser(stage),
      ],
    ]),
  ];
}
