// What the lanes of one run share. Made by runner.ts for each attempt.
import type { Caller } from '../../open-api/caller';
import type { Services } from '../../services';
import type { Bell } from './bell';
import type { ClaimedRun } from './claimed-run';
import type { Outage } from './outage';

/** `halted`: a person wants it to go no further, and everything sent has its outcome. */
export type RunStand = 'open' | 'settled' | 'halted';

/**
 * `signal` ends this attempt: the lease is lost, another lane failed, or the process shuts down. `caller` carries a
 * signal of its own that leaves requests under way a moment at a shutdown; `stop` is the shutdown alone.
 */
export type RunContext = {
  services: Services;
  run: ClaimedRun;
  caller: Caller;
  signal: AbortSignal;
  stop: AbortSignal;
  bell: Bell;
  outage: Outage;
  stand: () => RunStand;
  /** True once there is nothing more to do; the lanes then return. */
  isOver: () => boolean;
  /** Looks how far the run is. Called after outcomes were written, and while a person wants it to go no further. */
  noteOutcomes: () => Promise<void>;
};
