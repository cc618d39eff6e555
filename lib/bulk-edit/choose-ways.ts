// The cheaper way to do a plan: requests of 50 items × one field, one a second, beside updates of one item × all its
// fields, 15 a second. Pure; asked once a plan, when all its cells are known.
import { ITEMS_PER_REQUEST } from './batch-request';
import type { PlanCost, WayCost } from './plan-preview';

/** The platform takes one batch request a second from one plugin, and 15 updates of single items. */
export const BATCH_INTERVAL_MS = 1000;
export const SINGLES_PER_SECOND = 15;

/** A batch request is a task of its own that ends later: what the last one adds. A single update is done with its answer. */
const TASK_MS = 2000;

/** Cells that one batch request can carry 50 of. `isSingleOnly`: a batch request could not say what they need. */
export type CellGroup = { requestKey: string; count: number; isSingleOnly: boolean };

/**
 * Where the groups are cut when they stand in the order of `compareGroups`: this one and all before it go out one item
 * at a time, the others by batch. A cut instead of a list, because a plan may have as many groups as items.
 */
export type WayCut = { size: number; requestKey: string };

/** `itemGroups`: for each item the positions in `groups` of its cells that will change. */
export type WayQuestion = { groups: readonly CellGroup[]; itemGroups: readonly (readonly number[])[] };

function sizeOf(group: CellGroup): number {
  return group.isSingleOnly ? 0 : group.count;
}

/** Small groups first: they are the ones that a batch request is wasted on. Total, so that a cut means one thing. */
function compareGroups(a: CellGroup, b: CellGroup): number {
  return sizeOf(a) - sizeOf(b) || (a.requestKey < b.requestKey ? -1 : a.requestKey > b.requestKey ? 1 : 0);
}

/** True when the group goes out one item at a time under this cut. */
export function isSingle(group: CellGroup, cut: WayCut | null): boolean {
  if (group.isSingleOnly) return true;
  return (
    cut !== null &&
    (group.count < cut.size || (group.count === cut.size && group.requestKey <= cut.requestKey))
  );
}

function batchCost(requests: number): WayCost {
  return { requests, durationMs: requests === 0 ? 0 : requests * BATCH_INTERVAL_MS + TASK_MS };
}

function singleCost(items: number): WayCost {
  return { requests: items, durationMs: Math.ceil((items * 1000) / SINGLES_PER_SECOND) };
}

/** Both kinds go out at the same time, so the longer one counts. */
function together(batch: WayCost, single: WayCost): WayCost {
  return {
    requests: batch.requests + single.requests,
    durationMs: Math.max(batch.durationMs, single.durationMs),
  };
}

function isCheaper(a: WayCost, b: WayCost): boolean {
  return a.durationMs < b.durationMs || (a.durationMs === b.durationMs && a.requests < b.requests);
}

/** For each number of groups that go out singly, from none to all, how many items they touch. */
function singleItems(ranked: readonly number[], question: WayQuestion): number[] {
  const rankOf = new Map(ranked.map((group, rank) => [group, rank]));
  const firstAt = new Array<number>(ranked.length + 1).fill(0);
  for (const groups of question.itemGroups) {
    const ranks = groups.flatMap((group) => rankOf.get(group) ?? []);
    if (ranks.length > 0) firstAt[Math.min(...ranks) + 1] = (firstAt[Math.min(...ranks) + 1] ?? 0) + 1;
  }
  let sum = 0;
  return firstAt.map((count) => {
    sum += count;
    return sum;
  });
}

/** Both ways at once are harder to follow than one, so they must save at least this share of the time. */
const MIXED_SAVES_MIN = 0.1;

/** One cut and its price. `taken`: how many groups go out singly. */
type Choice = { taken: number; batch: WayCost; single: WayCost };

function isCheaperChoice(a: Choice, b: Choice): boolean {
  return isCheaper(together(a.batch, a.single), together(b.batch, b.single));
}

/** Every cut from the first allowed one, where only what must go singly does, to the last, where everything does. */
function choices(inOrder: readonly CellGroup[], items: readonly number[], forced: number): Choice[] {
  const requestsOf = (group: CellGroup) => Math.ceil(group.count / ITEMS_PER_REQUEST);
  let batchRequests = inOrder.slice(forced).reduce((sum, group) => sum + requestsOf(group), 0);
  const choice = (taken: number): Choice => ({
    taken,
    batch: batchCost(batchRequests),
    single: singleCost(items[taken] ?? 0),
  });
  const all = [choice(forced)];
  for (const [index, group] of inOrder.entries()) {
    if (index < forced) continue;
    batchRequests -= requestsOf(group);
    all.push(choice(index + 1));
  }
  return all;
}

function best(all: readonly Choice[]): Choice {
  return all.reduce((cheapest, other) => (isCheaperChoice(other, cheapest) ? other : cheapest));
}

/**
 * The cheapest cut and what it costs: the shortest run, and of equally short ones the one with fewer requests. Never
 * dearer than the better of the two plain ways, since both are among the cuts looked at.
 */
export function chooseWays(question: WayQuestion): { cut: WayCut | null; cost: PlanCost } {
  const { groups } = question;
  const ranked = groups
    .map((_, index) => index)
    .sort((a, b) => {
      const [left, right] = [groups[a], groups[b]];
      return left && right ? compareGroups(left, right) : 0;
    });
  const inOrder = ranked.flatMap((index) => groups[index] ?? []);
  const items = singleItems(ranked, question);
  const forced = inOrder.filter((group) => group.isSingleOnly).length;
  const all = choices(inOrder, items, forced);
  const [plainBatch, plainSingle] = [all.at(0), all.at(-1)];
  if (!plainBatch || !plainSingle) throw new RangeError('There is always a way to send nothing');
  const plain = best([plainBatch, plainSingle]);
  const cheapest = best(all);
  const plainMs = together(plain.batch, plain.single).durationMs;
  const isWorthIt = together(cheapest.batch, cheapest.single).durationMs <= plainMs * (1 - MIXED_SAVES_MIN);
  const { taken, batch, single } = isWorthIt ? cheapest : plain;
  const last = taken > forced ? inOrder[taken - 1] : undefined;
  return {
    cut: last ? { size: last.count, requestKey: last.requestKey } : null,
    cost: {
      ...together(batch, single),
      way: single.requests === 0 ? 'batch' : batch.requests === 0 ? 'single' : 'mixed',
      batch,
      single,
      allBatch: forced > 0 ? null : together(plainBatch.batch, plainBatch.single),
      allSingle: singleCost(items.at(-1) ?? 0),
    },
  };
}
