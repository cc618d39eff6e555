// The tabs over the items of a run and what each of them holds. Pure; tested by table.
import type { Outcome, OutcomeCount } from '@/lib/bulk-edit/outcome';
import { outcomeOrder } from '../outcome-look';

/** "All", what is not decided yet, then one tab for each outcome. */
export const resultTabs = ['all', 'open', ...outcomeOrder] as const;

export type ResultTab = (typeof resultTabs)[number];

/** Gives the tabs worth showing with their counts: "All", those that have items, and the one that is open. */
export function shownTabs(
  outcomes: readonly OutcomeCount[],
  total: number,
  open: ResultTab,
): { id: ResultTab; count: number }[] {
  const countOf = (outcome: Outcome) =>
    outcomes.reduce((sum, entry) => sum + (entry.outcome === outcome ? entry.count : 0), 0);
  const tabs: { id: ResultTab; count: number }[] = outcomeOrder.map((id) => ({ id, count: countOf(id) }));
  const settled = tabs.reduce((sum, tab) => sum + tab.count, 0);
  const shown = [{ id: 'open' as const, count: total - settled }, ...tabs].filter(
    (tab) => tab.count > 0 || tab.id === open,
  );
  return [{ id: 'all' as const, count: total }, ...shown];
}
