// The states of a run and the steps between them. Every change of a run's state in the database goes along one of these.

/**
 * - `queued`: stored, no worker has begun
 * - `running`: a worker sends, polls and verifies; it may be waiting for the platform (see RunWaiting)
 * - `done`: every cell has its outcome
 * - `stopped`: ended early (see StopReason); what was not sent stays `not-sent`
 */
export type RunState = 'queued' | 'running' | 'done' | 'stopped';

/** Why a run ended early; a key of the `bulkEdit` catalogue. `access-lost`: the person who started it may not go on. */
export type StopReason = 'access-lost' | 'misconfigured';

/** The platform cannot be used just now; the run goes on by itself at `nextTryMs`. */
export type RunWaiting = { reason: 'unreachable' | 'busy' | 'auth'; sinceMs: number; nextTryMs: number };

const STEPS: Record<RunState, readonly RunState[]> = {
  // A run is taken up again by another worker without leaving `running`.
  queued: ['running'],
  running: ['done', 'stopped'],
  done: [],
  stopped: [],
};

/** True when a run in `from` may go to `to`. */
export function canStep(from: RunState, to: RunState): boolean {
  return STEPS[from].includes(to);
}

/** True while a run still has something to do. */
export function isActive(state: RunState): boolean {
  return STEPS[state].length > 0;
}
