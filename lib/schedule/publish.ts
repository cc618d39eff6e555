// What became of each change that was published, as the action answers and the review shows it.
import type { AppError } from '../errors/app-error';
import type { BoardItemNodes } from './board';
import type { NodePlan } from './node-plan';
import type { PlanBreach } from './plan-rules';

/**
 * The fate of one node's change. Only `verified` was sent and read back as asked.
 * - `already-so`: it was stored like that already, nothing was sent
 * - `conflict`: the stored plan is not the draft's base any more, nothing was sent
 * - `breach`: a rule of the platform forbids it, nothing was sent
 * - `not-stored`: accepted by the platform, yet what is stored differs; `stored` is what was read back
 * - `refused`: the platform refused it, nothing was stored
 * - `unknown`: sent, but neither the answer nor a re-read could be had
 */
export type ChangeOutcome = { itemId: number; nodeId: string } & (
  | { state: 'verified'; stored: NodePlan }
  | { state: 'already-so'; stored: NodePlan }
  | { state: 'conflict'; base: NodePlan; mine: NodePlan; theirs: NodePlan }
  | { state: 'breach'; breaches: PlanBreach[] }
  | { state: 'not-stored'; stored: NodePlan }
  | { state: 'refused'; error: AppError }
  | { state: 'unknown'; error: AppError }
);

/** The answer to a publish: one outcome a change in the order sent, and every touched item as last read. */
export type PublishAnswer = { outcomes: ChangeOutcome[]; items: BoardItemNodes[] };
