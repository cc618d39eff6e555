// What became of each change that was published, as the action answers and the review shows it.
import type { AppError } from '../errors/app-error';
import type { BoardItemNodes } from './board';
import type { DraftChange } from './draft';
import type { ItemLock } from './locks';
import type { NodePeople, PeopleChange } from './node-people';
import type { NodePlan } from './node-plan';
import type { PlanBreach } from './plan-rules';

/**
 * The fate of one node's change. Only `verified` was sent and read back as asked.
 * - `already-so`: it was stored like that already, nothing was sent
 * - `conflict`: the stored plan or people are not the draft's base any more, nothing was sent
 * - `breach`: a rule of the platform forbids it, nothing was sent
 * - `locked`: the item cannot be planned at all, nothing was sent
 * - `completed-since`: the node was completed after the edit began, nothing was sent; see `DraftChange.acceptCompleted`
 * - `not-stored`: accepted by the platform, yet what is stored differs; `stored` is what was read back. `isUnanswered`: no
 *   answer came either, so that nobody knows whether it arrived
 * - `refused`: the platform refused it, nothing was stored
 * - `rolled-back`: of two calls the second failed (`error`), and what the first had stored was put back and read back
 * - `half-done`: of two calls the second failed, and putting the first back has not worked yet: it is tried again
 * - `overtaken`: someone else changed the node while the change was being settled; nothing more is sent
 * - `unknown`: sent, but neither the answer nor a re-read could be had
 */
export type ChangeOutcome = { itemId: number; nodeId: string } & (
  | { state: 'verified'; stored: NodePlan; storedPeople?: NodePeople }
  | { state: 'already-so'; stored: NodePlan }
  | { state: 'conflict'; base: NodePlan; mine: NodePlan; theirs: NodePlan; people?: PeopleConflict }
  | { state: 'breach'; breaches: PlanBreach[] }
  | { state: 'locked'; lock: ItemLock }
  | { state: 'completed-since' }
  | { state: 'not-stored'; isUnanswered?: true; stored: NodePlan; storedPeople?: NodePeople }
  | { state: 'refused'; error: AppError }
  | { state: 'rolled-back'; error: AppError; stored: NodePlan }
  | { state: 'half-done'; error: AppError; stored: NodePlan; storedPeople: NodePeople }
  | { state: 'overtaken'; stored: NodePlan; storedPeople: NodePeople }
  | { state: 'unknown'; error: AppError }
);

/** The people of a conflict: as the draft began, as it wants them, as they are stored now. */
export type PeopleConflict = PeopleChange & { theirs: NodePeople };

/**
 * The answer to a publish: one outcome a change in the order sent, every touched item as last read, and the id under
 * which the publish is kept.
 */
export type PublishAnswer = { publishId: string; outcomes: ChangeOutcome[]; items: BoardItemNodes[] };

/** A publish in the list of the latest ones. `isRunning`: some change is not settled yet, or is being repaired. */
export type PublishHead = {
  id: string;
  startedAtMs: number;
  isRunning: boolean;
  /** Changes by how they ended; `waiting` and `sending` are those under way. */
  counts: Record<string, number>;
  undoOf: string | null;
  undoneBy: string | null;
};

/** A publish with its changes in the order sent; `outcome` null = not settled yet. */
export type PublishRecord = {
  head: PublishHead;
  typeKey: string;
  changes: { change: DraftChange; outcome: ChangeOutcome | null }[];
};

/**
 * Why an undo leaves something as it is.
 * - `lanes-lost`: a node that shares a role lost people's own days with the published change, and was changed since; the
 *   people come back, those days must be set again
 */
export type UndoSkip = 'changed-since' | 'gone' | 'nothing-stored' | 'lanes-lost';

/** What an undo would send, and what it leaves as it is and why. Nothing is sent by asking. */
export type UndoPlan = {
  changes: DraftChange[];
  skipped: { itemId: number; nodeId: string; reason: UndoSkip }[];
};
