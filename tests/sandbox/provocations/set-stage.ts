// Makes the things that the hand-written requests refer to, over HTTP.
import { expect } from 'vitest';
import { createItem, readNodes } from '../support/make-items';
import type { TestSandbox, Wire } from '../support/start-sandbox';
import { day, lin, orbit, plan, strictGuest } from './request-parts';
import type { Stage } from './stage';

async function accepted(sandbox: TestSandbox, method: string, path: string, body?: unknown): Promise<Wire> {
  const answer = await sandbox.call(method, path, body);
  expect(answer.body).toMatchObject({ err_code: 0 });
  return answer.body.data;
}

async function abort(sandbox: TestSandbox, id: number, type: string): Promise<void> {
  const body = { is_aborted: true, reason_option: 'test' };
  await accepted(sandbox, 'PUT', `orbit/work_item/${type}/${id}/abort`, body);
}

async function addTask(sandbox: TestSandbox, id: number, nodeId: string, type = 'story'): Promise<number> {
  const body = { node_id: nodeId, name: 'Part', schedule: plan(3, 2) };
  return accepted(sandbox, 'POST', `orbit/work_item/${type}/${id}/workflow/task`, body);
}

async function confirm(sandbox: TestSandbox, id: number, node: string): Promise<void> {
  await accepted(sandbox, 'POST', `orbit/workflow/story/${id}/node/${node}/operate`, { action: 'confirm' });
}

/** A confidential story: one that a stranger bound to their rights does not see. */
async function findSecret(sandbox: TestSandbox): Promise<number> {
  const body = { work_item_type_keys: ['story'], page_size: 200 };
  const all = await sandbox.call('POST', 'orbit/work_item/filter', body);
  const seen = await sandbox.call('POST', 'orbit/work_item/filter', body, strictGuest);
  const seenIds = seen.body.data.map((item: Wire) => item.id);
  const secret = all.body.data.find((item: Wire) => !seenIds.includes(item.id));
  expect(secret).toBeDefined();
  return secret.id;
}

async function signIn(sandbox: TestSandbox): Promise<string> {
  const { code } = await sandbox.control('POST', 'codes', { user_key: lin });
  const body = { code, grant_type: 'authorization_code' };
  const answer = await sandbox.call('POST', 'authen/user_plugin_token', body, { 'X-USER-KEY': null });
  return answer.body.data.token;
}

async function findViews(sandbox: TestSandbox): Promise<Stage['views']> {
  const ofType = (type: string) =>
    accepted(sandbox, 'POST', 'orbit/view_conf/list', { work_item_type_key: type });
  const stories = await ofType('story');
  const [ofDefects] = await ofType('issue');
  const idOf = (kind: number) => stories.find((view: Wire) => view.view_type === kind).view_id;
  return { fixed: idOf(2), panorama: idOf(0), ofDefects: ofDefects.view_id };
}

/** Sets the stage in a fresh sandbox. */
export async function setStage(sandbox: TestSandbox): Promise<Stage> {
  const story = await createItem(sandbox);
  const joint = `orbit/workflow/story/${story}/node/state_joint`;
  const task = await addTask(sandbox, story, 'state_joint');
  await accepted(sandbox, 'PUT', joint, { node_schedule: plan(5, 10) });
  const ended = await createItem(sandbox);
  const endedTask = await addTask(sandbox, ended, 'state_joint');
  await abort(sandbox, ended, 'story');
  const endedDefect = await createItem(sandbox, { work_item_type_key: 'issue' });
  await abort(sandbox, endedDefect, 'issue');
  const frozen = await createItem(sandbox);
  const frozenDefect = await createItem(sandbox, { work_item_type_key: 'issue' });
  for (const id of [frozen, frozenDefect]) {
    const body = { project_key: orbit, work_item_id: id, is_frozen: true };
    await accepted(sandbox, 'PUT', 'work_item/freeze', body);
  }
  const advanced = await createItem(sandbox);
  await confirm(sandbox, advanced, 'draft');
  await confirm(sandbox, advanced, 'review');
  const types = await accepted(sandbox, 'GET', 'orbit/work_item/all-types');
  const launchType = types.find((type: Wire) => type.api_name === 'launch').type_key;
  const launch = await createItem(sandbox, { work_item_type_key: launchType });
  const metadata = await accepted(sandbox, 'POST', 'orbit/field/all', { work_item_type_key: 'story' });
  const ofTasks = await accepted(sandbox, 'POST', 'orbit/field/all', { work_item_type_key: 'sub_task' });
  const keyOf = (alias: string) => metadata.find((field: Wire) => field.field_alias === alias).field_key;
  const secret = await findSecret(sandbox);
  const lines = await accepted(sandbox, 'GET', 'orbit/business/all');
  const foreign = await accepted(sandbox, 'POST', 'xinghe/work_item/create', {
    work_item_type_key: 'story',
    name: 'x',
  });
  await sandbox.call('POST', `orbit/work_item/story/${story}/comment/create`, { content: `From ${day}` });
  const comments = await fetchText(sandbox, `orbit/work_item/story/${story}/comments`);
  return {
    story,
    defect: await createItem(sandbox, { work_item_type_key: 'issue' }),
    ended,
    endedDefect,
    frozen,
    frozenDefect,
    advanced,
    foreign,
    secret,
    secretTask: await accepted(sandbox, 'POST', `orbit/work_item/story/${secret}/workflow/task`, {
      node_id: 'end',
      name: 'Part',
    }),
    launch,
    launchType,
    launchTask: await addTask(sandbox, launch, 'assets', launchType),
    task,
    endedTask,
    kindKey: ofTasks.find((field: Wire) => field.field_type_key === 'select').field_key,
    riskKey: (await readNodes(sandbox, story)).state_joint.node_fields[0].field_key,
    comment: /"id":(\d+)/.exec(comments)?.[1] ?? '',
    disabledType: types.find((type: Wire) => type.is_disable === 1).type_key,
    businessIds: lines.map((line: Wire) => line.id),
    budgetKey: keyOf('budget'),
    calculatedKey: keyOf('total_points'),
    userToken: await signIn(sandbox),
    views: await findViews(sandbox),
  };
}

/** A reply as it came: an id of 64 bits is longer than a JavaScript number holds. */
async function fetchText(sandbox: TestSandbox, path: string): Promise<string> {
  const { plugin_id, plugin_secret } = await sandbox.control('GET', 'info');
  const answer = await sandbox.call('POST', 'authen/plugin_token', { plugin_id, plugin_secret });
  const headers = { 'X-PLUGIN-TOKEN': answer.body.data.token, 'X-USER-KEY': lin };
  return (await fetch(`${sandbox.url}/open_api/${path}`, { headers })).text();
}
