// The worked example of the sandbox's README stays true: its very lines are run, and what they did is looked up.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readNodes } from './support/make-items';
import { adminKey, startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: true });
});
afterAll(() => sandbox.stop());

function example(): string {
  const readme = readFileSync(join(import.meta.dirname, '../../server/sandbox/README.md'), 'utf8');
  return /```sh\n(.*?)```/s.exec(readme)?.[1] ?? '';
}

function runShell(script: string): Promise<{ code: number | null; output: string; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-eu', '-c', script], { env: { ...process.env, BASE: sandbox.url } });
    let output = '';
    let errors = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}

it('token, create, read, update, batch, poll and node schedule work with curl alone', async () => {
  const { code, output, errors } = await runShell(example());
  expect([code, errors]).toEqual([0, '']);
  expect(output.split('\n')).toContain('SUCCESS');
  expect(output).not.toMatch(/"err_code":[1-9]/);
  const requests: Wire[] = await sandbox.control('GET', 'requests');
  expect(new Set(requests.map(({ status }) => status))).toEqual(new Set([200]));
  const effects: Wire[] = await sandbox.control('GET', 'effects');
  const id = effects[0].work_item_id;
  expect(effects.map(({ target }) => target)).toEqual(
    expect.arrayContaining(['name', 'priority', 'node:state_joint:owners', 'node:state_joint:schedules']),
  );
  const query = { work_item_ids: [id] };
  const { body } = await sandbox.call('POST', 'orbit/work_item/story/query', query);
  expect(body.data[0].name).toBe('Changed with curl');
  const priority = body.data[0].fields.find((field: Wire) => field.field_key === 'priority');
  expect(priority.field_value.value).toBe('option_2');
  const { state_joint: node } = await readNodes(sandbox, id);
  expect(node.schedules.map(({ owners, points }: Wire) => [owners, points])).toEqual([
    [[adminKey], 2],
    [['7401000000000000102'], 1],
  ]);
});
