// `npm run bench -- bulk`: how long runs of 1,000 and 5,000 items take against the floor of 50 items a second, whether the limit
// held as received, and what the plain ways take beside it. One JSON object is printed last.
import { setTimeout as pause } from 'node:timers/promises';
import type { Change } from '@/lib/bulk-edit/change';
import { isActive } from '@/lib/bulk-edit/run-state';
import type { Result } from '@/lib/errors/result';
import { previewBulkEdit } from '@/server/bulk-edits/preview';
import { readProgress } from '@/server/bulk-edits/read-progress';
import { startBulkEdit } from '@/server/bulk-edits/start';
import { readTypeMetadata } from '@/server/metadata';
import { filterWorkItems } from '@/server/open-api/work-items';
import { ACTOR, type BenchProduct, startBenchProduct } from './support/bench-product';
import { plainLoop, plainSingles } from './support/bulk-baselines';

const SIZES = [1000, 5000];
/** Enough work items of all types that one type has more than the largest run. */
const ITEMS = 34_000;
const POLL_MS = 500;
const PAGE_SIZE = 200;

type RunFigures = {
  items: number;
  seconds: number;
  ratioToFloor: number;
  minGapMs: number;
  answers429: number;
};

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const rounded = (number: number) => Math.round(number * 1000) / 1000;
const floorSeconds = (items: number) => Math.ceil(items / 50);

async function storyIds(product: BenchProduct, count: number): Promise<number[]> {
  const caller = { userKey: ACTOR.userKey, priority: 'background' as const };
  const ids: number[] = [];
  for (let pageNum = 1; ids.length < count; pageNum += 1) {
    const input = { projectKey: ACTOR.projectKey, typeKeys: ['story'], pageNum, pageSize: PAGE_SIZE };
    const page = value(await filterWorkItems(product.services.api, caller, input));
    ids.push(...page.items.map((item) => item.id));
    if (page.items.length < PAGE_SIZE) break;
  }
  return ids;
}

async function options(product: BenchProduct): Promise<{ id: string; label: string }[]> {
  const { fields } = value(await readTypeMetadata(ACTOR, product.services, 'story'));
  const field = fields.find((entry) => entry.key === 'priority');
  return (field?.options ?? [])
    .filter((option) => !option.isDisabled)
    .map(({ id, label }) => ({ id, label }));
}

/** Runs a change of exactly `items` items that need it; from Run to the last item verified. */
async function measureRun(
  product: BenchProduct,
  ids: readonly number[],
  items: number,
  change: Change,
): Promise<RunFigures> {
  const { services } = product;
  const whole = value(await previewBulkEdit(ACTOR, services, { typeName: 'story', ids, changes: [change] }));
  const needing = await changing(product, whole.planId);
  if (needing.length < items) throw new Error(`Only ${needing.length} items need the change`);
  const input = { typeName: 'story', ids: needing.slice(0, items), changes: [change] };
  const plan = value(await previewBulkEdit(ACTOR, services, input));
  const lastSeq = (await product.requestsSince(0)).at(-1)?.seq ?? 0;
  const startedAt = performance.now();
  const { id } = value(await startBulkEdit(ACTOR, services, plan));
  let progress = value(await readProgress(ACTOR, services, id));
  while (isActive(progress.state)) {
    await pause(POLL_MS);
    progress = value(await readProgress(ACTOR, services, id));
  }
  const endedMs = (progress.endedAtMs ?? 0) - progress.queuedAtMs;
  process.stdout.write(
    `${items} items: ${progress.state}, ${progress.totals.verified} verified, ${endedMs} ms (seen after ${Math.round(performance.now() - startedAt)} ms)\n`,
  );
  if (progress.totals.verified !== items) throw new Error(JSON.stringify(progress.outcomes));
  const received = await product.requestsSince(lastSeq);
  const batches = received
    .filter((request) => request.path.endsWith('/batch_update'))
    .map((request) => request.at_ms);
  const gaps = batches.slice(1).map((at, index) => at - (batches[index] ?? 0));
  return {
    items,
    seconds: rounded(endedMs / 1000),
    ratioToFloor: rounded(endedMs / 1000 / floorSeconds(items)),
    minGapMs: Math.min(...gaps),
    answers429: received.filter((request) => request.status === 429).length,
  };
}

async function changing(product: BenchProduct, planId: string): Promise<number[]> {
  const read = await product.services.pool.query<{ item_id: string }>(
    "select item_id from bulk_edit_plan_cell where plan_id = $1 and state = 'will-change' order by position",
    [planId],
  );
  return read.rows.map((row) => Number(row.item_id));
}

const product = await startBenchProduct(ITEMS);
try {
  const choices = await options(product);
  const ids = await storyIds(product, 10_000);
  process.stdout.write(`${ids.length} items of one type\n`);
  const runs: RunFigures[] = [];
  for (const [index, items] of SIZES.entries()) {
    const option = choices[index];
    if (!option) throw new Error('The field has too few options');
    const change: Change = { fieldKey: 'priority', mode: 'update', value: { kind: 'option', option } };
    runs.push(await measureRun(product, ids, items, change));
  }
  // On other interfaces and other items, so neither slows the other.
  const few = ids.slice(0, SIZES[0]);
  const others = ids.slice(few.length, 2 * few.length);
  const [loopSeconds, singleSeconds] = await Promise.all([
    plainLoop(product, few, choices[2]?.id ?? ''),
    plainSingles(product, others, choices[0]?.id ?? ''),
  ]);
  process.stdout.write(
    `${few.length} items: plain loop ${rounded(loopSeconds)} s, single updates ${rounded(singleSeconds)} s\n`,
  );
  const floor = floorSeconds(few.length);
  const loopRatio = rounded(loopSeconds / floor);
  const singleRatio = rounded(singleSeconds / floor);
  await product.stop();
  process.stdout.write(`${JSON.stringify({ runs, loopRatio, singleRatio })}\n`);
} catch (error) {
  await product.stop();
  throw error;
}
