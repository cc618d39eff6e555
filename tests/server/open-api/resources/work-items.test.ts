// Replies are the documented examples (endpoints.md sections 5 and 6).
import { describe, expect, it } from 'vitest';
import {
  createWorkItem,
  filterWorkItems,
  getWorkItems,
  searchWorkItems,
  updateWorkItem,
} from '@/server/open-api/work-items';
import { refused } from '../support/receiver';
import { PERSON } from '../support/test-open-api';
import { withOpenApi } from '../support/with-open-api';

const use = withOpenApi();
const KEY = 'a3a1f0de-0000-4000-8000-000000000001';
const STORY = { projectKey: 'orbit', typeKey: 'story' };

const ledger = {
  id: 4620420001,
  name: 'New billing ledger',
  work_item_type_key: 'story',
  project_key: '65f1c0de8a1b2c3d4e5f6071',
  simple_name: 'orbit',
  template_id: 145405,
  pattern: 'Node',
  sub_stage: 'doing',
  work_item_status: {
    state_key: 'doing',
    is_archived_state: false,
    is_init_state: false,
    updated_at: 1771896612905,
  },
  current_nodes: [
    { id: 'state_dev', name: 'Development', owners: ['7401000000000000102'], milestone: false },
  ],
  state_times: [{ state_key: 'started', name: 'Start', start_time: 1771896612481, end_time: 0 }],
  created_by: '7401000000000000101',
  created_at: 1771896612481,
  updated_by: '7401000000000000101',
  updated_at: 1772705095007,
  deleted_at: 0,
  fields: [
    {
      field_key: 'priority',
      field_alias: 'priority',
      field_type_key: 'select',
      field_value: { label: 'P1', value: 'option_2' },
    },
    {
      field_key: 'aborted',
      field_alias: '',
      field_type_key: 'aborted',
      field_value: { is_aborted: false, reason: '' },
    },
    { field_key: 'field_d2490b', field_type_key: 'bool' },
  ],
};

const decoded = {
  id: 4620420001,
  name: 'New billing ledger',
  projectKey: '65f1c0de8a1b2c3d4e5f6071',
  typeKey: 'story',
  templateId: 145405,
  pattern: 'node',
  statusKey: 'doing',
  currentNodes: [{ id: 'state_dev', name: 'Development', ownerKeys: ['7401000000000000102'] }],
  createdBy: '7401000000000000101',
  createdAtMs: 1771896612481,
  updatedBy: '7401000000000000101',
  updatedAtMs: 1772705095007,
  isTerminated: false,
  fields: {
    priority: { typeKey: 'select', alias: 'priority', value: { label: 'P1', value: 'option_2' } },
    aborted: { typeKey: 'aborted', alias: '', value: { is_aborted: false, reason: '' } },
    field_d2490b: { typeKey: 'bool', alias: '', value: null },
  },
};

describe('list of work items', () => {
  it('sends only the conditions given, and reads items and total', async () => {
    const { api, answer, sent } = use();
    answer([ledger], { pagination: { page_num: 1, page_size: 50, total: 81 } });
    const page = await filterWorkItems(api, PERSON, {
      projectKey: 'orbit',
      typeKeys: ['story'],
      name: 'billing',
      userKeys: ['7401000000000000102'],
      statusKeys: ['doing'],
      pageNum: 1,
      pageSize: 50,
    });
    expect(page).toEqual({ ok: true, value: { items: [decoded], total: 81 } });
    expect(sent()).toEqual({
      line: 'POST /open_api/orbit/work_item/filter',
      body: {
        work_item_type_keys: ['story'],
        work_item_name: 'billing',
        user_keys: ['7401000000000000102'],
        work_item_status: [{ state_key: 'doing' }],
        page_num: 1,
        page_size: 50,
      },
    });
  });

  it('does not take a page without its total for all there is', async () => {
    const { api, answer } = use();
    answer([ledger]);
    expect(
      await filterWorkItems(api, PERSON, {
        projectKey: 'orbit',
        typeKeys: ['story'],
        pageNum: 1,
        pageSize: 50,
      }),
    ).toMatchObject({
      ok: false,
      error: { kind: 'unreadable' },
    });
  });

  it('sends a condition tree with the documented members only', async () => {
    const { api, answer, sent } = use();
    answer([], { pagination: { page_num: 1, page_size: 50, total: 0 } });
    const page = await searchWorkItems(api, PERSON, {
      ...STORY,
      searchGroup: {
        conjunction: 'AND',
        params: [
          { key: 'work_item_status', operator: 'HAS ANY OF', value: ['doing'] },
          { key: 'field_1', operator: 'IS NULL' },
        ],
        groups: [
          {
            conjunction: 'OR',
            params: [
              {
                key: 'field_3e8a74',
                operator: 'MEET',
                preOperator: 'ANY',
                valueGroup: {
                  conjunction: 'AND',
                  params: [{ key: 'field_aa0001', operator: '~', value: 'EU' }],
                },
              },
            ],
          },
        ],
      },
      fieldKeys: ['priority', 'role_owners'],
      pageNum: 1,
      pageSize: 50,
    });
    expect(page).toEqual({ ok: true, value: { items: [], total: 0 } });
    expect(sent()).toEqual({
      line: 'POST /open_api/orbit/work_item/story/search/params',
      body: {
        search_group: {
          conjunction: 'AND',
          search_params: [
            { param_key: 'work_item_status', operator: 'HAS ANY OF', value: ['doing'] },
            { param_key: 'field_1', operator: 'IS NULL' },
          ],
          search_groups: [
            {
              conjunction: 'OR',
              search_params: [
                {
                  param_key: 'field_3e8a74',
                  operator: 'MEET',
                  pre_operator: 'ANY',
                  value_search_groups: {
                    conjunction: 'AND',
                    search_params: [{ param_key: 'field_aa0001', operator: '~', value: 'EU' }],
                    search_groups: [],
                  },
                },
              ],
              search_groups: [],
            },
          ],
        },
        fields: ['priority', 'role_owners', 'aborted'],
        page_num: 1,
        page_size: 50,
      },
    });
  });
});

describe('details of work items', () => {
  it('asks by id and reads the items', async () => {
    const { api, answer, sent } = use();
    answer([ledger]);
    expect(await getWorkItems(api, PERSON, { ...STORY, ids: [4620420001, 4620420002] })).toEqual({
      ok: true,
      value: [decoded],
    });
    expect(sent()).toEqual({
      line: 'POST /open_api/orbit/work_item/story/query',
      body: { work_item_ids: [4620420001, 4620420002] },
    });
  });

  it.each([
    [
      'the aborted field says so',
      { fields: [{ field_key: 'aborted', field_type_key: 'aborted', field_value: { is_aborted: true } }] },
      true,
    ],
    ['a node-flow item is closed', { fields: [], work_item_status: { state_key: 'closed' } }, true],
    [
      'a state-flow item is in a state called closed',
      { fields: [], pattern: 'State', work_item_status: { state_key: 'closed' } },
      false,
    ],
    [
      'a state-flow item was ended by the system',
      { fields: [], pattern: 'State', work_item_status: { state_key: 'systemEnded' } },
      true,
    ],
    ['the status is empty', { fields: null, work_item_status: {} }, false],
  ])('tells whether an item is terminated: %s', async (_, changes, isTerminated) => {
    const { api, answer } = use();
    answer([{ ...ledger, ...changes }]);
    expect(await getWorkItems(api, PERSON, { ...STORY, ids: [4620420001] })).toMatchObject({
      value: [{ isTerminated }],
    });
  });

  it('reads an item with nearly everything left out', async () => {
    const { api, answer } = use();
    answer([{ id: 7, pattern: 'State', current_nodes: null }]);
    expect(await getWorkItems(api, PERSON, { ...STORY, ids: [7] })).toEqual({
      ok: true,
      value: [
        {
          id: 7,
          name: '',
          projectKey: '',
          typeKey: '',
          templateId: null,
          pattern: 'state',
          statusKey: '',
          currentNodes: [],
          createdBy: '',
          createdAtMs: null,
          updatedBy: '',
          updatedAtMs: null,
          isTerminated: false,
          fields: {},
        },
      ],
    });
  });

  it('gives no items when none is found, asks nothing for none, and refuses more than 50', async () => {
    const { api, receiver } = use();
    receiver.answerWith(() => refused(404, 30005, 'WorkItem Not Found'));
    expect(await getWorkItems(api, PERSON, { ...STORY, ids: [1] })).toEqual({ ok: true, value: [] });
    expect(await getWorkItems(api, PERSON, { ...STORY, ids: [] })).toEqual({ ok: true, value: [] });
    expect(receiver.arrivals).toHaveLength(1);
    const tooMany = Array.from({ length: 51 }, (_, index) => index + 1);
    await expect(getWorkItems(api, PERSON, { ...STORY, ids: tooMany })).rejects.toThrow('at most 50');
  });
});

describe('writing work items', () => {
  it('creates with the required fields checked and gives the id', async () => {
    const { api, answer, sent } = use();
    answer(4620420003);
    const made = await createWorkItem(api, PERSON, {
      ...STORY,
      name: 'New billing ledger',
      templateId: 145405,
      fields: [{ fieldKey: 'priority', value: { value: 'option_2' } }],
      idempotencyKey: KEY,
    });
    expect(made).toEqual({ ok: true, value: 4620420003 });
    expect(sent()).toEqual({
      line: 'POST /open_api/orbit/work_item/create',
      body: {
        work_item_type_key: 'story',
        name: 'New billing ledger',
        template_id: 145405,
        required_mode: 1,
        field_value_pairs: [{ field_key: 'priority', field_value: { value: 'option_2' } }],
      },
    });
  });

  it('does not say that nothing was made when the new id cannot be read', async () => {
    const { api, answer } = use();
    answer({});
    const made = await createWorkItem(api, PERSON, { ...STORY, name: 'x', fields: [], idempotencyKey: KEY });
    expect(made).toMatchObject({ ok: false, error: { kind: 'lost-answer', status: 200 } });
  });

  it('clears a field by sending null, never by leaving the value out', async () => {
    const { api, answer, sent } = use();
    answer(undefined);
    const fields = [
      { fieldKey: 'field_40d9a6', value: null },
      { fieldKey: 'field_0aa4e9', value: undefined },
    ];
    expect(
      (await updateWorkItem(api, PERSON, { ...STORY, id: 4620420001, fields, idempotencyKey: KEY })).ok,
    ).toBe(true);
    expect(sent()).toEqual({
      line: 'PUT /open_api/orbit/work_item/story/4620420001',
      body: {
        update_fields: [
          { field_key: 'field_40d9a6', field_value: null },
          { field_key: 'field_0aa4e9', field_value: null },
        ],
      },
    });
  });
});
