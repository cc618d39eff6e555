// Workers that die, freeze or are stopped in the middle of a run: the run ends all the same, and each item is changed once.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Change } from '@/lib/bulk-edit/change';
import { type BulkBench, type Received, startBulkBench } from './support/bulk-bench';
import { drawOut, FIELD_KEY, freshEdit, preview, start } from './support/edits';
import { seededMoments } from './support/seeded-moments';
import { expectTruth } from './support/truth';
import type { WorkerChild } from './support/worker-child';

/** Runs take as long as the limits of the platform make them; a busy machine adds to it. */
vi.setConfig({ testTimeout: 120_000 });

/** `BULK_KILLS=10 BULK_SEED=…` repeats the full version, or one that failed. */
const KILLS = Number(process.env.BULK_KILLS ?? 3);
const SEED = Number(process.env.BULK_SEED ?? Date.now() % 100_000);
/** A run of 200 items takes about four seconds. */
const RUN_MS = 4200;

let bench: BulkBench;
let workers: WorkerChild[] = [];
beforeAll(async () => {
  bench = await startBulkBench({ taskMs: { low: 100, high: 600 } });
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  workers = [];
  await hurry();
});
afterAll(() => bench.stop());

/** Ends what `drawOut` began. */
const hurry = () => bench.sandbox.control('DELETE', 'faults');

/** A run in the middle of which there is time to act. */
async function startLongRun(count: number) {
  const { ids, change } = await freshEdit(bench, count);
  const run = await startRunOn(ids, change, () => drawOut(bench));
  await bench.until(run.id, (progress) => progress.totals.submitted > 0);
  return run;
}

async function startWorker(): Promise<WorkerChild> {
  const worker = await bench.startWorker();
  workers.push(worker);
  return worker;
}

/** A run of fresh changes that no worker has seen yet, and what tells whether it did what it says. */
async function startRun(count: number) {
  const { ids, change } = await freshEdit(bench, count);
  return startRunOn(ids, change);
}

async function startRunOn(ids: number[], change: Change, beforeStart = async () => {}) {
  const count = ids.length;
  const plan = await preview(bench, ids, change);
  await beforeStart();
  const since = await bench.mark();
  const id = await start(bench, plan);
  return {
    id,
    expectAllOnce: async () => {
      const progress = await bench.untilEnded(id);
      expect(progress).toMatchObject({ state: 'done', totals: { willChange: count, verified: count } });
      const rows = await bench.rows(id);
      expect(rows.filter((row) => row.outcome !== 'applied')).toEqual([]);
      const effects = await since.effects();
      expectTruth(
        rows,
        effects.filter((effect) => ids.includes(effect.work_item_id)),
        [FIELD_KEY],
      );
      expectInsideLimits(await since.requests());
    },
  };
}

/** 15 a second for an interface, wherever the second is laid. */
const PER_SECOND = 15;

function expectInsideLimits(requests: readonly Received[]): void {
  expect(requests.filter((request) => request.err_code === 10429)).toEqual([]);
  const byInterface = new Map<string, number[]>();
  for (const { method, path, at_ms } of requests) {
    const name = `${method} ${path.replaceAll(/\d{5,}/g, ':id')}`;
    byInterface.set(name, [...(byInterface.get(name) ?? []), at_ms]);
  }
  for (const times of byInterface.values())
    for (const [index, at] of times.entries()) {
      const earlier = times[index - PER_SECOND];
      if (earlier !== undefined) expect(at - earlier).toBeGreaterThanOrEqual(1000);
    }
  const sent = requests.filter((request) => request.path.endsWith('/batch_update'));
  for (const [index, request] of sent.entries()) {
    const before = sent[index - 1];
    if (before) expect(request.at_ms - before.at_ms).toBeGreaterThanOrEqual(1000);
  }
}

describe(`kill -9 of the worker (seed ${SEED})`, () => {
  test.each(seededMoments(SEED, KILLS, RUN_MS))(
    '%i ms into a run of 200 items loses nothing and repeats nothing',
    async (ms) => {
      const worker = await startWorker();
      const run = await startRun(200);
      await pause(ms);
      await worker.kill();
      await startWorker();
      await run.expectAllOnce();
    },
  );

  test('again and again during one run still ends it', async () => {
    const run = await startRun(200);
    for (const ms of seededMoments(SEED + 1, 4, 1500)) {
      const worker = await startWorker();
      await pause(ms);
      await worker.kill();
    }
    await startWorker();
    await run.expectAllOnce();
  });
});

/** How often the run was taken up. */
async function heldBy(id: string): Promise<{ attempt: number }> {
  const read = await bench.services.pool.query<{ attempt: number }>(
    'select attempt from bulk_edit where id = $1',
    [id],
  );
  return { attempt: read.rows[0]?.attempt ?? 0 };
}

describe('a second worker', () => {
  test('takes over from one that was killed', async () => {
    const first = await startWorker();
    const run = await startLongRun(150);
    await startWorker();
    const { attempt } = await heldBy(run.id);
    const killedAt = performance.now();
    await first.kill();
    while ((await heldBy(run.id)).attempt === attempt) await pause(20);
    const tookMs = Math.round(performance.now() - killedAt);
    await hurry();
    process.stdout.write(`another worker had the run ${tookMs} ms after the kill\n`);
    await run.expectAllOnce();
  });

  test('takes over from one that was frozen, and the thawed one neither sends nor writes any more', async () => {
    const first = await startWorker();
    const run = await startLongRun(150);
    first.freeze();
    await hurry();
    await startWorker();
    const { id } = run;
    await bench.until(id, (progress) => progress.totals.verified > 100);
    first.thaw();
    await run.expectAllOnce();
  });

  test('shares the limit with the first while both run', async () => {
    await Promise.all([startWorker(), startWorker()]);
    const { ids, change } = await freshEdit(bench, 200);
    const one = await startRunOn(ids.slice(0, 100), change);
    const two = await startRunOn(ids.slice(100), change);
    await one.expectAllOnce();
    await two.expectAllOnce();
  });
});

describe('SIGTERM', () => {
  test('lets the worker give its run back, and the next one goes on', async () => {
    const first = await startWorker();
    const run = await startLongRun(150);
    expect(await first.stop()).toBe(0);
    await hurry();
    await startWorker();
    await run.expectAllOnce();
  });
});

describe('a database that drops its connections', () => {
  test.each([
    ['all of them', '%'],
    ['the one that shows the worker alive', '%liveness%'],
  ])('(%s) in the middle of a run does not keep it from ending', async (_name, which) => {
    await startWorker();
    const run = await startLongRun(100);
    await bench.cutWorkerConnections(which);
    await hurry();
    await run.expectAllOnce();
  });
});
