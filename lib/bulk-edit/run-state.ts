// The states of a run and the steps between them. Every change of a run's state in the database goes along one of these.

/**
 * - `scheduled`: begins by itself at a moment that was chosen
 * - `queued`: stored, no worker has begun
 * - `running`: a worker sends, polls and verifies; it may be waiting for the platform (see RunWaiting)
 * - `paused`: a person paused it; everything sent has its outcome, the rest waits
 * - `done`: every cell has its outcome
 * - `stopped`: ended early (see StopReason); what was not sent stays `not-sent`
 */
export type RunState = 'scheduled' | 'queued' | 'running' | 'paused' | 'done' | 'stopped';

/** Why a run ended early; a key of the `bulkEdit` catalogue. `access-lost`: the person who started it may not go on. */
export type StopReason = 'access-lost' | 'misconfigured' | 'by-person';

/** What a person asked of a run; it is done once the requests under way are verified. */
export type RunWish = 'pause' | 'stop';

/** The platform cannot be used just now; the run goes on by itself at `nextTryMs`. */
export type RunWaiting = { reason: 'unreachable' | 'busy' | 'auth'; sinceMs: number; nextTryMs: number };

const STEPS: Record<RunState, readonly RunState[]> = {
  scheduled: ['queued', 'running', 'stopped'],
  // A run is taken up again by another worker without leaving `running`.
  queued: ['running', 'paused', 'stopped'],
  running: ['paused', 'done', 'stopped'],
  paused: ['queued', 'stopped'],
  done: [],
  stopped: [],
};

/** True when a run in `from` may go to `to`. */
export function canStep(from: RunState, to: RunState): boolean {
  return STEPS[from].includes(to);
}

/** True while a run still has something to do, now or later. */
export function isActive(state: RunState): boolean {
  return STEPS[state].length > 0;
}

/** True while a run does something by itself, so that a page should keep asking. */
export function isMoving(state: RunState): boolean {
  return state === 'queued' || state === 'running' || state === 'scheduled';
}

/** True while a worker has the run in hand, or is about to: its numbers change from second to second. */
export function isGoing(state: RunState): boolean {
  return state === 'queued' || state === 'running';
}

/** True when everything sent has its outcome, so that it can be taken back or tried again: the run is over, or paused. */
export function isAtRest(state: RunState): boolean {
  return state === 'paused' || !isActive(state);
}
