// Asks how the tasks of a run went, one question a second shared by all, the oldest task first.
import { pollDelayMs } from '@/lib/bulk-edit/chunk-state';
import { type BatchTask, getBatchTask } from '../../open-api/batch-update';
import type { OpenApiError } from '../../open-api/open-api-error';
import { whileHeld } from './claimed-run';
import { type Chunk, type ChunkChange, moveChunk, nextChunk } from './journal';
import type { RunContext } from './run-context';
import { RunStopped } from './run-end';
import { stopReasonOf } from './stop-reason';

type Step = { to: 'accepted' | 'ended' | 'checking'; change: ChunkChange };

/** What follows from the state of a task. */
function stepOf(task: BatchTask, chunk: Chunk, nowMs: number): Step {
  const { successIds, failedIds, errorScenes } = task;
  switch (task.status) {
    case 'idle':
    case 'running': {
      const looks = chunk.looks + 1;
      return { to: 'accepted', change: { looks, dueAtMs: nowMs + pollDelayMs(looks) } };
    }
    case 'not-exist':
      // Its result is no longer kept; it may even be running still. The items tell.
      return { to: 'checking', change: { looks: 0, dueAtMs: nowMs, hasArrived: true } };
    case 'success':
    case 'failed':
    case 'canceled': {
      const isAllFailed = task.status === 'failed' && successIds.length === 0;
      const result = {
        succeededIds: successIds,
        failedIds: isAllFailed ? ('all' as const) : failedIds,
        scenes: errorScenes,
      };
      return { to: 'ended', change: { looks: 0, dueAtMs: nowMs, result } };
    }
  }
}

/** A question without a usable answer. Refused or not understood: the items are read instead. */
async function endureFailure(context: RunContext, chunk: Chunk, error: OpenApiError): Promise<void> {
  const { services, run } = context;
  if (error.kind !== 'refused' && error.kind !== 'unreadable') return context.outage.begin(error.kind);
  const reason = stopReasonOf(error, 'write');
  if (reason) throw new RunStopped(reason);
  const change = { looks: 0, dueAtMs: services.now(), hasArrived: true, logId: error.logId };
  await whileHeld(services, run, (tx) => moveChunk(tx, run, chunk, 'checking', change));
}

/** Asks until every cell has its outcome. */
export async function pollLane(context: RunContext): Promise<void> {
  const { services, run, caller, signal, bell } = context;
  while (!context.isOver()) {
    signal.throwIfAborted();
    await context.outage.pass(signal);
    const chunk = await nextChunk(services.db, run, ['accepted'], services.now());
    const waitMs = chunk ? chunk.dueAtMs - services.now() : Number.POSITIVE_INFINITY;
    if (!chunk || chunk.taskId === null || waitMs > 0) {
      await bell.wait(waitMs, signal);
      continue;
    }
    const answer = await getBatchTask(services.api, caller, { taskId: chunk.taskId });
    if (answer.ok) {
      await context.outage.end();
      const { to, change } = stepOf(answer.value, chunk, services.now());
      await whileHeld(services, run, (tx) => moveChunk(tx, run, chunk, to, change));
    } else {
      await endureFailure(context, chunk, answer.error);
    }
    bell.ring();
  }
}
