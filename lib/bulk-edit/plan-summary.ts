// What a plan amounts to, in the numbers that the preview and the gate say.
import { ITEMS_PER_REQUEST, requestKeyOf } from './batch-request';
import { canonicalText } from './canonical-text';
import type { Change } from './change';
import type { PlanCell, PlanRow } from './plan';
import type { PlanCost, PlanCounts, PlanGroup } from './plan-preview';

/** The platform takes one batch request a second from one plugin. */
export const BATCH_INTERVAL_MS = 1000;

/** Items by what will become of them. */
export function countPlan(rows: readonly PlanRow[]): PlanCounts {
  const counts: PlanCounts = { items: rows.length, willChange: 0, alreadySo: 0, blocked: 0 };
  for (const { cells } of rows) {
    if (cells.some((cell) => cell.state === 'will-change')) counts.willChange += 1;
    else if (cells.some((cell) => cell.state === 'blocked')) counts.blocked += 1;
    else counts.alreadySo += 1;
  }
  return counts;
}

function changingCells(rows: readonly PlanRow[]): { itemId: number; cell: PlanCell }[] {
  return rows.flatMap(({ itemId, cells }) =>
    cells.filter((cell) => cell.state === 'will-change').map((cell) => ({ itemId, cell })),
  );
}

/** The cells that will change, by what they change from and to: by change, then largest first. */
export function groupPlan(rows: readonly PlanRow[]): PlanGroup[] {
  const groups = new Map<string, PlanGroup>();
  for (const { itemId, cell } of changingCells(rows)) {
    const key = canonicalText([cell.changeIndex, cell.before, cell.after]);
    const group = groups.get(key) ?? {
      changeIndex: cell.changeIndex,
      before: cell.before,
      after: cell.after,
      count: 0,
      itemIds: [],
    };
    group.count += 1;
    group.itemIds.push(itemId);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.changeIndex - b.changeIndex || b.count - a.count);
}

/** The batch requests the plan needs when nothing more is set aside. */
export function costOfPlan(rows: readonly PlanRow[], changes: readonly Change[]): PlanCost {
  const cellsByRequest = new Map<string, number>();
  for (const { cell } of changingCells(rows)) {
    const change = changes[cell.changeIndex];
    if (!change) throw new RangeError(`No change ${cell.changeIndex} in this plan`);
    const key = requestKeyOf(change, cell);
    cellsByRequest.set(key, (cellsByRequest.get(key) ?? 0) + 1);
  }
  let requests = 0;
  for (const count of cellsByRequest.values()) requests += Math.ceil(count / ITEMS_PER_REQUEST);
  return { requests, durationMs: requests * BATCH_INTERVAL_MS };
}
