// What a plan amounts to, in the numbers that the preview and the gate say. Filled row by row, so that a plan of any
// length needs little memory.

import type { Field } from '@/lib/fields/field';
import { isSingleOnly, requestKeyOf } from './batch-request';
import { canonicalText } from './canonical-text';
import type { Change } from './change';
import { type CellGroup, chooseWays, type WayCut } from './choose-ways';
import type { BlockedReason, PlanCell, PlanRow } from './plan';
import {
  type PlanCounts,
  type PlanGroup,
  type PlanSummary,
  PREVIEW_GROUPS_MAX,
  PREVIEW_ROWS_MAX,
} from './plan-preview';

/** What becomes of an item as a whole: it changes when any of its fields does. */
export function stateOfRow(row: PlanRow): PlanCell['state'] {
  if (row.cells.some((cell) => cell.state === 'will-change')) return 'will-change';
  return row.cells.some((cell) => cell.state === 'blocked') ? 'blocked' : 'already-so';
}

const COUNTED = { 'will-change': 'willChange', 'already-so': 'alreadySo', blocked: 'blocked' } as const;

/** The keys under which a cell is stored: `group` is equal for the same old and new value, `request` for what 50 can share. */
export type CellKeys = { group: string; request: string };

/** `digest` shortens the keys; the numbers must not depend on it. */
export type SummaryInput = {
  changes: readonly Change[];
  fields: readonly Field[];
  digest: (text: string) => string;
};

export type PlanTally = {
  /** Counts a row and gives the keys of its cells, in their order. */
  add(row: PlanRow): CellKeys[];
  /** Everything counted so far, and where the planner cuts. */
  summary(readAtMs: number): { summary: PlanSummary; cut: WayCut | null };
};

/** An empty tally for a plan of these changes. */
export function createTally({ changes, fields, digest }: SummaryInput): PlanTally {
  const counts: PlanCounts = { items: 0, willChange: 0, alreadySo: 0, blocked: 0 };
  const blockedBy = new Map<BlockedReason, number>();
  const groups = new Map<string, PlanGroup>();
  const requestIndex = new Map<string, number>();
  const requests: CellGroup[] = [];
  const itemGroups: number[][] = [];

  function keysOf(cell: PlanCell): CellKeys {
    const change = changes[cell.changeIndex];
    if (!change) throw new RangeError(`No change ${cell.changeIndex} in this plan`);
    return {
      group: digest(canonicalText([cell.changeIndex, cell.before, cell.after])),
      request: digest(requestKeyOf(change, cell)),
    };
  }

  function countGroup(itemId: number, cell: PlanCell, groupKey: string): void {
    const { changeIndex, before, after } = cell;
    const group = groups.get(groupKey) ?? { groupKey, changeIndex, before, after, count: 0, itemIds: [] };
    group.count += 1;
    if (group.itemIds.length < PREVIEW_ROWS_MAX) group.itemIds.push(itemId);
    groups.set(groupKey, group);
  }

  function countRequest(cell: PlanCell, requestKey: string): number {
    const index = requestIndex.get(requestKey) ?? requests.length;
    requestIndex.set(requestKey, index);
    const field = fields[cell.changeIndex];
    const entry = requests[index] ?? {
      requestKey,
      count: 0,
      isSingleOnly: field !== undefined && isSingleOnly(field),
    };
    entry.count += 1;
    requests[index] = entry;
    return index;
  }

  return {
    add(row) {
      const state = stateOfRow(row);
      counts.items += 1;
      counts[COUNTED[state]] += 1;
      if (state === 'blocked') {
        const first = row.cells.find((cell) => cell.state === 'blocked');
        if (first?.state === 'blocked') blockedBy.set(first.reason, (blockedBy.get(first.reason) ?? 0) + 1);
      }
      const inRequests: number[] = [];
      const keys = row.cells.map((cell) => {
        const cellKeys = keysOf(cell);
        if (cell.state === 'will-change') {
          countGroup(row.itemId, cell, cellKeys.group);
          inRequests.push(countRequest(cell, cellKeys.request));
        }
        return cellKeys;
      });
      if (inRequests.length > 0) itemGroups.push(inRequests);
      return keys;
    },
    summary(readAtMs) {
      const { cut, cost } = chooseWays({ groups: requests, itemGroups });
      const sorted = [...groups.values()].sort((a, b) => a.changeIndex - b.changeIndex || b.count - a.count);
      const largest = [...sorted].sort((a, b) => b.count - a.count).slice(0, PREVIEW_GROUPS_MAX);
      const shown = new Set(largest);
      return {
        cut,
        summary: {
          counts,
          blockedBy: [...blockedBy]
            .map(([reason, count]) => ({ reason, count }))
            .sort((a, b) => b.count - a.count),
          groups: sorted.filter((group) => shown.has(group)),
          groupCount: groups.size,
          cost,
          readAtMs,
        },
      };
    },
  };
}
