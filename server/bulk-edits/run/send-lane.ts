// Sends the batch requests of a run, one after another as fast as the shared limit lets them, without waiting for their tasks.
// The slow part, waiting for a turn, is in server/open-api; reading ahead here keeps that turn from being missed.
import { BATCH_INTERVAL_MS } from '@/lib/bulk-edit/choose-ways';
import { openCellsOf } from './cells';
import { gatherChunk } from './gather';
import { nextChunk } from './journal';
import type { RunContext } from './run-context';
import { sendChunk } from './send-chunk';

/** Items are read this long before their request may leave: late, so that little can change meanwhile, yet early enough. */
const READ_AHEAD_MIN_MS = 300;

/** How long before its turn a request must be begun, from how long the last one took to be made. */
function readAheadMs(lastGatherMs: number): number {
  return Math.min(BATCH_INTERVAL_MS, Math.max(READ_AHEAD_MIN_MS, 2 * lastGatherMs));
}

/** Sends until every cell has its outcome. */
export async function sendLane(context: RunContext): Promise<void> {
  const { services, run, signal, bell } = context;
  let lastAnswerAt = Number.NEGATIVE_INFINITY;
  let lastGatherMs = 0;
  while (!context.isOver()) {
    signal.throwIfAborted();
    await context.outage.pass(signal);
    const again = await nextChunk(services.db, run, ['sending'], services.now());
    if (again) {
      await sendChunk(context, again, await openCellsOf(services.db, run, [again.seq]));
      lastAnswerAt = performance.now();
      continue;
    }
    const beginAt = lastAnswerAt + BATCH_INTERVAL_MS - readAheadMs(lastGatherMs);
    if (performance.now() < beginAt) {
      await bell.wait(beginAt - performance.now(), signal);
      continue;
    }
    const startedAt = performance.now();
    const gathered = await gatherChunk(context);
    if (gathered === 'try-again') continue;
    if (gathered === 'nothing-waits') {
      // Requests that must go out again come from the verify lane, which rings; a person's wish does not.
      await context.noteOutcomes();
      await bell.wait(BATCH_INTERVAL_MS, signal);
      continue;
    }
    lastGatherMs = performance.now() - startedAt;
    await sendChunk(context, gathered.chunk, gathered.cells);
    lastAnswerAt = performance.now();
  }
}
