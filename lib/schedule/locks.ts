// Why an item's schedule cannot be changed at all. The board says it on the row instead of offering what would be refused.
import type { BoardItemHead } from './board';

/**
 * - `state-flow`: the item moves through states and has no node schedules
 * - `terminated`: the platform refuses every change of a terminated item
 */
export type ItemLock = 'state-flow' | 'terminated';

/** The lock of an item, or null when its nodes may be planned (also before they are reached and after they are done). */
export function lockOf(item: Pick<BoardItemHead, 'pattern' | 'isTerminated'>): ItemLock | null {
  if (item.pattern === 'state') return 'state-flow';
  return item.isTerminated ? 'terminated' : null;
}
