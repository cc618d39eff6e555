// Pausing, resuming, stopping and scheduling runs, and what may be done with a run afterwards: undo and retry.
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Change } from '@/lib/bulk-edit/change';
import { controlRun } from '@/server/bulk-edits/control';
import { planRetry } from '@/server/bulk-edits/retry';
import { startBulkEdit } from '@/server/bulk-edits/start';
import { planUndo } from '@/server/bulk-edits/undo';
import { ACTOR, type BulkBench, startBulkBench, value } from './support/bulk-bench';
import {
  drawOut,
  FIELD_KEY,
  freshEdit,
  optionIdOf,
  preview,
  setByHand,
  setting,
  settings,
  start,
} from './support/edits';
import { expectTruth } from './support/truth';

/** Runs take as long as the limits of the platform make them; a busy machine adds to it. */
vi.setConfig({ testTimeout: 120_000 });

const COLLEAGUE = '7401000000000000102';
const BATCH = '/open_api/work_item/batch_update';

let bench: BulkBench;
beforeAll(async () => {
  bench = await startBulkBench({ items: 1200, taskMs: { low: 50, high: 200 } });
  await bench.startWorker();
});
afterEach(() => bench.sandbox.control('DELETE', 'faults'));
afterAll(() => bench.stop());

const control = (id: string, wanted: 'pause' | 'resume' | 'stop', actor = ACTOR) =>
  controlRun(actor, bench.services, { id, control: wanted });

/** `isDrawnOut`: it takes its time, so that it is still going on when the test acts. */
async function startFresh(count: number, isDrawnOut = false) {
  const { ids, change } = await freshEdit(bench, count);
  const plan = await preview(bench, ids, change);
  const since = await bench.mark();
  if (isDrawnOut) await drawOut(bench);
  const id = await start(bench, plan);
  return { id, ids, change, since };
}

/** A change to an option that none of these names. */
async function settingApartFrom(taken: unknown[]): Promise<Change> {
  const told = JSON.stringify(taken);
  const free = (await settings(bench)).find((entry) => !told.includes(optionIdOf(entry)));
  if (!free) throw new Error('Every option is taken');
  return free;
}

describe('a paused run', () => {
  test('verifies what it sent, can be taken back so far, sends nothing more, and ends once resumed', async () => {
    const { id, since } = await startFresh(150, true);
    await bench.until(id, (progress) => progress.totals.submitted > 0);
    value(await control(id, 'pause'));
    const paused = await bench.until(id, (progress) => progress.state === 'paused');
    expect(paused.totals.verified).toBe(paused.totals.submitted);
    expect(paused.totals.verified).toBeLessThan(150);
    await bench.sandbox.control('DELETE', 'faults');
    const undo = value(await planUndo(ACTOR, bench.services, { id }));
    expect(undo.counts.willChange).toBe(paused.totals.verified);
    expect(value(await control(id, 'resume'))).toBe('queued');
    expect(await bench.untilEnded(id)).toMatchObject({ state: 'done', totals: { verified: 150 } });
    expectTruth(await bench.rows(id), await since.effects(), [FIELD_KEY]);
  });

  test('is resumed and paused by nobody but who started it', async () => {
    const { id } = await startFresh(150);
    const colleague = { ...ACTOR, userKey: COLLEAGUE };
    expect(await control(id, 'pause', colleague)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect(await bench.untilEnded(id)).toMatchObject({ state: 'done' });
    expect(await control(id, 'pause')).toMatchObject({ ok: false, error: { messageKey: 'bulkEdit.over' } });
  });
});

describe('a stopped run', () => {
  test('says of every item whether it was changed, and a retry brings about the rest', async () => {
    const { id, since } = await startFresh(150, true);
    await bench.until(id, (progress) => progress.totals.submitted > 0);
    value(await control(id, 'stop'));
    expect(await bench.untilEnded(id)).toMatchObject({ state: 'stopped', stopReason: 'by-person' });
    await bench.sandbox.control('DELETE', 'faults');
    const rows = await bench.rows(id);
    expectTruth(rows, await since.effects(), [FIELD_KEY]);
    const left = rows.filter((row) => row.outcome === 'not-sent').length;
    expect(left).toBeGreaterThan(0);
    const retry = value(await planRetry(ACTOR, bench.services, { id }));
    expect(retry.counts).toMatchObject({ items: left, willChange: left });
    const again = await start(bench, retry);
    expect(await bench.untilEnded(again)).toMatchObject({ state: 'done', totals: { verified: left } });
    const changed = (await since.effects()).map((effect) => effect.work_item_id);
    expect(new Set(changed).size).toBe(150);
    expect(changed).toHaveLength(150);
  });
});

describe('a scheduled run', () => {
  test('begins by itself when its moment has come', async () => {
    const { ids, change } = await freshEdit(bench, 5);
    const plan = await preview(bench, ids, change);
    const atMs = Date.now() + 4000;
    const { id } = value(await startBulkEdit(ACTOR, bench.services, { ...plan, atMs }));
    expect(await bench.progress(id)).toMatchObject({
      state: 'scheduled',
      scheduledForMs: atMs,
      startedAtMs: null,
    });
    const ended = await bench.untilEnded(id);
    expect(ended).toMatchObject({ state: 'done', totals: { verified: 5 } });
    expect(ended.startedAtMs).toBeGreaterThanOrEqual(atMs);
  });

  test('is cancelled by a stop, and nothing of it is sent', async () => {
    const { ids, change } = await freshEdit(bench, 5);
    const plan = await preview(bench, ids, change);
    const since = await bench.mark();
    const input = { ...plan, atMs: Date.now() + 3_600_000 };
    const { id } = value(await startBulkEdit(ACTOR, bench.services, input));
    expect(value(await control(id, 'stop'))).toBe('stopped');
    expect((await bench.rows(id)).map((row) => row.outcome)).toEqual(Array(5).fill('not-sent'));
    expect(await since.effects()).toEqual([]);
  });
});

describe('the undo of a run', () => {
  test('restores every item that others left alone and touches none of those they changed', async () => {
    const { id, ids, change } = await startFresh(120);
    await bench.untilEnded(id);
    const before = new Map((await bench.rows(id)).map((row) => [row.itemId, row.before]));
    const touched = ids.slice(0, 7);
    for (const itemId of touched)
      await setByHand(bench, itemId, await settingApartFrom([change, before.get(itemId)]), COLLEAGUE);

    const since = await bench.mark();
    const plan = value(await planUndo(ACTOR, bench.services, { id }));
    expect(plan.counts).toMatchObject({ items: 120, willChange: 113, blocked: 7 });
    const blocked = plan.rows.filter((row) => row.cells.some((cell) => cell.state === 'blocked'));
    expect(blocked.map((row) => row.itemId)).toEqual(touched);
    for (const row of blocked) expect(row.cells).toMatchObject([{ reason: 'not-ours', by: COLLEAGUE }]);

    const undo = await start(bench, plan);
    expect(await bench.untilEnded(undo)).toMatchObject({ state: 'done', totals: { verified: 113 } });
    const effects = await since.effects();
    expect(effects.filter((effect) => touched.includes(effect.work_item_id))).toEqual([]);
    expectTruth(await bench.rows(undo), effects, [FIELD_KEY]);
    for (const row of await bench.rows(undo))
      if (row.outcome === 'applied') expect(row.after).toEqual(before.get(row.itemId));
    const nothing = value(await planUndo(ACTOR, bench.services, { id }));
    expect(nothing.counts.willChange).toBe(0);
  });

  test('leaves an item alone that someone changes between its preview and its run', async () => {
    const { id, ids } = await startFresh(60);
    await bench.untilEnded(id);
    const plan = value(await planUndo(ACTOR, bench.services, { id }));
    const [changed = 0] = ids;
    const theirs = await setting(bench, 2);
    await setByHand(bench, changed, theirs, COLLEAGUE);
    const undo = await start(bench, plan);
    await bench.untilEnded(undo);
    const [row] = await bench.rows(undo);
    expect(['changed-since', 'already-so']).toContain(row?.outcome);
  });

  test('of chosen rows takes back only these', async () => {
    const { id, ids } = await startFresh(60);
    await bench.untilEnded(id);
    const cells = ids.slice(10, 13).map((itemId) => ({ itemId, changeIndex: 0 }));
    const plan = value(await planUndo(ACTOR, bench.services, { id, cells }));
    expect(plan.rows.map((row) => row.itemId)).toEqual(ids.slice(10, 13));
  });
});

describe('items that a request refused without a reason of their own', () => {
  test('are sent once by themselves, and what comes of it is told', async () => {
    const { ids, change } = await freshEdit(bench, 75);
    const plan = await preview(bench, ids, change);
    const since = await bench.mark();
    const effect = { type: 'fail_items', fraction: 0.2, scene: '' };
    await bench.sandbox.control('PUT', 'faults', [{ match: { path: BATCH }, times: 1, effect }]);
    const id = await start(bench, plan);
    const { state, totals, singles } = await bench.untilEnded(id);
    expect({ state, verified: totals.verified }).toEqual({ state: 'done', verified: 75 });
    expect(singles.verified).toBeGreaterThan(0);
    expectTruth(await bench.rows(id), await since.effects(), [FIELD_KEY]);
  });
});
