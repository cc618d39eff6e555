// Gathers what the fuzzed requests refer to from a fresh sandbox, and makes what it lacks.
import type { TestSandbox, Wire } from '../support/start-sandbox';
import type { Pool } from './valid-requests';

async function accepted(sandbox: TestSandbox, method: string, path: string, body?: unknown): Promise<Wire> {
  const answer = await sandbox.call(method, path, body);
  if (answer.body.err_code !== 0) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body.data;
}

async function idsOf(sandbox: TestSandbox, type: string): Promise<number[]> {
  const body = { work_item_type_keys: [type], page_size: 200 };
  const items = await accepted(sandbox, 'POST', 'orbit/work_item/filter', body);
  return items.map(({ id }: Wire) => id);
}

async function userToken(sandbox: TestSandbox): Promise<string> {
  const { code } = await sandbox.control('POST', 'codes', { user_key: '7401000000000000101' });
  const body = { code, grant_type: 'authorization_code' };
  return (await sandbox.call('POST', 'authen/user_plugin_token', body)).body.data.token;
}

/** The pool; call once per sandbox. */
export async function makePool(sandbox: TestSandbox): Promise<Pool> {
  const stories = await idsOf(sandbox, 'story');
  const tasks: Pool['tasks'] = [];
  const comments: Pool['comments'] = [];
  for (const story of stories.slice(0, 20)) {
    const item = `orbit/work_item/story/${story}`;
    const body = { node_id: 'state_joint', name: 'Part' };
    // Light stories have no such node; standard ones are enough.
    const made = (await sandbox.call('POST', `${item}/workflow/task`, body)).body;
    if (made.err_code === 0) tasks.push({ story, node: 'state_joint', id: String(made.data) });
    comments.push({
      story,
      id: String(await accepted(sandbox, 'POST', `${item}/comment/create`, { content: 'x' })),
    });
  }
  const views = await accepted(sandbox, 'POST', 'orbit/view_conf/list', { work_item_type_key: 'story' });
  const info = await sandbox.control('GET', 'info');
  return {
    stories,
    issues: await idsOf(sandbox, 'issue'),
    tasks,
    comments,
    views: views.map(({ view_id }: Wire) => view_id),
    userToken: await userToken(sandbox),
    pluginId: info.plugin_id,
    pluginSecret: info.plugin_secret,
  };
}
