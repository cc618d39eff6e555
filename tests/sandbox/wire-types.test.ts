// Replies decode with strong types: numbers as numbers, texts as texts, no member that the official clients do not know.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asUser, day, flow, item, lin, orbit, pair, texts, wei } from './provocations/request-parts';
import { setStage } from './provocations/set-stage';
import type { Stage } from './provocations/stage';
import { type RequestHeaders, startSandbox, type TestSandbox } from './support/start-sandbox';
import { undecodable } from './support/undecodable';

let sandbox: TestSandbox;
let stage: Stage;

beforeAll(async () => {
  sandbox = await startSandbox();
  stage = await setStage(sandbox);
  const rows = [pair('field_aa0001', 'EU'), pair('field_aa0002', day)];
  await sandbox.call('PUT', item(stage.story), {
    update_fields: [
      pair('field_3e8a74', [rows]),
      pair('field_174ce3', stage.frozen),
      pair('description', 'Words'),
      pair('watchers', [lin, wei]),
    ],
  });
});
afterAll(() => sandbox.stop());

type Ask = [method: string, path: string, body?: unknown, headers?: RequestHeaders];

const everything = {
  need_workflow: true,
  need_multi_text: true,
  relation_fields_detail: true,
  need_user_detail: true,
  need_sub_task_parent: true,
  need_group_uuid_for_compound: true,
  need_parent_workitem: true,
};
const listing = { work_item_type_keys: ['story', 'issue'], page_size: 200 };
const batch = {
  project_key: orbit,
  work_item_type_key: 'story',
  update_mode: 'UPDATE',
  field_key: 'description',
  after_field_value: 'x',
};

const reads: [section: string, type: string, ask: () => Ask][] = [
  ['2.1', '[string]', () => ['POST', 'projects', { user_key: lin }]],
  [
    '2.2',
    '{Project}',
    () => ['POST', 'projects/detail', { user_key: lin, simple_names: ['orbit', 'atlas'] }],
  ],
  ['2.3', '[Business]', () => ['GET', 'orbit/business/all']],
  ['2.4', '[Team]', () => ['GET', 'orbit/teams/all']],
  ['3.1', '[WorkItemKeyType]', () => ['GET', 'orbit/work_item/all-types']],
  ['3.2', 'WorkItemTypeInfo', () => ['GET', 'orbit/work_item/type/story']],
  ['3.3', '[SimpleField]', () => ['POST', 'orbit/field/all', {}]],
  ['3.4', '[FieldConf]', () => ['GET', 'orbit/work_item/story/meta']],
  ['3.5', '[TemplateConf]', () => ['GET', 'orbit/template_list/story']],
  ['3.6', 'TemplateDetail', () => ['GET', 'orbit/template_detail/145405']],
  ['3.6 of a state flow', 'TemplateDetail', () => ['GET', 'orbit/template_detail/145410']],
  ['3.7', '[RoleConfDetail]', () => ['GET', 'orbit/flow_roles/story']],
  ['3.8', '[WorkItemRelation]', () => ['GET', 'orbit/work_item/relation']],
  ['4.1', '[UserBasicInfo]', () => ['POST', 'user/query', { user_keys: [lin, wei] }]],
  ['4.2', '[UserBasicInfo]', () => ['POST', 'user/search', { query: '' }]],
  [
    '4.3',
    'UserGroups',
    () => ['POST', 'orbit/user_groups/members/page', { user_group_type: 'CUSTOMIZE' }, asUser(stage).headers],
  ],
  ['5.1', '[WorkItemInfo]', () => ['POST', 'orbit/work_item/filter', listing]],
  [
    '5.2',
    '[WorkItemInfo]',
    () => ['POST', 'work_items/filter_across_project', { work_item_type_key: 'story' }],
  ],
  [
    '5.3',
    '[WorkItemInfo]',
    () => [
      'POST',
      'orbit/work_item/story/search/params',
      { search_group: { conjunction: 'AND' }, page_size: 50, expand: everything },
    ],
  ],
  [
    '5.4',
    '[WorkItemInfo]',
    () => [
      'POST',
      'orbit/work_item/story/query',
      { work_item_ids: [stage.story, stage.ended], expand: everything },
    ],
  ],
  [
    '5.4 of a subtask',
    '[WorkItemInfo]',
    () => [
      'POST',
      'orbit/work_item/sub_task/query',
      { work_item_ids: [stage.task], expand: { ...everything, need_workflow: false } },
    ],
  ],
  ['3.3 of subtasks', '[SimpleField]', () => ['POST', 'orbit/field/all', { work_item_type_key: 'sub_task' }]],
  [
    '5.5',
    '[WorkItemInfo]',
    () => [
      'POST',
      `${item(stage.story)}/search_by_relation`,
      { relation_work_item_type_key: 'story', relation_key: 'field_174ce3' },
    ],
  ],
  ['6.1', 'int', () => ['POST', 'orbit/work_item/create', { work_item_type_key: 'story', name: 'x' }]],
  ['6.2', 'Nothing', () => ['PUT', item(stage.story), { update_fields: [pair('name', 'y')] }]],
  ['6.6', 'Task', () => ['POST', 'work_item/batch_update', { ...batch, work_item_ids: [stage.story] }]],
  ['6.7', 'TaskResult', () => ['GET', 'task_result?task_id=unknown']],
  [
    '6.9',
    'OpRecords',
    () => ['POST', 'op_record/work_item/list', { project_key: orbit, work_item_ids: [stage.story] }],
  ],
  ['7.1', 'NodesConnections', () => ['POST', `${item(stage.story)}/workflow/query`, { expand: everything }]],
  [
    '7.1 of a state flow',
    'NodesConnections',
    () => ['POST', `${item(stage.defect, 'issue')}/workflow/query`, { flow_type: 1 }],
  ],
  ['7.2', 'Nothing', () => ['PUT', `${flow(stage.story)}/state_joint`, { node_owners: [wei] }]],
  [
    '7.5',
    'RequiredInfo',
    () => [
      'POST',
      'work_item/transition_required_info/get',
      { project_key: orbit, work_item_id: stage.story, state_key: 'state_design' },
    ],
  ],
  ['8.1', '[NodeTask]', () => ['GET', `${item(stage.story)}/workflow/task`]],
  [
    '8.2',
    'int',
    () => ['POST', `${item(stage.story)}/workflow/task`, { node_id: 'state_accept', name: 'x' }],
  ],
  ['8.6', '[SubDetail]', () => ['POST', 'work_item/subtask/search', {}]],
  [
    '9.1',
    '[ViewConf]',
    () => ['POST', 'orbit/view_conf/list', { work_item_type_key: 'story', is_query_quick_filter: true }],
  ],
  ['9.2', 'FixView', () => ['GET', `orbit/fix_view/${stage.views.fixed}`]],
  ['9.3', '[WorkItemInfo]', () => ['POST', `orbit/view/${stage.views.panorama}`, {}]],
  ['10.1', '[Comment]', () => ['GET', `${item(stage.story)}/comments`]],
  ['10.2', 'int', () => ['POST', `${item(stage.story)}/comment/create`, { content: 'x' }]],
];

describe('a reply', () => {
  it.each(reads)('of %s decodes as %s', async (_section, type, ask) => {
    const { status, body } = await sandbox.call(...ask());
    expect(body).toMatchObject({ err: {}, err_code: 0, err_msg: '' });
    expect(status).toBe(200);
    expect(body.data).toBeDefined();
    expect(undecodable(type, body.data)).toEqual([]);
    if (body.pagination) expect(undecodable('Pagination', body.pagination, 'pagination')).toEqual([]);
  });

  it.each(['xinghe', 'atlas'])('of the metadata of %s decodes too', async (space) => {
    const fields = await sandbox.call('POST', `${space}/field/all`, {});
    expect(undecodable('[SimpleField]', fields.body.data)).toEqual([]);
    const meta = await sandbox.call('GET', `${space}/work_item/issue/meta`);
    expect(undecodable('[FieldConf]', meta.body.data)).toEqual([]);
  });

  it('with every expansion really holds what was asked for', async () => {
    const answer = await sandbox.call('POST', 'orbit/work_item/story/query', {
      work_item_ids: [stage.story],
      expand: everything,
    });
    expect(answer.body.data[0]).toMatchObject({
      workflow_infos: { workflow_nodes: expect.any(Array) },
      multi_texts: [{ field_key: 'description' }],
      relation_fields_detail: [{ detail: [{ story_id: stage.frozen, work_item_type_key: 'story' }] }],
      compound_field_extra: [
        { field_key: 'field_3e8a74', field_value: [{ group_uuid: expect.any(String) }] },
      ],
      parent_work_item: [{ parent_work_item_id: stage.frozen }],
    });
  });

  it('that is empty is a list, not null and not missing', async () => {
    const none = { work_item_type_keys: ['story'], work_item_name: texts(9).join() };
    expect((await sandbox.call('POST', 'orbit/work_item/filter', none)).body).toEqual({
      data: [],
      pagination: { page_num: 1, page_size: 20, total: 0 },
      err: {},
      err_code: 0,
      err_msg: '',
    });
  });
});

describe('a token reply', () => {
  it('decodes, accepted and refused', async () => {
    const { plugin_id, plugin_secret } = await sandbox.control('GET', 'info');
    const given = await sandbox.call('POST', 'authen/plugin_token', { plugin_id, plugin_secret, type: 0 });
    expect(undecodable('Token', given.body.data)).toEqual([]);
    expect(given.body.error).toEqual({ code: 0, msg: 'success' });
    const refused = await sandbox.call('POST', 'authen/plugin_token', { plugin_id, plugin_secret: 'x' });
    expect(undecodable('TokenError', refused.body.error)).toEqual([]);
  });
});
