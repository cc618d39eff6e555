// Refusals of creating and updating items: sections 6.1 and 6.2.
import {
  asGuest,
  asWei,
  blocked,
  day,
  fields,
  gone,
  item,
  lin,
  nobody,
  pair,
  wrongToken,
} from './request-parts';
import { type Provocation, type Stage, section } from './stage';

/** Refusals of creating and updating items: sections 6.1 and 6.2. */
export function writingProvocations(stage: Stage): Provocation[] {
  const { story, defect, ended, endedDefect, foreign, disabledType, budgetKey } = stage;
  const create = (body: object) => ({ work_item_type_key: 'story', name: 'x', ...body });
  const pairs = (...field_value_pairs: unknown[]) => create({ field_value_pairs });
  const make = 'orbit/work_item/create';
  const update = item(story);
  return [
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
      [20090, 'intercept rule', 'POST', make, pairs(pair('priority', null)), blocked('priority')],
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
      [
        20051,
        'linked story',
        'PUT',
        item(defect, 'issue'),
        fields(pair('_field_linked_story', stage.frozenDefect)),
      ],
      [20090, 'calculated field', 'PUT', update, fields(pair(stage.calculatedKey, 1))],
      [20007, 'terminated defect', 'PUT', item(endedDefect, 'issue'), fields(pair('name', 'x'))],
      [20006, 'e-mail', 'PUT', update, fields(pair('field_f2b193', 'nobody'))],
      [
        20006,
        'start after end',
        'PUT',
        update,
        fields(pair('field_8f03ce', { start_time: day + 1, end_time: day })),
      ],
      [10302, 'person who left', 'PUT', update, fields(pair('field_e77b30', gone))],
      [10211, 'wrong token', 'PUT', update, fields(), wrongToken],
      [20083, 'field twice', 'PUT', update, fields(pair('name', 'a'), pair('name', 'b'))],
      [20090, 'intercept rule', 'PUT', update, fields(pair('name', 'x')), blocked('name')],
      [30005, 'unknown item', 'PUT', item(1), fields(pair('name', 'x'))],
      [30006, 'unknown person', 'PUT', update, fields(pair('field_e77b30', nobody))],
      [30008, 'unknown business line', 'PUT', update, fields(pair('business', 'nope'))],
      [30009, 'unknown field', 'PUT', update, fields(pair('nope', 1))],
      [30014, 'unknown type', 'PUT', `orbit/work_item/nope/${story}`, fields()],
      [30017, 'unknown role', 'PUT', update, fields(pair('role_owners', [{ role: 'nope', owners: [] }]))],
      [50006, 'no right on the field', 'PUT', update, fields(pair(budgetKey, 1)), asWei],
      [50006, 'too long', 'PUT', update, fields(pair('name', 'x'.repeat(256)))],
      [50006, 'loop', 'PUT', update, fields(pair('field_174ce3', story))],
      [1000051743, 'unknown caller', 'PUT', update, fields(), { headers: { 'X-USER-KEY': nobody } }],
    ]),
  ];
}
