// Refusals of the calls that find items: section 5.
import {
  broken,
  fields,
  ids,
  item,
  lin,
  overloaded,
  pair,
  seconds,
  strictGuest,
  texts,
} from './request-parts';
import { type Provocation, type Stage, section } from './stage';

/** Refusals of the calls that find items: section 5. */
export function findingProvocations(stage: Stage): Provocation[] {
  const { story, defect, foreign } = stage;
  const search = (search_params: unknown[], more: object = {}) => ({
    search_group: { conjunction: 'AND', search_params },
    ...more,
  });
  const param = (param_key: string, operator: string, value?: unknown) =>
    search([{ param_key, operator, value }]);
  const related = (body: object) => ({
    relation_work_item_type_key: 'story',
    relation_key: 'field_174ce3',
    ...body,
  });
  const across = (body: object) => ({ work_item_type_key: 'story', ...body });
  const filter = 'orbit/work_item/filter';
  const params = 'orbit/work_item/story/search/params';
  const query = 'orbit/work_item/story/query';
  const capped = { switches: { search_cap: 1 } };
  return [
    ...section('5.1', [
      [20003, 'no types', 'POST', filter, {}],
      [10001, 'plugin not installed', 'POST', filter, {}, { switches: { uninstalled_spaces: ['orbit'] } }],
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
      [20094, 'more results than the cap', 'POST', 'work_items/filter_across_project', across({}), capped],
      [50005, 'service error', 'POST', 'work_items/filter_across_project', across({}), broken],
      [50006, 'overload', 'POST', 'work_items/filter_across_project', across({}), overloaded],
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
      [20094, 'more results than the cap', 'POST', params, search([]), capped],
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
      [
        20003,
        'workflow of a subtask',
        'POST',
        'orbit/work_item/sub_task/query',
        { work_item_ids: [stage.task], expand: { need_workflow: true } },
      ],
      [20005, 'no ids', 'POST', query, {}],
      [20014, 'item of another space', 'POST', query, { work_item_ids: [foreign] }],
      [
        20014,
        'subtask of another space',
        'POST',
        'xinghe/work_item/sub_task/query',
        { work_item_ids: [stage.task] },
      ],
      [20015, 'mixed fields', 'POST', query, { work_item_ids: [story], fields: ['a', '-b'] }],
      [20028, '51 ids', 'POST', query, { work_item_ids: ids(51) }],
      [30005, 'unknown ids', 'POST', query, { work_item_ids: [1] }],
      [
        30005,
        'subtask of a confidential item',
        'POST',
        'orbit/work_item/sub_task/query',
        { work_item_ids: [stage.secretTask] },
        { headers: strictGuest },
      ],
      [30005, 'unknown subtask', 'POST', 'orbit/work_item/sub_task/query', { work_item_ids: [1] }],
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
      [
        20055,
        'more results than the cap',
        'POST',
        `${item(story)}/search_by_relation`,
        related({}),
        {
          switches: { search_cap: 0 },
          before: [{ method: 'PUT', path: item(story), body: fields(pair('field_174ce3', stage.frozen)) }],
        },
      ],
      [50005, 'service error', 'POST', `${item(story)}/search_by_relation`, related({}), broken],
      [30018, 'unknown key', 'POST', `${item(story)}/search_by_relation`, related({ relation_key: 'nope' })],
    ]),
  ];
}
