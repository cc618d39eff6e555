// Refusals of the other changes of items: sections 6.3 to 6.9.
import { asGuest, blocked, day, ids, item, orbit, pair } from './request-parts';
import { type Provocation, type Stage, section } from './stage';

/** Refusals of the other changes of items: sections 6.3 to 6.9. */
export function itemLifeProvocations(stage: Stage): Provocation[] {
  const { story, ended, foreign, task } = stage;
  const log = (body: object) => ({ project_key: orbit, work_item_ids: [story], ...body });
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
  const compoundPath = 'work_item/field_value/update_compound_field';
  const batchPath = 'work_item/batch_update';
  return [
    ...section('6.3', [
      [10001, 'guest', 'DELETE', item(story), undefined, asGuest],
      [20003, 'unknown type', 'DELETE', `orbit/work_item/nope/${story}`],
      [20014, 'another space', 'DELETE', item(foreign)],
      [20090, 'intercept rule', 'DELETE', item(story), undefined, blocked('deleted')],
      [30005, 'unknown item', 'DELETE', item(1)],
      [
        1000051195,
        'item of another tenant',
        'DELETE',
        item(story),
        undefined,
        { switches: { other_tenant_item_ids: [String(story)] } },
      ],
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
        blocked('aborted'),
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
      [20090, 'intercept rule', 'POST', compoundPath, compound({}), blocked('field_3e8a74')],
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
  ];
}
