// What became of one field of one item. Decided by settle.ts from what was read back, never from the API's word alone.
import type { AppError } from '@/lib/errors/app-error';
import type { BlockedReason } from './plan';

/**
 * - `applied`: sent, and read back as wanted
 * - `already-so`: held the wanted value without our doing; nothing was sent, or what was sent did nothing
 * - `blocked`: the preview said that nothing can be sent
 * - `changed-since`: someone changed it after the preview; nothing was sent, their value stays
 * - `rejected`: the platform refused it
 * - `dropped`: accepted by the platform, yet the old value is still there
 * - `overwritten`: sent, and then someone stored a third value
 * - `not-sent`: the run ended before its turn
 * - `unknown`: sent, but the run ended before it could be read back
 */
export type Outcome =
  | 'applied'
  | 'already-so'
  | 'blocked'
  | 'changed-since'
  | 'rejected'
  | 'dropped'
  | 'overwritten'
  | 'not-sent'
  | 'unknown';

/** What may be tried again; without a person's word, values that others stored (the last two) are left alone. */
export const RETRIABLE = [
  'rejected',
  'dropped',
  'not-sent',
  'unknown',
  'changed-since',
  'overwritten',
] as const satisfies Outcome[];

/**
 * Why, when there is more to say.
 * `scenes`: the platform's reasons for a whole request (`WorkItemTerminated`, …), not tied to single items.
 * `gone`: the item can no longer be read. `unreadable`: its value no longer has the documented shape.
 */
export type OutcomeReason =
  | { kind: 'blocked'; reason: BlockedReason }
  | { kind: 'scenes'; scenes: string[] }
  | { kind: 'refused'; error: AppError }
  | { kind: 'gone' }
  | { kind: 'unreadable' };

/** One line of the result: how many cells (item × field) ended this way, for this reason, and of how many items. */
export type OutcomeCount = { outcome: Outcome; reason: OutcomeReason | null; count: number; items: number };
