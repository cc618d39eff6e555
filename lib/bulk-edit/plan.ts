// The frozen list of what a run will do to each item and field. Made by planRows, stored before anything is sent.
import type { FieldValue } from '@/lib/fields/field-value';
import type { Change } from './change';

/**
 * Why nothing will be sent for an item; each is a key of the `bulkEdit` catalogue (`blocked.<reason>`).
 * - `not-found`: deleted, of another type or space, or hidden from this person; the platform does not tell which
 * - `terminated`: the item is terminated, the platform refuses every change
 * - `unreadable`: its present value does not have the documented shape, so it could not be undone
 */
export type BlockedReason = 'not-found' | 'terminated' | 'unreadable';

/** What will happen to one field of one item. `after` is what must be stored when the change is done. */
export type PlanCell = {
  /** Position of the change in `Plan.changes`. */
  changeIndex: number;
  before: FieldValue;
  after: FieldValue;
} & ({ state: 'will-change' | 'already-so' } | { state: 'blocked'; reason: BlockedReason });

/** One item of the plan: one cell per change, in the order of the changes. `itemName` is empty when it was not found. */
export type PlanRow = { itemId: number; itemName: string; cells: PlanCell[] };

/** Items in the order they were picked, each once. Never changed once made; `hashPlan` proves it. */
export type Plan = {
  projectKey: string;
  typeKey: string;
  changes: Change[];
  rows: PlanRow[];
};
