// Rows of a small plan, which came whole with its preview: the same questions that the server answers for large ones.
import type { PlanRow } from '@/lib/bulk-edit/plan';
import type { PlanGroup } from '@/lib/bulk-edit/plan-preview';
import { stateOfRow } from '@/lib/bulk-edit/plan-summary';
import type { RowTab } from './plan-tab';

/** Which rows: of one group, or of a tab with a name or id that holds `query` (empty: all of it). */
export type RowsQuestion = { tab: RowTab; group?: PlanGroup; query?: string };

/** Gives the rows that answer the question, in the order of the plan. */
export function findRows(rows: readonly PlanRow[], { tab, group, query = '' }: RowsQuestion): PlanRow[] {
  if (group) {
    const ids = new Set(group.itemIds);
    return rows.filter((row) => ids.has(row.itemId));
  }
  const wanted = query.trim().toLowerCase();
  return rows.filter(
    (row) =>
      stateOfRow(row) === tab &&
      (wanted === '' || row.itemName.toLowerCase().includes(wanted) || String(row.itemId).includes(wanted)),
  );
}
