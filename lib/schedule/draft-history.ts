// Undo and redo of a draft, one step a gesture. Held by the board while it is open.
import type { Draft } from './draft';

/** Steps kept for undo: more than anyone walks back, few enough to forget. */
const STEPS_MAX = 200;

/** The draft as it is, with the drafts before it (last = most recent) and those undone (first = next to redo). */
export type DraftHistory = { past: Draft[]; present: Draft; future: Draft[] };

/** A history that begins with `draft` and can undo nothing. */
export function historyOf(draft: Draft): DraftHistory {
  return { past: [], present: draft, future: [] };
}

/** Records the outcome of one gesture; the same history when the gesture changed nothing. */
export function record(history: DraftHistory, draft: Draft): DraftHistory {
  if (draft === history.present) return history;
  return { past: [...history.past, history.present].slice(-STEPS_MAX), present: draft, future: [] };
}

/** Takes the last gesture back; the same history when there is none. */
export function undo(history: DraftHistory): DraftHistory {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

/** Does the last undone gesture again; the same history when there is none. */
export function redo(history: DraftHistory): DraftHistory {
  const [next, ...rest] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future: rest };
}
