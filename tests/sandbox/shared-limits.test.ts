// Two clients with one token, each at 20 requests a second: exactly what is over the limit is refused, wherever a second begins.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endpoints } from '@/server/sandbox/endpoints';
import { createRateWindows } from '@/server/sandbox/http/rate-window';
import { startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

const perClient = 60;
const everyMs = 50;

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ items: 20, limits: true });
});
afterAll(() => sandbox.stop());

function sendPaced(path: string): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const sent: Promise<number>[] = [];
    const timer = setInterval(() => {
      sent.push(sandbox.call('GET', path).then(({ status }) => status));
      if (sent.length < perClient) return;
      clearInterval(timer);
      Promise.all(sent).then(resolve, reject);
    }, everyMs);
  });
}

it('two clients sharing a token lose exactly the excess of 15 in every sliding second', async () => {
  await sandbox.call('POST', 'projects', { user_key: '7401000000000000101' });
  const { seq: before } = (await sandbox.control('GET', 'requests')).at(-1);
  const answers = await Promise.all([
    sendPaced('orbit/work_item/all-types'),
    sendPaced('xinghe/work_item/all-types'),
  ]);
  const log: Wire[] = await sandbox.control('GET', `requests?since=${before}`);
  expect(log).toHaveLength(2 * perClient);
  expect(log.map(({ status }) => status).sort()).toEqual(answers.flat().sort());
  const accepted = log.filter(({ status }) => status === 200).map(({ at_ms: atMs }): number => atMs);
  const refused = log.filter(({ err_code: code }) => code === 10429).map(({ at_ms: atMs }): number => atMs);
  expect(accepted.length + refused.length).toBe(2 * perClient);
  expect(refused.length).toBeGreaterThan(0);
  const between = (from: number, to: number) => accepted.filter((at) => at > from && at <= to).length;
  // The log's clock has whole milliseconds, the limit a finer one: one millisecond either way.
  const most = Math.max(...accepted.map((at) => between(at - 999, at)));
  const leastBeforeRefusal = Math.min(...refused.map((at) => between(at - 1002, at + 1)));
  process.stdout.write(
    `limits: ${accepted.length} accepted, ${refused.length} refused, at most ${most} in a second, ` +
      `at least ${leastBeforeRefusal} in the second before a refusal\n`,
  );
  expect(most).toBeLessThanOrEqual(15);
  expect(leastBeforeRefusal).toBeGreaterThanOrEqual(15);
});

it('450 a minute, one a second and ten a second stand where the pages list them', () => {
  const limited = (name: 'perMinute' | 'perSecond') =>
    endpoints
      .flatMap((endpoint) => (endpoint[name] === undefined ? [] : [`${endpoint.path} ${endpoint[name]}`]))
      .sort();
  expect(limited('perMinute')).toEqual([
    '/open_api/:project_key/work_item/:work_item_type_key/search/params 450',
    '/open_api/:project_key/work_item/filter 450',
    '/open_api/work_item/subtask/search 450',
    '/open_api/work_items/filter_across_project 450',
  ]);
  expect(limited('perSecond')).toEqual([
    '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/search_by_relation 10',
    '/open_api/task_result 1',
    '/open_api/work_item/batch_update 1',
  ]);
});

it('at 15 a second the 451st request of any minute is refused, and the next fits when the first has left', () => {
  const windows = createRateWindows();
  const limits = { perSecond: 15, perMinute: 450 };
  const accepted: number[] = [];
  // Two minutes of requests every 30 ms, by a clock of its own.
  for (let at = 0; at < 120_000; at += 30) if (windows.accept('token filter', limits, at)) accepted.push(at);
  const worst = (spanMs: number) =>
    Math.max(...accepted.map((from) => accepted.filter((at) => at >= from && at < from + spanMs).length));
  expect([worst(1000), worst(60_000)]).toEqual([15, 450]);
  expect(accepted[450]).toBe(60_000);
});
