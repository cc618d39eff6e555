// Runs on a platform that loses answers, drops writes, refuses items, forgets tasks and fails: what a run says stays true.
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ResultRow } from '@/lib/bulk-edit/run-view';
import { controlRun } from '@/server/bulk-edits/control';
import {
  ACTOR,
  type BulkBench,
  type Effect,
  type Received,
  startBulkBench,
  value,
} from './support/bulk-bench';
import { drawOut, FIELD_KEY, freshEdit, optionIdOf, preview, start } from './support/edits';
import { expectTruth } from './support/truth';

/** Runs take as long as the limits of the platform make them; a busy machine adds to it. */
vi.setConfig({ testTimeout: 120_000 });

const BATCH = '/open_api/work_item/batch_update';
const TASK = '/open_api/task_result';
const DETAILS = '/open_api/:project_key/work_item/:type/query';

let bench: BulkBench;
beforeAll(async () => {
  bench = await startBulkBench({ taskMs: { low: 100, high: 300 } });
  await bench.startWorker();
});
afterEach(() => bench.sandbox.control('DELETE', 'faults'));
afterAll(() => bench.stop());

/** Runs a fresh edit of 75 items, two requests, with faults in force from its start to its end. */
async function runWith(
  ...faults: object[]
): Promise<{ rows: ResultRow[]; effects: Effect[]; requests: Received[] }> {
  const { ids, change } = await freshEdit(bench, 75);
  const plan = await preview(bench, ids, change);
  const since = await bench.mark();
  await bench.sandbox.control('PUT', 'faults', faults);
  const id = await start(bench, plan);
  const progress = await bench.untilEnded(id);
  expect(progress.state).toBe('done');
  const [rows, effects, requests] = [await bench.rows(id), await since.effects(), await since.requests()];
  expectTruth(rows, effects, [FIELD_KEY]);
  return { rows, effects, requests };
}

function outcomes(rows: readonly ResultRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of rows) counts[outcome ?? 'open'] = (counts[outcome ?? 'open'] ?? 0) + 1;
  return counts;
}

describe('a value that is deleted during the run', () => {
  test('is refused for the items still to come, each with that reason, and what was changed before stands', async () => {
    const { ids, change } = await freshEdit(bench, 200);
    const plan = await preview(bench, ids, change);
    const since = await bench.mark();
    await drawOut(bench);
    const id = await start(bench, plan);
    await bench.until(id, (progress) => progress.totals.submitted > 0);
    // Between two requests: one that was accepted already would fail in its task, with another reason.
    value(await controlRun(ACTOR, bench.services, { id, control: 'pause' }));
    await bench.until(id, (progress) => progress.state === 'paused');
    await bench.sandbox.control('PUT', 'switches', { disabled_option_ids: [optionIdOf(change)] });
    await bench.sandbox.control('DELETE', 'faults');
    value(await controlRun(ACTOR, bench.services, { id, control: 'resume' }));
    expect((await bench.untilEnded(id)).state).toBe('done');
    await bench.sandbox.control('PUT', 'switches', { disabled_option_ids: [] });
    const rows = await bench.rows(id);
    expectTruth(rows, await since.effects(), [FIELD_KEY]);
    const counts = outcomes(rows);
    expect(Object.keys(counts).sort()).toEqual(['applied', 'rejected']);
    for (const row of rows.filter((entry) => entry.outcome === 'rejected'))
      expect(row.reason).toMatchObject({ kind: 'refused', error: { code: 20_050 } });
  });
});

describe('a request whose answer is lost', () => {
  test('is found to be stored by reading, and is not stored a second time', async () => {
    const { rows } = await runWith({
      match: { path: BATCH },
      times: 1,
      effect: { type: 'reset_after_commit' },
    });
    expect(outcomes(rows)).toEqual({ applied: 75 });
  });

  test('goes out again under the same key when it never arrived', async () => {
    const { rows, requests } = await runWith({ match: { path: BATCH }, times: 1, effect: { type: 'reset' } });
    expect(outcomes(rows)).toEqual({ applied: 75 });
    const keys = requests.filter((request) => request.path === BATCH).map((request) => request.idem_uuid);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('a write that the platform accepts', () => {
  test('counts as dropped when the old value is still there, never as applied', async () => {
    const { rows } = await runWith({ match: { path: BATCH }, effect: { type: 'drop_write', fraction: 0.3 } });
    const { dropped = 0, applied = 0 } = outcomes(rows);
    expect(dropped).toBeGreaterThan(0);
    expect(applied).toBeGreaterThan(0);
    expect(dropped + applied).toBe(75);
  });

  test('counts as rejected, with the platform’s reasons, where the task failed', async () => {
    const effect = { type: 'fail_items', fraction: 0.2, scene: 'NoPermissionToModify' };
    const { rows } = await runWith({ match: { path: BATCH }, effect });
    const rejected = rows.filter((row) => row.outcome === 'rejected');
    expect(rejected.length).toBeGreaterThan(0);
    for (const row of rejected)
      expect(row.reason).toEqual({ kind: 'scenes', scenes: ['NoPermissionToModify'] });
    expect(rejected.length + (outcomes(rows).applied ?? 0)).toBe(75);
  });

  test('counts as rejected for every item of a task that failed as a whole', async () => {
    const effect = { type: 'fail_items', fraction: 1, scene: 'NoPermissionToModify' };
    const { rows } = await runWith({ match: { path: BATCH }, effect });
    expect(outcomes(rows)).toEqual({ rejected: 75 });
  });

  test('is verified by reading when its task is gone', async () => {
    const { rows } = await runWith({ match: { path: TASK }, effect: { type: 'task_not_exist' } });
    expect(outcomes(rows)).toEqual({ applied: 75 });
  });

  test('is waited for when its task is stuck', async () => {
    const { rows } = await runWith({
      match: { path: BATCH },
      times: 1,
      effect: { type: 'task_stuck', ms: 3000 },
    });
    expect(outcomes(rows)).toEqual({ applied: 75 });
  });
});

describe('a platform that fails for a while', () => {
  test.each([
    [
      'too many requests',
      { type: 'respond', status: 429, err_code: 10429, err_msg: 'API Request Frequency Limit' },
    ],
    ['overload', { type: 'respond', status: 500, err_code: 50005, err_msg: 'please try again later' }],
    ['a dead token', { type: 'expire_tokens' }],
  ])('is asked again after %s', async (_name, effect) => {
    const { rows } = await runWith({ match: { path: BATCH }, times: 1, effect });
    expect(outcomes(rows)).toEqual({ applied: 75 });
  });

  test('refusing a request for good rejects its items with the words of the refusal', async () => {
    const effect = { type: 'respond', status: 400, err_code: 20050, err_msg: 'Field Option Value Is Wrong' };
    const { rows, effects } = await runWith({ match: { path: BATCH }, effect });
    expect(outcomes(rows)).toEqual({ rejected: 75 });
    expect(rows[0]?.reason).toMatchObject({ kind: 'refused', error: { code: 20050 } });
    expect(effects).toEqual([]);
  });
});

describe('a run whose person loses access', () => {
  test('stops with that reason and says of every item how far it came', async () => {
    const { ids, change } = await freshEdit(bench, 75);
    const plan = await preview(bench, ids, change);
    const effect = { type: 'respond', status: 403, err_code: 10404, err_msg: 'no access' };
    await bench.sandbox.control('PUT', 'faults', [{ match: { path: DETAILS }, effect }]);
    const id = await start(bench, plan);
    const progress = await bench.untilEnded(id);
    expect(progress).toMatchObject({ state: 'stopped', stopReason: 'access-lost' });
    expect(outcomes(await bench.rows(id))).toEqual({ 'not-sent': 75 });
  });
});

describe('a platform that cannot be reached', () => {
  test('makes the run wait and say so, and go on by itself', async () => {
    const { ids, change } = await freshEdit(bench, 75);
    const plan = await preview(bench, ids, change);
    const since = await bench.mark();
    await bench.sandbox.control('PUT', 'faults', [{ match: { path: DETAILS }, effect: { type: 'reset' } }]);
    const id = await start(bench, plan);
    const waiting = await bench.until(id, (progress) => progress.waiting !== null);
    expect(waiting).toMatchObject({ state: 'running', timeLeftMs: null, waiting: { reason: 'unreachable' } });
    await bench.sandbox.control('DELETE', 'faults');
    expect(await bench.untilEnded(id)).toMatchObject({ state: 'done', waiting: null });
    const rows = await bench.rows(id);
    expect(outcomes(rows)).toEqual({ applied: 75 });
    expectTruth(rows, await since.effects(), [FIELD_KEY]);
  });
});
