// Conventions sections 6 and 7: sliding windows per token and interface, idempotency strings.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRateWindows } from '@/server/sandbox/http/rate-window';
import { createItem, readItem } from './support/make-items';
import { orbitKey, startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ items: 20, limits: true });
});
afterEach(() => sandbox.stop());

const burst = (count: number, send: () => Promise<{ status: number; body: Wire }>) =>
  Promise.all(Array.from({ length: count }, send));

describe('over the limit', () => {
  it('the excess of 15 a second on one interface is refused, other interfaces are not touched', async () => {
    await sandbox.control('GET', 'info');
    await sandbox.call('POST', 'projects', { user_key: '7401000000000000101' });
    const answers = await burst(20, () => sandbox.call('GET', 'orbit/work_item/all-types'));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(refused[0]?.body).toMatchObject({
      err_code: 10429,
      err_msg: 'API Request Frequency Limit',
      err: { code: 10429 },
    });
    expect((await sandbox.call('GET', 'xinghe/flow_roles/story')).status).toBe(200);
  });
  it('the interface is the pattern, not the address', async () => {
    await sandbox.call('POST', 'projects', { user_key: '7401000000000000101' });
    const spaces = ['orbit', 'xinghe', 'atlas', orbitKey];
    let turn = 0;
    const answers = await burst(16, () => sandbox.call('GET', `${spaces[turn++ % 4]}/work_item/all-types`));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  });
  it.each([
    ['batch_update', () => sandbox.call('POST', 'work_item/batch_update', { project_key: orbitKey })],
    ['task_result', () => sandbox.call('GET', 'task_result?task_id=x')],
  ])('a second %s within a second is refused', async (_name, send) => {
    await sandbox.call('POST', 'projects', { user_key: '7401000000000000101' });
    // Both at once: one after the other could take longer than a second.
    const answers = await burst(2, send);
    expect(answers.filter(({ body }) => body.err_code === 10429)).toHaveLength(1);
  });
  it('a refused write has no effect', async () => {
    await sandbox.call('POST', 'projects', { user_key: '7401000000000000101' });
    const answers = await burst(18, () =>
      sandbox.call('POST', 'orbit/work_item/create', { work_item_type_key: 'story', name: 'x' }),
    );
    const stored = await sandbox.control('GET', 'effects?since=0');
    expect(stored).toHaveLength(answers.filter(({ status }) => status === 200).length);
    expect(stored).toHaveLength(15);
  });
});

describe('a sliding window', () => {
  it('holds in every stretch of 1000 ms, wherever it begins', () => {
    const windows = createRateWindows();
    const accepted: number[] = [];
    // 20 requests a second for ten seconds, unevenly spaced.
    for (let step = 0; step < 200; step += 1) {
      const at = step * 50 + (step % 7) * 6;
      if (windows.accept('key', { perSecond: 15 }, at)) accepted.push(at);
    }
    for (const from of accepted) {
      expect(accepted.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(15);
    }
    expect(accepted.length).toBeGreaterThanOrEqual(145);
  });
  it('counts a minute as well where the page lists one', () => {
    const windows = createRateWindows();
    const limits = { perSecond: 15, perMinute: 450 };
    const accepted = Array.from({ length: 900 }, (_unused, step) => step * 70).filter((at) =>
      windows.accept('key', limits, at),
    );
    expect(accepted.filter((at) => at < 60_000)).toHaveLength(450);
    expect(windows.accept('other', limits, 59_000)).toBe(true);
  });
});

describe('an idempotency string', () => {
  it('is refused the second time on the same interface, and the change is made once', async () => {
    const headers = { 'X-IDEM-UUID': '0b6a3f0e-0000-4000-8000-000000000001' };
    const id = await createItem(sandbox);
    const body = { update_fields: [{ field_key: 'name', field_value: 'Once' }] };
    const first = await sandbox.call('PUT', `orbit/work_item/story/${id}`, body, headers);
    const second = await sandbox.call('PUT', `orbit/work_item/story/${id}`, body, headers);
    expect([first.body.err_code, second.status, second.body.err_code]).toEqual([0, 429, 10430]);
    expect((await readItem(sandbox, id)).name).toBe('Once');
  });
  it('is used up by a refused change too', async () => {
    const headers = { 'X-IDEM-UUID': 'used-up' };
    const wrong = await sandbox.call('POST', 'orbit/work_item/create', { name: 'x' }, headers);
    const right = await sandbox.call(
      'POST',
      'orbit/work_item/create',
      { work_item_type_key: 'story', name: 'x' },
      headers,
    );
    expect([wrong.body.err_code, right.body.err_code]).toEqual([20005, 10430]);
  });
  it('belongs to one interface, and means nothing to reads', async () => {
    const headers = { 'X-IDEM-UUID': 'shared' };
    await sandbox.call('POST', 'orbit/work_item/create', { work_item_type_key: 'story', name: 'x' }, headers);
    const other = await sandbox.call('PUT', 'orbit/work_item/story/1', { update_fields: [] }, headers);
    expect(other.body.err_code).toBe(30005);
    const reads = [
      await sandbox.call('POST', 'orbit/field/all', {}, headers),
      await sandbox.call('POST', 'orbit/field/all', {}, headers),
    ];
    expect(reads.map(({ body }) => body.err_code)).toEqual([0, 0]);
  });
  it('is remembered over a restart', async () => {
    const headers = { 'X-IDEM-UUID': 'kept' };
    await sandbox.call('POST', 'orbit/work_item/create', { work_item_type_key: 'story', name: 'x' }, headers);
    await sandbox.restart();
    const again = await sandbox.call(
      'POST',
      'orbit/work_item/create',
      { work_item_type_key: 'story', name: 'x' },
      headers,
    );
    expect(again.body.err_code).toBe(10430);
  });
});
