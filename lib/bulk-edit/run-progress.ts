// What the progress page shows and polls: GET /api/{project}/bulk-edits/{id}.
import type { OutcomeCount } from './outcome';
import type { RunState, RunWaiting, RunWish, StopReason } from './run-state';

/**
 * One request of up to 50 items as one small cell of the page.
 * - `sending`: about to leave, or under way
 * - `submitted`: accepted, its task is running
 * - `confirmed`: the platform says that the task is over; being read back
 * - `checking`: no answer came; its items are being read to learn what happened
 * - `verified`: read back, every item as wanted
 * - `partly`: read back, some items are not as wanted (`failedCount`)
 */
export type ChunkCell = {
  seq: number;
  changeIndex: number;
  state: 'sending' | 'submitted' | 'confirmed' | 'checking' | 'verified' | 'partly';
  itemCount: number;
  failedCount: number;
  sentAtMs: number | null;
};

/** Counts of items. `willChange` is what the plan meant to change: the "of m" beside each of the other numbers. */
export type ProgressTotals = {
  items: number;
  willChange: number;
  submitted: number;
  confirmed: number;
  verified: number;
};

/** The updates of one item each, which go out beside the batch requests; counted, because there may be thousands. */
export type SingleCounts = { total: number; sent: number; verified: number; failed: number };

export type RunProgress = {
  id: string;
  state: RunState;
  stopReason: StopReason | null;
  /** Asked for and not done yet: requests under way are still being verified. */
  wish: RunWish | null;
  /** When it is to begin, while it is `scheduled`. */
  scheduledForMs: number | null;
  /** Set while the platform cannot be used; the run goes on by itself. */
  waiting: RunWaiting | null;
  totals: ProgressTotals;
  /** Cells with an outcome so far, from the preview and from the run. */
  outcomes: OutcomeCount[];
  /** The batch requests, in the order sent. */
  chunks: ChunkCell[];
  singles: SingleCounts;
  /** Batch requests still to be sent, when nothing more is set aside. */
  chunksAhead: number;
  /** Null before it can be told honestly: not begun, or waiting for the platform. */
  timeLeftMs: number | null;
  queuedAtMs: number;
  startedAtMs: number | null;
  endedAtMs: number | null;
  /** The server's clock when this was read; ages are computed against it. */
  readAtMs: number;
};
