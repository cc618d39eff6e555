// A run from preview to result: real worker process, real database, the sandbox over HTTP with its limits on.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BulkBench, startBulkBench } from './support/bulk-bench';
import { idsToChange, optionIdOf, preview, setting, start } from './support/edits';

describe('a run of 200 items', () => {
  let bench: BulkBench;
  beforeAll(async () => {
    bench = await startBulkBench({ taskMs: { low: 100, high: 400 } });
    await bench.startWorker();
  });
  afterAll(() => bench.stop());

  test('sends one batch a second, stores every item once and says so only after reading', async () => {
    const change = await setting(bench, 1);
    const ids = await idsToChange(bench, change, 200);
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
