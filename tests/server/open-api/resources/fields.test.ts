// Replies are the documented examples (endpoints.md 3.3 and 3.4).
import { describe, expect, it } from 'vitest';
import { listFieldSettings, listFields } from '@/server/open-api/fields';
import { PERSON } from '../support/test-open-api';
import { withOpenApi } from '../support/with-open-api';

const use = withOpenApi();

const risk = {
  field_key: 'field_7d21aa',
  field_alias: 'risk',
  field_name: 'Risk',
  field_type_key: 'select',
  is_custom_field: true,
  is_obsoleted: false,
  work_item_scopes: ['story', 'issue'],
  value_generate_mode: 'Default',
  relation_id: '',
  options: [
    { label: 'High', value: 'o_8lheu2', color: 'red-1', order: 1, is_disabled: 2, is_visibility: 1 },
    { label: 'Unknown', value: 'o_old11', order: 2, is_disabled: 1, is_visibility: 2 },
  ],
  compound_fields: [],
};

describe('fields of a type', () => {
  it('lists a choice field with its options, disabled ones marked', async () => {
    const { api, answer, sent } = use();
    answer([risk]);
    expect(await listFields(api, PERSON, { projectKey: 'orbit', typeKey: 'story' })).toEqual({
      ok: true,
      value: [
        {
          key: 'field_7d21aa',
          alias: 'risk',
          name: 'Risk',
          typeKey: 'select',
          isCustom: true,
          isObsolete: false,
          workItemTypeKeys: ['story', 'issue'],
          valueGenerateMode: 'Default',
          relationId: '',
          options: [
            {
              id: 'o_8lheu2',
              label: 'High',
              color: 'red-1',
              isDisabled: false,
              isVisible: true,
              children: [],
            },
            { id: 'o_old11', label: 'Unknown', isDisabled: true, isVisible: false, children: [] },
          ],
          compoundFields: [],
          numberConfig: null,
        },
      ],
    });
    expect(sent()).toEqual({ line: 'POST /open_api/orbit/field/all', body: { work_item_type_key: 'story' } });
  });

  it('keeps the tree of a cascade and the sub-fields of a compound', async () => {
    const { api, answer, sent } = use();
    answer([
      {
        ...risk,
        field_type_key: 'tree_select',
        options: [
          {
            label: 'Payments',
            value: 'o_pay',
            children: [{ label: 'Refunds', value: 'o_pay_ref', children: [] }],
          },
        ],
      },
      {
        field_key: 'field_3e8a74',
        field_name: 'Rollout plan',
        field_type_key: 'compound_field',
        options: null,
        compound_fields: [
          {
            field_key: 'field_aa0001',
            field_name: 'Region',
            field_type_key: 'text',
            is_custom_field: true,
            options: [],
          },
        ],
      },
    ]);
    const listed = await listFields(api, PERSON, { projectKey: 'orbit' });
    expect(listed).toMatchObject({
      ok: true,
      value: [
        { options: [{ id: 'o_pay', isDisabled: false, children: [{ id: 'o_pay_ref', label: 'Refunds' }] }] },
        {
          alias: '',
          options: [],
          compoundFields: [{ key: 'field_aa0001', typeKey: 'text', compoundFields: [] }],
        },
      ],
    });
    expect(sent().body).toEqual({});
  });

  it('reads how a number is shown', async () => {
    const { api, answer } = use();
    answer([
      {
        field_key: 'field_b6125d',
        field_type_key: 'number',
        number_config: {
          scaling_ratio: '0.01',
          display_digits: 2,
          thousandth: true,
          symbol_setting: { symbol: '%' },
        },
      },
    ]);
    expect(await listFields(api, PERSON, { projectKey: 'orbit' })).toMatchObject({
      value: [
        {
          numberConfig: {
            scalingRatio: '0.01',
            displayDigits: 2,
            isGrouped: true,
            symbolSetting: { symbol: '%' },
          },
        },
      ],
    });
  });
});

describe('settable fields of a type', () => {
  it('reads rules, default, level and roles', async () => {
    const { api, answer, sent } = use();
    answer([
      {
        field_key: 'priority',
        field_alias: 'priority',
        field_name: 'Priority',
        field_type_key: 'select',
        label: 'Priority',
        field_tips: 'P0 is the most urgent',
        is_required: 1,
        is_validity: 1,
        is_visibility: 1,
        default_value: { default_appear: 1, value: { label: 'P2', value: 'option_3' } },
        options: [{ label: 'P0', value: 'option_1', is_disabled: 2, is_visibility: 1 }],
      },
      {
        field_key: 'field_c3f410',
        field_alias: '',
        field_name: 'Domain',
        field_type_key: 'tree_select',
        label: 'Domain',
        is_required: 3,
        is_validity: 1,
        is_visibility: 2,
        default_value: { default_appear: 3, value: null },
        sub_type_level_mode: 'last',
        sub_type_level_class: 0,
        free_add: false,
        options: [],
      },
      {
        field_key: 'role_owners',
        field_type_key: 'role_owners',
        is_required: 2,
        role_assign: [
          { role: 'PM', name: 'Product', default_appear: 1, deletable: 2, member_assign: 3, members: [] },
          { role: 'RD', name: 'Developer', default_appear: 1, deletable: 1, member_assign: 1, members: null },
        ],
      },
      {
        field_key: 'field_174ce3',
        field_type_key: 'work_item_related_select',
        work_item_relation: {
          id: 'r1',
          name: 'Story to defect',
          relation_type: 0,
          work_item_type_key: 'story',
          relation_details: [{ project_key: 'orbit', work_item_type_key: 'issue' }],
        },
      },
    ]);
    const listed = await listFieldSettings(api, PERSON, { projectKey: 'orbit', typeKey: 'story' });
    expect(listed).toMatchObject({
      ok: true,
      value: [
        {
          key: 'priority',
          tips: 'P0 is the most urgent',
          isRequired: 'yes',
          visibility: 'visible',
          validity: 'valid',
          defaultValue: { label: 'P2', value: 'option_3' },
          defaultAppear: 'shown',
          relation: null,
        },
        {
          isRequired: 'conditional',
          visibility: 'conditional',
          defaultValue: null,
          defaultAppear: 'conditional',
          levelMode: 'last',
          levelClass: 0,
          isFreeAdd: false,
        },
        {
          isRequired: 'no',
          roleAssign: [
            {
              roleId: 'PM',
              name: 'Product',
              isDeletable: false,
              memberAssignMode: 'creator',
              memberKeys: [],
            },
            {
              roleId: 'RD',
              name: 'Developer',
              isDeletable: true,
              memberAssignMode: 'by-hand',
              memberKeys: [],
            },
          ],
        },
        {
          defaultValue: null,
          relation: {
            id: 'r1',
            workItemTypeKey: 'story',
            targets: [{ projectKey: 'orbit', typeKey: 'issue' }],
          },
        },
      ],
    });
    expect(sent().line).toBe('GET /open_api/orbit/work_item/story/meta');
  });
});
