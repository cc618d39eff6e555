// How far a run is, in the few numbers that its page says. Pure; tested by table.
import type { Outcome, OutcomeCount } from '@/lib/bulk-edit/outcome';
import type { RunProgress } from '@/lib/bulk-edit/run-progress';

/** Gives how many cells ended with one of these outcomes. */
export function countOutcomes(outcomes: readonly OutcomeCount[], wanted: readonly Outcome[]): number {
  return outcomes.reduce((sum, entry) => sum + (wanted.includes(entry.outcome) ? entry.count : 0), 0);
}

/** Gives the whole percent of items read back, of those meant to change; 100 only when every one is. */
export function percentOf({ totals }: Pick<RunProgress, 'totals'>): number {
  if (totals.willChange === 0) return 100;
  return Math.min(100, Math.floor((totals.verified / totals.willChange) * 100));
}

/** Gives the last full step of ten percent: what is said aloud. */
export function spokenStep(percent: number): number {
  return Math.floor(percent / 10) * 10;
}
