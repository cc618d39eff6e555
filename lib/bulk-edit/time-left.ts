// How long a run will still take, said honestly: from the budget it really has, not from a wish.
import { BATCH_INTERVAL_MS, SINGLES_PER_SECOND } from './choose-ways';

/** Until a run has settled a chunk of its own: a task of 0.8 to 2.5 s, a question a second about it, a read. */
const USUAL_SETTLE_MS = 4000;

/** Below this nobody can tell the difference, and nothing is ever left "0 s" while it runs. */
const LEAST_MS = 1000;

export type Pace = {
  /** Updates of single items still to be sent, and runs that share their 15 a second. */
  singlesAhead: number;
  singlesSharing: number;
  /** Batch requests still to be sent. */
  chunksAhead: number;
  /** Runs with batch requests to send, this one included: they share one request a second. */
  runsSharing: number;
  /** Ages of the requests sent but not settled, since they left. */
  openAgesMs: readonly number[];
  /** Mean time from leaving to settled of this run's own requests; null before the first. */
  settleMs: number | null;
};

/** Whole milliseconds until the last item is verified, when nothing goes wrong from here on. */
export function timeLeftMs(pace: Pace): number {
  const settleMs = pace.settleMs ?? USUAL_SETTLE_MS;
  const batchMs =
    pace.chunksAhead > 0
      ? pace.chunksAhead * BATCH_INTERVAL_MS * Math.max(1, pace.runsSharing) + settleMs
      : 0;
  const singlesMs =
    pace.singlesAhead > 0
      ? (pace.singlesAhead * 1000 * Math.max(1, pace.singlesSharing)) / SINGLES_PER_SECOND + LEAST_MS
      : 0;
  if (batchMs > 0 || singlesMs > 0) return Math.round(Math.max(batchMs, singlesMs));
  if (pace.openAgesMs.length === 0) return LEAST_MS;
  return Math.max(LEAST_MS, Math.round(settleMs - Math.min(...pace.openAgesMs)));
}
