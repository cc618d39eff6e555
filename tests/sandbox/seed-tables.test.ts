// Every row of the error tables of the four official pages: provoked, and answered with exactly its code and both its texts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statusOf } from './provocations/reference';
import {
  asGuest,
  asWei,
  day,
  fields,
  flow,
  ids,
  item,
  nobody,
  orbit,
  pair,
  plan,
  wei,
  wrongToken,
} from './provocations/request-parts';
import { setStage } from './provocations/set-stage';
import type { Stage } from './provocations/stage';
import { type RequestHeaders, startSandbox, type TestSandbox } from './support/start-sandbox';

let sandbox: TestSandbox;
let stage: Stage;

beforeAll(async () => {
  sandbox = await startSandbox();
  stage = await setStage(sandbox);
});
afterAll(() => sandbox.stop());

interface Sent {
  path?: string;
  body: unknown;
  headers?: RequestHeaders;
  switches?: object;
}

type SeedRow = [code: number, errMsg: string, msg: string, cause: string, sent: () => Sent];

function holds(title: string, method: string, usualPath: () => string, rows: SeedRow[]): void {
  describe(title, () => {
    it.each(rows)('%i %s / %s: %s', async (code, errMsg, msg, _cause, sent) => {
      const { path = usualPath(), body, headers, switches } = sent();
      const before = await sandbox.control('GET', 'switches');
      if (switches) await sandbox.control('PUT', 'switches', switches);
      // Keys that differ from data set to data set stand as words in the table.
      const text = msg.replace('BUDGET', stage.budgetKey).replace('CALCULATED', stage.calculatedKey);
      const answer = await sandbox.call(method, path, body, headers);
      await sandbox.control('PUT', 'switches', before);
      expect(answer.body).toMatchObject({ err_code: code, err_msg: errMsg, err: { code, msg: text } });
      expect(answer.status).toBe(statusOf(code));
    });
  });
}

const rule = (key: string) => ({ intercepted_field_keys: [key] });
const blockedTexts = ['Your request has been blocked', 'Your request has been intercepted.'] as const;
const named = () => fields(pair('name', 'x'));

holds('updating a work item', 'PUT', () => item(stage.story), [
  [
    20007,
    'WorkItem Is Already Aborted',
    'Unable to operate on terminated work items',
    'node flow',
    () => ({ path: item(stage.ended), body: named() }),
  ],
  [
    20007,
    'workItem has already in terminal status',
    '工作项已终止，无法修改',
    'state flow',
    () => ({ path: item(stage.endedDefect, 'issue'), body: named() }),
  ],
  [
    30009,
    'Field Not Found',
    'field_value_pairs field key field_97d327:can not find field',
    'unknown key',
    () => ({ body: fields(pair('field_97d327', 1)) }),
  ],
  [
    30005,
    'WorkItem Not Found',
    'WorkItem Not Found',
    'unknown item',
    () => ({ path: item(1), body: named() }),
  ],
  [
    30005,
    'WorkItem Not Found',
    'WorkItem Not Found',
    'item of another type',
    () => ({ path: item(stage.defect), body: named() }),
  ],
  [
    50006,
    'No right to edit',
    'Unable to edit "Budget"(BUDGET)',
    'no right on the field',
    () => ({ body: fields(pair(stage.budgetKey, 1)), ...asWei }),
  ],
  [20090, ...blockedTexts, 'an intercept rule', () => ({ body: named(), switches: rule('name') })],
  [
    20050,
    'Failed to check field',
    'Due to the administrator configuration update',
    'option disabled meanwhile',
    () => ({
      body: fields(pair('priority', { value: 'option_1' })),
      switches: { disabled_option_ids: ['option_1'] },
    }),
  ],
  [
    20050,
    'Failed to check field',
    'Due to the administrator configuration update',
    'option disabled before',
    () => ({ body: fields(pair('priority', { value: 'option_9' })) }),
  ],
  [
    50006,
    'WorkItemValue Limit Exceeded',
    'WorkItemValue Limit Exceeded',
    'name of 256 characters',
    () => ({ body: fields(pair('name', 'x'.repeat(256))) }),
  ],
  [
    50006,
    'WorkItemValue Limit Exceeded',
    'WorkItemValue Limit Exceeded',
    'text of 10,001 characters',
    () => ({ body: fields(pair('field_0aa4e9', '语'.repeat(10_001))) }),
  ],
  [10001, 'Operation Not Permitted', 'No Permission', 'a guest', () => ({ body: named(), ...asGuest })],
  [
    20090,
    'Your request has been Intercept',
    'field CALCULATED is calculated',
    'calculated field',
    () => ({ body: fields(pair(stage.calculatedKey, 1)) }),
  ],
  [
    20014,
    'Project And WorkItem Not Match',
    'Project And WorkItem Not Match',
    'item of another space',
    () => ({ path: item(stage.foreign), body: named() }),
  ],
  [
    1000051743,
    'Can not find user info',
    'Can not find user info',
    'unknown X-USER-KEY',
    () => ({ body: named(), headers: { 'X-USER-KEY': nobody } }),
  ],
  [10211, 'Token Info Is Invalid', 'token is nil', 'wrong token', () => ({ body: named(), ...wrongToken })],
  [
    10211,
    'Token Info Is Invalid',
    'token is nil',
    'text that is no token',
    () => ({ body: named(), headers: { 'X-PLUGIN-TOKEN': 'x' } }),
  ],
]);

holds('updating many', 'POST', () => 'work_item/batch_update', [
  [
    1000052062,
    'Project Key Is Wrong',
    'Project Key Is Wrong',
    'unknown space',
    () => ({ body: { project_key: 'nope' } }),
  ],
  [
    1000052062,
    'Project Key Is Wrong',
    'Project Key Is Wrong',
    'a slug',
    () => ({ body: { project_key: 'orbit' } }),
  ],
  [
    50006,
    'ErrOAPIBatchUpdateOverLimit',
    'The quantity of single batch updates exceeds the limit',
    '51 items',
    () => ({
      body: {
        project_key: orbit,
        work_item_type_key: 'story',
        work_item_ids: ids(51),
        update_mode: 'UPDATE',
        field_key: 'priority',
        after_field_value: null,
      },
    }),
  ],
]);

const joint = () => `${flow(stage.story)}/state_joint`;
const dev = () => `${flow(stage.story)}/state_dev`;
const entry = (...owners: string[]) => ({ owners, ...plan(1, 1) });

holds('updating a node', 'PUT', joint, [
  [
    50006,
    'The node scheduling cannot less than the total scheduling of subtasks',
    'Node schedule shall not be less than the total schedule of subtasks',
    'ends before its subtask',
    () => ({ body: { node_schedule: plan(1, 5) } }),
  ],
  [
    1000051743,
    'The estimated score of the node must not be less than the total estimated score of the subtask',
    'Node 估分 must exceed that of its sub-tasks',
    'fewer points than its subtask',
    () => ({ body: { node_schedule: plan(5, 1) } }),
  ],
  [20090, ...blockedTexts, 'a rule on nodes', () => ({ body: { node_owners: [] }, switches: rule('node') })],
  [
    20090,
    ...blockedTexts,
    'a rule on a form field',
    () => ({ path: dev(), body: { fields: [pair('field_658c22', 'x')] }, switches: rule('field_658c22') }),
  ],
  [
    10001,
    'Operation Not Permitted',
    'No Permission',
    'neither administrator, owner nor role member',
    () => ({ body: { node_owners: [] }, ...asWei }),
  ],
  [
    20005,
    'Missing Param',
    'Missing Param',
    'schedule with one end',
    () => ({ body: { node_schedule: { estimate_start_date: day } } }),
  ],
  [
    20005,
    'Missing Param',
    'Missing Param',
    'pair without value',
    () => ({ path: dev(), body: { fields: [{ field_key: 'field_658c22' }] } }),
  ],
  [
    30009,
    'Field Not Found',
    'field_value_pairs field alias schedule_flag:can not find field',
    'unknown alias',
    () => ({ path: dev(), body: { fields: [{ field_alias: 'schedule_flag', field_value: 1 }] } }),
  ],
  [
    20007,
    'WorkItem Is Already Aborted',
    'WorkItem Is Already Aborted',
    'terminated',
    () => ({ path: `${flow(stage.ended)}/state_joint`, body: { node_owners: [] } }),
  ],
  [
    20041,
    'Field RoleOwner Must Be Set In FieldValuePairs',
    'Role owner do not exist in DB and request',
    'role that nobody holds, sent without people',
    () => ({ path: dev(), body: { role_assignee: [{ role: 'RD' }] } }),
  ],
  [
    30005,
    'WorkItem Not Found',
    'WorkItem Not Found',
    'unknown item',
    () => ({ path: `${flow(1)}/state_joint`, body: { node_owners: [] } }),
  ],
  [
    20032,
    'DifferentSchedule Set Owner Invalid',
    'DifferentSchedule Set Owner Invalid',
    'fewer than two owners',
    () => ({ body: { schedules: [entry(wei)] } }),
  ],
  [
    20032,
    'DifferentSchedule Set Owner Invalid',
    'DifferentSchedule Set Owner Invalid',
    'an entry without owner',
    () => ({ body: { schedules: [entry()] } }),
  ],
  [
    20032,
    'DifferentSchedule Set Owner Invalid',
    'DifferentSchedule Set Owner Invalid',
    'owners and schedules in one call',
    () => ({
      body: {
        node_owners: [wei, '7401000000000000103'],
        schedules: [entry(wei), entry('7401000000000000103')],
      },
    }),
  ],
  [
    20083,
    '"Duplication Field Exist',
    '20083',
    'a field twice',
    () => ({
      path: dev(),
      body: { fields: [pair('field_658c22', 'a'), { field_alias: 'design_link', field_value: 'b' }] },
    }),
  ],
  [
    30017,
    'Role Owners Not Found',
    '从工作项字段role_owners获取数据出错',
    'unknown role',
    () => ({ path: dev(), body: { role_assignee: [{ role: 'rd', owners: [wei] }] } }),
  ],
]);

const made = (more: object) => ({ work_item_type_key: 'story', name: 'x', ...more });

holds('creating', 'POST', () => 'orbit/work_item/create', [
  [
    30014,
    'WorkItem Type Not Found',
    'Work item not found',
    'the alias of a type instead of its key',
    () => ({ body: made({ work_item_type_key: 'launch' }) }),
  ],
  [
    50006,
    'Failed to process role owners',
    'Failed to process role owners',
    'unknown person',
    () => ({ body: made({ field_value_pairs: [pair('role_owners', [{ role: 'RD', owners: [nobody] }])] }) }),
  ],
  [
    50006,
    'Failed to process role owners',
    'Failed to process role owners',
    'unreadable people',
    () => ({ body: made({ field_value_pairs: [pair('role_owners', [{ role: 'RD', owners: 'x' }])] }) }),
  ],
  [
    50006,
    'Current Template is Disable',
    'Current template has been banned',
    'disabled template',
    () => ({ body: made({ template_id: 145407 }) }),
  ],
  [
    50006,
    'Template not found',
    'template not found',
    'unknown template',
    () => ({ body: made({ template_id: 1 }) }),
  ],
  [
    30014,
    'WorkItemTypeKey Not Found',
    'Work item not found',
    'no such type',
    () => ({ body: made({ work_item_type_key: 'nope' }) }),
  ],
  [
    20083,
    '"Duplication Field Exist',
    '20083',
    'a field twice',
    () => ({ body: made({ field_value_pairs: [pair('priority', null), pair('priority', null)] }) }),
  ],
  [
    20083,
    '"Duplication Field Exist',
    '20083',
    'the name twice',
    () => ({ body: made({ field_value_pairs: [pair('name', 'y')] }) }),
  ],
  [
    20083,
    '"Duplication Field Exist',
    '20083',
    'the template as a field',
    () => ({ body: made({ field_value_pairs: [pair('template_id', 145405)] }) }),
  ],
]);
