// The frozen list of what a run will do to each item and field. Made by planRows, stored before anything is sent.
import type { FieldValue } from '@/lib/fields/field-value';
import type { Change } from './change';

/**
 * Why nothing will be sent for an item; each is a key of the `bulkEdit` catalogue (`blocked.<reason>`).
 * - `not-found`: deleted, of another space, or hidden from this person; the platform does not tell which
 * - `other-type`: it exists in this space, as an item of another type
 * - `terminated`: the item is terminated, the platform refuses every change
 * - `unreadable`: its present value does not have the documented shape, so it could not be undone
 * - `formatted`: it holds text with formatting, which plain text would destroy and nothing could bring back
 * - `nothing-to-shift`: it holds no date
 * - `value-limit`: the value that would come out is more than the field can hold
 * - `not-ours`: to be undone, but someone has changed the value since (`by`)
 */
export type BlockedReason =
  | 'not-found'
  | 'other-type'
  | 'terminated'
  | 'unreadable'
  | 'formatted'
  | 'nothing-to-shift'
  | 'value-limit'
  | 'not-ours';

/** By which kind of request a cell goes out: 50 items × one field, or one item × all its fields. */
export type Way = 'batch' | 'single';

/** What will happen to one field of one item. `after` is what must be stored when the change is done. */
export type PlanCell = {
  /** Position of the change in `Plan.changes`. */
  changeIndex: number;
  before: FieldValue;
  after: FieldValue;
} & (
  | { state: 'will-change' | 'already-so' }
  /** `by`: who saved the item last, when that is the reason. */
  | { state: 'blocked'; reason: BlockedReason; by?: string }
);

/**
 * One item of the plan: its cells in the order of the changes, one for each change that concerns it.
 * `itemName` is empty when it was not found.
 */
export type PlanRow = { itemId: number; itemName: string; cells: PlanCell[] };

/** The run that a plan comes from: to take it back, or to do again what failed. */
export type PlanOrigin = { kind: 'undo' | 'retry'; runId: string };

/** Items in the order they were picked, each once. Never changed once made; `hashPlan` proves it. */
export type Plan = {
  projectKey: string;
  typeKey: string;
  changes: Change[];
  rows: PlanRow[];
};
