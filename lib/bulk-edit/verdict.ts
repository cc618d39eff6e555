// Decides from what was read what became of a cell. Every outcome a person sees is made here; pure, tested by table.
import type { FieldValue } from '@/lib/fields/field-value';
import type { Arrival } from './chunk-state';
import type { Outcome, OutcomeReason } from './outcome';
import type { Reading, Wanted } from './reading';

/** `found`, `foundBy`: the value that stands instead of the wanted one, and who saved it; null for one that stood before. */
export type Verdict = {
  outcome: Outcome;
  reason: OutcomeReason | null;
  found: FieldValue | null;
  foundBy: string | null;
};

/** What the platform told about the cell's item when its task was over. `failed` includes every item of a failed task. */
export type TaskWord = { told: 'succeeded' | 'failed' | 'nothing'; scenes: string[] };

function verdict(outcome: Outcome, reason: OutcomeReason | null = null): Verdict {
  return { outcome, reason, found: null, foundBy: null };
}

function foundInstead(outcome: Outcome, reading: Reading, reason: OutcomeReason | null = null): Verdict {
  if (reading.kind === 'gone') return verdict(outcome, reason ?? { kind: 'gone' });
  return { outcome, reason, found: reading.value, foundBy: reading.updatedBy || null };
}

/** The old value is still there: whoever saved the item last did not put it there now. */
function dropped(reading: Reading): Verdict {
  return { ...foundInstead('dropped', reading), foundBy: null };
}

/** How the reading compares with the plan; `third`: neither the old nor the wanted value. */
export function compare(reading: Reading, wanted: Wanted): 'gone' | 'after' | 'before' | 'third' {
  if (reading.kind === 'gone') return 'gone';
  if (wanted.same(reading.value, wanted.after)) return 'after';
  return wanted.same(reading.value, wanted.before) ? 'before' : 'third';
}

/**
 * Just before sending: null when the cell may go out, else why it is set aside.
 * A value that is no longer the one of the preview is never overwritten.
 */
export function judgeBeforeSending(reading: Reading, wanted: Wanted): Verdict | null {
  if (reading.kind === 'gone') return verdict('blocked', { kind: 'blocked', reason: 'not-found' });
  const found = compare(reading, wanted);
  if (found === 'after') return verdict('already-so');
  if (found === 'third') return foundInstead('changed-since', reading);
  return reading.isTerminated ? verdict('blocked', { kind: 'blocked', reason: 'terminated' }) : null;
}

/**
 * After the task is over: null while it is worth looking again, because reads may lag. `isLastLook` ends that.
 * An item that the platform says it refused never counts as applied, even when it holds the wanted value.
 */
export function judgeAfterTask(
  reading: Reading,
  wanted: Wanted,
  word: TaskWord,
  isLastLook: boolean,
): Verdict | null {
  const found = compare(reading, wanted);
  if (word.told === 'failed') {
    if (found === 'after') return verdict('already-so');
    const reason: OutcomeReason = { kind: 'scenes', scenes: word.scenes };
    return found === 'before' ? verdict('rejected', reason) : foundInstead('rejected', reading, reason);
  }
  if (found === 'after') return verdict('applied');
  if (found === 'third') return foundInstead('overwritten', reading);
  if (!isLastLook) return null;
  return found === 'gone' ? foundInstead('overwritten', reading) : dropped(reading);
}

/** One look at a request without an answer. `isLastLook`: it is waited for no longer, or, when it has not arrived, about to be sent again. */
export type CheckLook = { arrival: Arrival; isLastLook: boolean };

/**
 * Of a request of which no answer came: null while the cell is open. A cell that still holds its old value stays open
 * through the last look when the request is not known to have arrived: it goes out again.
 */
export function judgeUnanswered(reading: Reading, wanted: Wanted, look: CheckLook): Verdict | null {
  const found = compare(reading, wanted);
  if (look.arrival === true) {
    if (found === 'after') return verdict('applied');
    if (found === 'before') return look.isLastLook ? dropped(reading) : null;
    return foundInstead('overwritten', reading);
  }
  if (!look.isLastLook) return null;
  if (found === 'after') return verdict('already-so');
  if (found === 'third') return foundInstead('changed-since', reading);
  return judgeBeforeSending(reading, wanted);
}

/**
 * True when the readings alone prove that the request arrived: an item holds the wanted value and was last saved by
 * the person who runs the edit, or by nobody named. A colleague who stored the same value by hand does not count.
 */
export function provesArrival(
  readings: readonly { reading: Reading; wanted: Wanted }[],
  startedBy: string,
): boolean {
  return readings.some(
    ({ reading, wanted }) =>
      compare(reading, wanted) === 'after' &&
      reading.kind === 'read' &&
      (reading.updatedBy === startedBy || reading.updatedBy === ''),
  );
}
