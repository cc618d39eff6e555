// Sends one journaled batch request and writes down what came of it.
import { batchRequestOf } from '@/lib/bulk-edit/batch-request';
import { FIRST_POLL_MS } from '@/lib/bulk-edit/chunk-state';
import { appErrorOf } from '@/lib/errors/open-api-catalogue';
import { codecFor } from '@/lib/fields/registry';
import { startBatchUpdate } from '../../open-api/batch-update';
import type { OpenApiError } from '../../open-api/open-api-error';
import { type OpenCell, writeVerdicts } from './cells';
import { whileHeld } from './claimed-run';
import { type Chunk, moveChunk } from './journal';
import { fieldOf } from './read-cells';
import type { RunContext } from './run-context';
import { RunStopped } from './run-end';
import { endureSendFailure } from './send-failure';
import { stopReasonOf } from './stop-reason';

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
  } else if (answer.error.kind === 'refused' || answer.error.kind === 'unreadable') {
    const reason = stopReasonOf(answer.error, 'write');
    if (reason) throw new RunStopped(reason);
    await reject(context, chunk, cells, answer.error);
  } else {
    await endureSendFailure(context, chunk, answer.error);
  }
  context.bell.ring();
}
