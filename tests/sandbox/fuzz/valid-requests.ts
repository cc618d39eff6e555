// One or more requests an endpoint accepts: what the fuzzing starts from.
import type { Seeded } from './seeded';

/** Things of the data set that requests refer to. */
export interface Pool {
  stories: number[];
  issues: number[];
  /** Subtasks with the story and node they hang on. */
  tasks: { story: number; node: string; id: string }[];
  /** Comments of Lin Chen with the story they hang on, ids as digits. */
  comments: { story: number; id: string }[];
  views: string[];
  userToken: string;
  pluginId: string;
  pluginSecret: string;
}

/** A request before anything is done to it; `path` begins behind `/open_api/`. */
export interface FuzzRequest {
  section: string;
  method: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string | null>;
}

export const orbit = '65f1c0de8a1b2c3d4e5f6071';
const lin = '7401000000000000101';
const wei = '7401000000000000102';
const day = 1_772_380_800_000;
const plan = (points: number) => ({
  estimate_start_date: day,
  estimate_end_date: day + 10 * 86_400_000 - 1,
  points,
  is_auto: false,
});
const pair = (field_key: string, field_value: unknown) => ({ field_key, field_value });

const fieldPairs = [
  pair('name', 'Renamed'),
  pair('description', 'A line'),
  pair('field_0aa4e9', 'Background'),
  pair('priority', { value: 'option_1' }),
  pair('field_b6125d', 7),
  pair('field_d2490b', true),
  pair('field_e77b30', wei),
  pair('field_2c8f51', [wei, lin]),
  pair('field_40d9a6', day),
  pair('field_8f03ce', { start_time: day, end_time: day + 86_399_999 }),
  pair('field_93c5e1', 'https://example.com'),
  pair('field_f2b193', 'a@example.com'),
  pair('watchers', [lin]),
  pair('role_owners', [
    { role: 'PM', owners: [lin] },
    { role: 'RD', owners: [wei] },
  ]),
];

const condition = (param_key: string, operator: string, value: unknown) => ({ param_key, operator, value });
const conditions = [
  condition('name', '~', 'bill'),
  condition('priority', 'HAS ANY OF', ['option_1']),
  condition('work_item_status', 'HAS ANY OF', ['doing']),
  condition('people', 'HAS ANY OF', [wei]),
  condition('created_at', '>', day),
  condition('field_b6125d', '=', 7),
  condition('field_40d9a6', '<', day),
  condition('current_nodes', 'HAS ANY OF', ['state_dev']),
];

/** All of them, with ids drawn from the pool. */
export function validRequests(pool: Pool, seeded: Seeded): FuzzRequest[] {
  const story = seeded.pick(pool.stories);
  const issue = () => seeded.pick(pool.issues);
  const task = seeded.pick(pool.tasks);
  const comment = seeded.pick(pool.comments);
  const view = seeded.pick(pool.views);
  const some = [story, seeded.pick(pool.stories), seeded.pick(pool.stories)];
  const item = `orbit/work_item/story/${story}`;
  const node = `orbit/workflow/story/${story}/node`;
  const asUser = { 'X-PLUGIN-TOKEN': pool.userToken, 'X-USER-KEY': null };
  const search_group = {
    conjunction: 'AND',
    search_params: [seeded.pick(conditions), seeded.pick(conditions)],
    search_groups: [{ conjunction: 'OR', search_params: [seeded.pick(conditions)], search_groups: [] }],
  };
  const expand = {
    need_workflow: true,
    need_multi_text: true,
    relation_fields_detail: true,
    need_user_detail: true,
  };
  const request = (
    section: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: FuzzRequest['headers'],
  ): FuzzRequest => ({ section, method, path, body, headers });
  return [
    request('1.1', 'POST', 'authen/plugin_token', {
      plugin_id: pool.pluginId,
      plugin_secret: pool.pluginSecret,
      type: seeded.below(2),
    }),
    request('1.2', 'POST', 'authen/user_plugin_token', { code: 'x', grant_type: 'authorization_code' }),
    request('1.3', 'POST', 'authen/refresh_token', { refresh_token: 'x', type: 1 }),
    request('2.1', 'POST', 'projects', { user_key: lin, order: ['-last_visited'] }),
    request('2.2', 'POST', 'projects/detail', {
      user_key: lin,
      project_keys: [orbit],
      simple_names: ['xinghe'],
    }),
    request('2.3', 'GET', 'orbit/business/all'),
    request('2.4', 'GET', 'orbit/teams/all?offset=0&limit=2'),
    request('3.1', 'GET', 'orbit/work_item/all-types'),
    request('3.2', 'GET', 'orbit/work_item/type/story'),
    request('3.3', 'POST', 'orbit/field/all', { work_item_type_key: 'story' }),
    request('3.4', 'GET', 'orbit/work_item/story/meta'),
    request('3.5', 'GET', 'orbit/template_list/story'),
    request('3.6', 'GET', 'orbit/template_detail/145405'),
    request('3.7', 'GET', 'orbit/flow_roles/story'),
    request('3.8', 'GET', 'orbit/work_item/relation'),
    request('4.1', 'POST', 'user/query', { user_keys: [lin, wei], emails: ['lin.chen@example.com'] }),
    request('4.2', 'POST', 'user/search', { query: 'li', project_key: orbit }),
    request(
      '4.3',
      'POST',
      'orbit/user_groups/members/page',
      { user_group_type: 'PROJECT_MEMBER', page_num: 1, page_size: 20 },
      asUser,
    ),
    request('5.1', 'POST', 'orbit/work_item/filter', {
      work_item_type_keys: ['story', 'issue'],
      work_item_name: 'a',
      user_keys: [wei],
      created_at: { start: day - 1e9, end: day },
      work_item_status: [{ state_key: 'doing' }],
      businesses: ['65f1e7aa9b0c1d2e3f405162'],
      page_num: 1,
      page_size: 20,
      expand,
    }),
    request('5.2', 'POST', 'work_items/filter_across_project', {
      work_item_type_key: 'story',
      simple_names: ['orbit', 'xinghe'],
      search_user: { user_keys: [wei], role: 'RD' },
      page_size: 10,
    }),
    request('5.3', 'POST', 'orbit/work_item/story/search/params', {
      search_group,
      fields: ['name', 'priority'],
      page_size: 10,
      expand,
    }),
    request('5.4', 'POST', 'orbit/work_item/story/query', { work_item_ids: some, expand }),
    request('5.4', 'POST', 'orbit/work_item/sub_task/query', {
      work_item_ids: [Number(task.id)],
      fields: ['field_42fec7'],
      expand: { need_sub_task_parent: true, need_user_detail: true },
    }),
    request('5.5', 'POST', `${item}/search_by_relation`, {
      relation_work_item_type_key: 'story',
      relation_key: 'field_174ce3',
      page_size: 10,
    }),
    request('6.1', 'POST', 'orbit/work_item/create', {
      work_item_type_key: 'story',
      name: 'Fuzzed',
      template_id: 145405,
      field_value_pairs: fieldPairs.filter(({ field_key }) => field_key !== 'name' && seeded.chance(0.5)),
    }),
    request('6.2', 'PUT', item, { update_fields: fieldPairs.filter(() => seeded.chance(0.3)) }),
    request('6.2', 'PUT', `orbit/work_item/issue/${issue()}`, {
      update_fields: [pair('role_owners', [{ role: 'operator', owners: [wei] }])],
    }),
    request('6.3', 'DELETE', `orbit/work_item/issue/${issue()}`),
    request('6.4', 'PUT', `orbit/work_item/issue/${issue()}/abort`, {
      is_aborted: seeded.chance(0.4),
      reason_option: 'test',
      reason: 'x',
    }),
    request('6.5', 'PUT', 'work_item/freeze', {
      project_key: orbit,
      work_item_id: issue(),
      is_frozen: seeded.chance(0.4),
    }),
    request('6.6', 'POST', 'work_item/batch_update', {
      project_key: orbit,
      work_item_type_key: 'story',
      work_item_ids: some,
      update_mode: 'UPDATE',
      ...seeded.pick([
        { field_key: 'priority', after_field_value: { value: 'option_1' } },
        { field_key: 'field_b6125d', after_field_value: 7 },
        { field_key: 'field_2c8f51', update_mode: 'APPEND', after_field_value: [wei] },
        {
          field_key: 'priority',
          update_mode: 'REPLACE',
          before_field_value: { value: 'option_1' },
          after_field_value: { value: 'option_2' },
        },
      ]),
    }),
    request('6.7', 'GET', 'task_result?task_id=WORK_ITEM_BATCH_UPDATE-1'),
    request('6.8', 'POST', 'work_item/field_value/update_compound_field', {
      project_key: orbit,
      work_item_id: story,
      field_key: 'field_3e8a74',
      action: 'add',
      fields: [[pair('field_aa0001', 'EU'), pair('field_aa0002', day), pair('field_aa0003', 0.5)]],
    }),
    request('6.9', 'POST', 'op_record/work_item/list', {
      project_key: orbit,
      work_item_ids: some,
      page_size: 50,
    }),
    request('7.1', 'POST', `${item}/workflow/query`, { flow_type: 0, expand }),
    request('7.2', 'PUT', `${node}/state_joint`, { node_owners: [wei, lin] }),
    request('7.2', 'PUT', `${node}/state_joint`, {
      schedules: [
        { owners: [wei], ...plan(9) },
        { owners: [lin], ...plan(9) },
      ],
    }),
    request('7.2', 'PUT', `${node}/state_dev`, {
      role_assignee: [{ role: 'RD', owners: [wei] }],
      node_schedule: plan(20),
      fields: [pair('field_658c22', 'https://example.com')],
      node_custom_fields: [{ field_alias: 'node_note', field_value: 'n' }],
    }),
    request('6.2', 'PUT', `orbit/work_item/sub_task/${task.id}`, {
      update_fields: [pair('field_42fec7', day)],
    }),
    request('7.3', 'POST', `${node}/draft/operate`, {
      action: seeded.pick(['confirm', 'rollback']),
      rollback_reason: 'x',
      role_assignee: [{ role: 'PM', owners: [lin] }],
    }),
    request('7.4', 'POST', `orbit/workflow/issue/${issue()}/node/state_change`, {
      transition_id: 145_962,
      fields: [pair('description', 'x')],
      role_owners: [{ role: 'operator', owners: [wei] }],
    }),
    request('7.5', 'POST', 'work_item/transition_required_info/get', {
      project_key: orbit,
      work_item_id: story,
      state_key: 'state_test',
      mode: 'unfinished',
    }),
    request('8.1', 'GET', `${item}/workflow/task?node_id=state_joint`),
    request('8.2', 'POST', `${item}/workflow/task`, {
      node_id: 'state_joint',
      name: 'Part',
      assignee: [wei],
      note: 'n',
      field_value_pairs: [],
    }),
    request('8.3', 'POST', `orbit/work_item/story/${task.story}/workflow/${task.node}/task/${task.id}`, {
      name: 'Part two',
      assignee: [lin],
      note: 'more',
      deliverable: [],
    }),
    request('8.4', 'POST', `orbit/work_item/story/${task.story}/subtask/modify`, {
      node_id: task.node,
      task_id: Number(task.id),
      action: seeded.pick(['confirm', 'rollback']),
    }),
    request('8.5', 'DELETE', `orbit/work_item/story/${task.story}/task/${task.id}`),
    request('8.6', 'POST', 'work_item/subtask/search', {
      project_keys: [orbit],
      user_keys: [wei],
      status: 0,
      page_size: 20,
    }),
    request('9.1', 'POST', 'orbit/view_conf/list', {
      work_item_type_key: 'story',
      is_query_quick_filter: true,
    }),
    request('9.2', 'GET', `orbit/fix_view/${view}?page_size=20`),
    request('9.3', 'POST', `orbit/view/${view}`, { page_size: 10, expand: {} }),
    request('10.1', 'GET', `orbit/work_item/story/${comment.story}/comments?page_size=20`),
    request('10.2', 'POST', `${item}/comment/create`, { content: 'Seen' }),
    request('10.3', 'PUT', `orbit/work_item/story/${comment.story}/comment/${comment.id}`, {
      content: 'Edited',
    }),
    request('10.3', 'DELETE', `orbit/work_item/story/${comment.story}/comment/${comment.id}`),
  ];
}
