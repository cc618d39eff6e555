// Writes of every kind with choices drawn by a property test; some are refused, which must leave no trace.
import { waitForTask } from './make-items';
import { orbitKey, type TestSandbox, type Wire } from './start-sandbox';

/** What a property draws for one write: which, and two choices for it. */
export type DrawnWrite = [kind: number, first: number, second: number];

const people = ['7401000000000000101', '7401000000000000102', '7401000000000000103', '7401000000000000104'];
const roles = ['PM', 'RD', 'role_9c21ab', 'role_7be410'];
const day = 1_772_380_800_000;
const dayMs = 86_400_000;

const some = (choice: number) => people.filter((_unused, index) => (choice >> index) % 2 === 1);
const schedule = (choice: number) => ({
  estimate_start_date: day + (choice % 5) * dayMs,
  estimate_end_date: day + (8 + (choice % 4)) * dayMs - 1,
  points: choice % 6,
  is_auto: false,
});
// A list of roles replaces the stored one, as documented; so each is named here, and none may be lost by anything else.
const values: [string, (choice: number) => unknown][] = [
  ['name', (choice) => `Name ${choice}`],
  ['priority', (choice) => ({ value: `option_${1 + (choice % 3)}` })],
  ['field_b6125d', (choice) => choice],
  ['field_2c8f51', some],
  ['field_40d9a6', (choice) => (choice % 4 === 0 ? null : day + choice * dayMs)],
  ['field_d2490b', (choice) => choice % 2 === 0],
  ['role_owners', (choice) => roles.map((role) => ({ role, owners: some(choice).slice(0, 1) }))],
  ['field_8f03ce', (choice) => ({ start_time: day, end_time: day + (1 + choice) * dayMs - 1 })],
];

async function firstSubtask(sandbox: TestSandbox, id: number): Promise<Wire> {
  const listed = await sandbox.call('GET', `orbit/work_item/story/${id}/workflow/task?node_id=state_joint`);
  return listed.body.data[0].sub_tasks[0]?.id ?? 1;
}

type Write = (sandbox: TestSandbox, id: number, first: number, second: number) => Promise<Wire>;

const writes: Write[] = [
  (sandbox, id, first, second) => {
    const [field_key, makeValue] = values[first % values.length] ?? ['name', String];
    const update_fields = [{ field_key, field_value: makeValue(second) }];
    return sandbox.call('PUT', `orbit/work_item/story/${id}`, { update_fields });
  },
  (sandbox, id, first) =>
    sandbox.call('PUT', `orbit/workflow/story/${id}/node/state_joint`, { node_owners: some(first) }),
  (sandbox, id, first, second) =>
    sandbox.call('PUT', `orbit/workflow/story/${id}/node/state_joint`, {
      schedules: some(first).map((owner) => ({ owners: [owner], ...schedule(second) })),
    }),
  (sandbox, id, first, second) =>
    sandbox.call(
      'PUT',
      `orbit/workflow/story/${id}/node/${['state_test', 'draft', 'state_joint'][first % 3]}`,
      {
        node_schedule: schedule(second),
      },
    ),
  (sandbox, id, first, second) =>
    sandbox.call('PUT', `orbit/workflow/story/${id}/node/${['state_joint', 'state_dev'][first % 2]}`, {
      node_custom_fields: [
        { field_alias: 'node_note', field_value: second % 3 === 0 ? null : `Note ${second}` },
      ],
    }),
  (sandbox, id, first) =>
    sandbox.call('PUT', `orbit/workflow/story/${id}/node/state_dev`, {
      role_assignee: [{ role: 'RD', owners: some(first) }],
    }),
  (sandbox, id, first) =>
    sandbox.call('POST', `orbit/work_item/story/${id}/workflow/task`, {
      node_id: 'state_joint',
      name: `Part ${first}`,
      assignee: some(first),
    }),
  async (sandbox, id, first, second) =>
    sandbox.call(
      'POST',
      `orbit/work_item/story/${id}/workflow/state_joint/task/${await firstSubtask(sandbox, id)}`,
      {
        note: `Note ${first}`,
        assignee: some(second),
      },
    ),
  async (sandbox, id, first) =>
    sandbox.call('POST', `orbit/work_item/story/${id}/subtask/modify`, {
      node_id: 'state_joint',
      task_id: Number(await firstSubtask(sandbox, id)),
      action: first % 2 === 0 ? 'confirm' : 'rollback',
    }),
  async (sandbox, id) =>
    sandbox.call('DELETE', `orbit/work_item/story/${id}/task/${await firstSubtask(sandbox, id)}`),
  (sandbox, id, first) =>
    sandbox.call('POST', `orbit/workflow/story/${id}/node/${first % 2 === 0 ? 'draft' : 'review'}/operate`, {
      action: first % 3 === 0 ? 'rollback' : 'confirm',
      rollback_reason: 'again',
    }),
  (sandbox, id, first) =>
    sandbox.call('PUT', `orbit/work_item/story/${id}/abort`, {
      is_aborted: first % 3 === 0,
      reason_option: 'test',
    }),
  async (sandbox, id, first, second) => {
    const [field_key, makeValue] = values[1 + (first % 3)] ?? ['name', String];
    const answer = await sandbox.call('POST', 'work_item/batch_update', {
      project_key: orbitKey,
      work_item_type_key: 'story',
      work_item_ids: [id],
      update_mode: 'UPDATE',
      field_key,
      after_field_value: makeValue(second),
    });
    if (answer.body.err_code === 0) await waitForTask(sandbox, answer.body.data.task_id);
    return answer;
  },
];

/** Does one drawn write to a story and gives the code of the answer. */
export async function doWrite(
  sandbox: TestSandbox,
  id: number,
  [kind, first, second]: DrawnWrite,
): Promise<number> {
  const write = writes[kind % writes.length];
  if (!write) throw new Error('there is no such write');
  return (await write(sandbox, id, first, second)).body.err_code;
}
