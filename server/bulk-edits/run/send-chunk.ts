// Sends one journaled request and writes down what came of it. Every way in which it can fail is decided here.
import { randomUUID } from 'node:crypto';
import { batchRequestOf } from '@/lib/bulk-edit/batch-request';
import { FIRST_POLL_MS } from '@/lib/bulk-edit/chunk-state';
import { appErrorOf } from '@/lib/errors/open-api-catalogue';
import { codecFor } from '@/lib/fields/registry';
import { startBatchUpdate } from '../../open-api/batch-update';
import type { OpenApiError } from '../../open-api/open-api-error';
import { type OpenCell, writeVerdicts } from './cells';
import { whileHeld } from './claimed-run';
import { type Chunk, type ChunkChange, moveChunk } from './journal';
import { fieldOf } from './read-cells';
import type { RunContext } from './run-context';
import { RunStopped } from './run-end';
import { stopReasonOf } from './stop-reason';

/** "This idempotency key was used before": an earlier send of this request arrived (conventions section 7). */
const ARRIVED_BEFORE = 10_430;

function send(context: RunContext, chunk: Chunk, cells: readonly OpenCell[]) {
  const { services, run, caller } = context;
  const change = run.changes[chunk.changeIndex];
  const [first] = cells;
  if (!change || !first) throw new RangeError(`Request ${chunk.seq} of run ${run.id} says nothing`);
  const request = batchRequestOf(change, first);
  const { encode } = codecFor(fieldOf(context, chunk.changeIndex).typeKey);
  const { zone } = services;
  return startBatchUpdate(services.api, caller, {
    projectKey: run.projectKey,
    typeKey: run.typeKey,
    ids: cells.map((cell) => cell.itemId),
    mode: request.mode,
    fieldKey: request.fieldKey,
    before: request.before ? encode(request.before, { zone }) : undefined,
    after: encode(request.after, { zone }),
    idempotencyKey: chunk.idempotencyKey,
    onNewKey: (idempotencyKey) =>
      whileHeld(services, run, (tx) => moveChunk(tx, run, chunk, 'sending', { idempotencyKey })),
  });
}

/** Its items must be read before anything else: whether it arrived, and what still needs to be sent. */
async function check(context: RunContext, chunk: Chunk, change: ChunkChange): Promise<void> {
  const { services, run } = context;
  const dueAtMs = services.now();
  await whileHeld(services, run, (tx) =>
    moveChunk(tx, run, chunk, 'checking', { looks: 0, dueAtMs, ...change }),
  );
}

async function reject(
  context: RunContext,
  chunk: Chunk,
  cells: readonly OpenCell[],
  error: OpenApiError,
): Promise<void> {
  const { services, run } = context;
  const reason = { kind: 'refused' as const, error: appErrorOf(error) };
  const verdict = { outcome: 'rejected' as const, reason, found: null, foundBy: null };
  await whileHeld(services, run, async (tx) => {
    await writeVerdicts(
      tx,
      run,
      cells.map((cell) => ({ cell, verdict })),
    );
    await moveChunk(tx, run, chunk, 'settled', { logId: error.logId });
  });
  await context.noteOutcomes();
}

async function handleFailure(
  context: RunContext,
  chunk: Chunk,
  cells: readonly OpenCell[],
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
    case 'unreadable': {
      const reason = stopReasonOf(error, 'write');
      if (reason) throw new RunStopped(reason);
      return reject(context, chunk, cells, error);
    }
  }
}

/** Sends the request with these cells; afterwards it is accepted, to be checked, or rejected as a whole. */
export async function sendChunk(
  context: RunContext,
  chunk: Chunk,
  cells: readonly OpenCell[],
): Promise<void> {
  const { services, run } = context;
  const answer = await send(context, chunk, cells);
  if (answer.ok) {
    const sentAtMs = services.now();
    await whileHeld(services, run, (tx) =>
      moveChunk(tx, run, chunk, 'accepted', {
        taskId: answer.value,
        looks: 0,
        sentAtMs,
        dueAtMs: sentAtMs + FIRST_POLL_MS,
      }),
    );
    await context.outage.end();
  } else {
    await handleFailure(context, chunk, cells, answer.error);
  }
  context.bell.ring();
}
