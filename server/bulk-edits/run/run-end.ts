// The two ways in which the work on a run ends before all is done. Thrown by the lanes, caught by runner.ts.
import type { StopReason } from '@/lib/bulk-edit/run-state';

/** Another worker has taken the run over, or may have: nothing more may be written or sent for it here. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

/** The run cannot go on and ends as `stopped`. */
export class RunStopped extends Error {
  override name = 'RunStopped';
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`the run stopped: ${reason}`);
    this.reason = reason;
  }
}
