// Items made over HTTP for a test, so that it says itself what it stands on.
import { expect } from 'vitest';
import type { TestSandbox, Wire } from './start-sandbox';

/** Creates an item of `orbit` and gives its id. */
export async function createItem(sandbox: TestSandbox, body: Record<string, unknown> = {}): Promise<number> {
  const answer = await sandbox.call('POST', 'orbit/work_item/create', {
    work_item_type_key: 'story',
    name: 'Billing',
    ...body,
  });
  expect(answer.body).toMatchObject({ err_code: 0 });
  return answer.body.data;
}

/** The item as 5.4 returns it. */
export async function readItem(
  sandbox: TestSandbox,
  id: number,
  type = 'story',
  more: object = {},
): Promise<Wire> {
  const answer = await sandbox.call('POST', `orbit/work_item/${type}/query`, {
    work_item_ids: [id],
    ...more,
  });
  expect(answer.body).toMatchObject({ err_code: 0 });
  return answer.body.data[0];
}

/** The value of a field of an item; `undefined` when the field is not in the reply. */
export async function readField(
  sandbox: TestSandbox,
  id: number,
  key: string,
  type = 'story',
): Promise<Wire> {
  const item = await readItem(sandbox, id, type);
  return item.fields.find((field: Wire) => field.field_key === key)?.field_value;
}

/** Updates one field and gives the answer. */
export async function updateField(
  sandbox: TestSandbox,
  id: number,
  key: string,
  value: unknown,
  type = 'story',
) {
  return sandbox.call('PUT', `orbit/work_item/${type}/${id}`, {
    update_fields: [{ field_key: key, field_value: value }],
  });
}

/** The nodes of an item by key. */
export async function readNodes(
  sandbox: TestSandbox,
  id: number,
  type = 'story',
): Promise<Record<string, Wire>> {
  const answer = await sandbox.call('POST', `orbit/work_item/${type}/${id}/workflow/query`, { flow_type: 0 });
  expect(answer.body).toMatchObject({ err_code: 0 });
  return Object.fromEntries(answer.body.data.workflow_nodes.map((node: Wire) => [node.state_key, node]));
}

/** Asks until the batch job has ended and gives its result. */
export async function waitForTask(sandbox: TestSandbox, taskId: string): Promise<Wire> {
  for (;;) {
    const answer = await sandbox.call('GET', `task_result?task_id=${taskId}`);
    expect(answer.body).toMatchObject({ err_code: 0 });
    if (!['IDLE', 'RUNNING'].includes(answer.body.data.task_status)) return answer.body.data;
  }
}
