// What follows when a request got no answer that says yes or no: its items are read before anything else. Used by both ways of sending.
import { randomUUID } from 'node:crypto';
import type { OpenApiError } from '../../open-api/open-api-error';
import { whileHeld } from './claimed-run';
import { type Chunk, type ChunkChange, moveChunk } from './journal';
import type { RunContext } from './run-context';

/** "This idempotency key was used before": an earlier send of this request arrived (conventions section 7). */
const ARRIVED_BEFORE = 10_430;

async function check(context: RunContext, chunk: Chunk, change: ChunkChange): Promise<void> {
  const { services, run } = context;
  const dueAtMs = services.now();
  await whileHeld(services, run, (tx) =>
    moveChunk(tx, run, chunk, 'checking', { looks: 0, dueAtMs, ...change }),
  );
}

/** Marks the request for checking, and begins an outage when the platform could not be used. Refusals are not for here. */
export async function endureSendFailure(
  context: RunContext,
  chunk: Chunk,
  error: OpenApiError,
): Promise<void> {
  const { logId } = error;
  switch (error.kind) {
    case 'lost-answer':
      return check(context, chunk, { hasArrived: error.errCode === ARRIVED_BEFORE || null, logId });
    case 'rate':
    case 'busy':
      // Nothing was stored, but the key may count as used.
      await check(context, chunk, { idempotencyKey: randomUUID(), logId });
      return context.outage.begin(error.kind);
    case 'unreachable':
    case 'auth':
      await check(context, chunk, { logId });
      return context.outage.begin(error.kind);
    case 'refused':
    case 'unreadable':
      throw new Error(`A request that was ${error.kind} has its answer`);
  }
}
