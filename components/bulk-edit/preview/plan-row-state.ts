// Under which tab of the preview an item stands. The same rule as countPlan, so that tabs and counts agree.
import type { BlockedReason, PlanRow } from '@/lib/bulk-edit/plan';

/** The tabs of the preview. */
export const rowStates = ['will-change', 'already-so', 'blocked'] as const;

export type RowState = (typeof rowStates)[number];

/** Gives what will become of the item as a whole: it changes when any of its fields does. */
export function stateOfRow(row: PlanRow): RowState {
  if (row.cells.some((cell) => cell.state === 'will-change')) return 'will-change';
  return row.cells.some((cell) => cell.state === 'blocked') ? 'blocked' : 'already-so';
}

/** Gives why nothing can be sent for the item, or null when something can. */
export function blockedReasonOf(row: PlanRow): BlockedReason | null {
  for (const cell of row.cells) if (cell.state === 'blocked') return cell.reason;
  return null;
}

/** Gives how many items are blocked for each reason, most first. */
export function countBlocked(rows: readonly PlanRow[]): { reason: BlockedReason; count: number }[] {
  const counts = new Map<BlockedReason, number>();
  for (const row of rows) {
    const reason = stateOfRow(row) === 'blocked' ? blockedReasonOf(row) : null;
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

/** Gives the rows of a tab whose name or id holds `query`; all of them for an empty query. */
export function findRows(rows: readonly PlanRow[], state: RowState, query: string): PlanRow[] {
  const wanted = query.trim().toLowerCase();
  return rows.filter(
    (row) =>
      stateOfRow(row) === state &&
      (wanted === '' || row.itemName.toLowerCase().includes(wanted) || String(row.itemId).includes(wanted)),
  );
}
