// A run from preview to result: real worker process, real database, the sandbox over HTTP with its limits on.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Change } from '@/lib/bulk-edit/change';
import { previewBulkEdit } from '@/server/bulk-edits/preview';
import { ACTOR, type BulkBench, startBulkBench, value } from './support/bulk-bench';
import { FIELD_KEY, freshEdit, optionIdOf, preview, start, TYPE_KEY } from './support/edits';
import { expectTruth } from './support/truth';

/** Runs take as long as the limits of the platform make them; a busy machine adds to it. */
vi.setConfig({ testTimeout: 120_000 });

const WATCHER = '7401000000000000103';

let bench: BulkBench;
beforeAll(async () => {
  bench = await startBulkBench({ taskMs: { low: 100, high: 400 } });
  await bench.startWorker();
});
afterAll(() => bench.stop());

describe('a run of 200 items', () => {
  test('sends one batch a second, stores every item once and says so only after reading', async () => {
    const { ids, change } = await freshEdit(bench, 200);
    const plan = await preview(bench, ids, change);
    expect(plan.counts).toEqual({ items: 200, willChange: 200, alreadySo: 0, blocked: 0 });
    expect(plan.cost.requests).toBe(4);

    const since = await bench.mark();
    const progress = await bench.untilEnded(await start(bench, plan));

    expect(progress).toMatchObject({
      state: 'done',
      totals: { items: 200, willChange: 200, submitted: 200, confirmed: 200, verified: 200 },
      outcomes: [{ outcome: 'applied', reason: null, count: 200 }],
      chunksAhead: 0,
    });
    const requests = await since.requests();
    expect(requests.filter((request) => request.status === 429)).toEqual([]);
    const batches = requests.filter((request) => request.path.endsWith('/batch_update'));
    expect(batches).toHaveLength(4);
    for (const [index, batch] of batches.entries()) {
      const before = batches[index - 1];
      if (before) expect(batch.at_ms - before.at_ms).toBeGreaterThanOrEqual(1000);
    }
    const effects = await since.effects();
    expect(effects.map((effect) => effect.work_item_id).sort()).toEqual([...ids].sort());
    expect(new Set(effects.map((effect) => effect.target))).toEqual(new Set(['priority']));
    expect(JSON.stringify(effects[0]?.after)).toContain(optionIdOf(change));
  });
});

describe('a run of two changes', () => {
  test('does both to every item and counts an item only when both are verified', async () => {
    const { ids, change } = await freshEdit(bench, 60);
    const newcomer: Change = {
      fieldKey: 'watchers',
      mode: 'append',
      value: { kind: 'people', userKeys: [WATCHER] },
    };
    const input = { typeName: TYPE_KEY, ids, changes: [change, newcomer] };
    const plan = value(await previewBulkEdit(ACTOR, bench.services, input));
    const since = await bench.mark();
    const id = await start(bench, plan);
    const progress = await bench.untilEnded(id);
    expect(progress).toMatchObject({ state: 'done', totals: { willChange: 60, verified: 60 } });
    const rows = await bench.rows(id);
    expect(rows.map((row) => row.itemId)).toEqual(ids.flatMap((itemId) => [itemId, itemId]));
    for (const { outcome, before, after } of rows.filter((row) => row.changeIndex === 1)) {
      expect(['applied', 'already-so']).toContain(outcome);
      const watchers = after.kind === 'people' ? after.userKeys : [];
      expect(watchers).toContain(WATCHER);
      if (before.kind === 'people') expect(watchers).toEqual(expect.arrayContaining(before.userKeys));
    }
    for (const target of [FIELD_KEY, 'watchers']) {
      const changeIndex = target === FIELD_KEY ? 0 : 1;
      const effects = (await since.effects()).filter((effect) => effect.target === target);
      expectTruth(
        rows.filter((row) => row.changeIndex === changeIndex),
        effects,
        [target],
      );
    }
  });
});
