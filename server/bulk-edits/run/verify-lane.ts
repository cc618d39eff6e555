// Reads the items of requests whose task is over, or whose fate is not known, and writes what became of each.
import { checkDelayMs, rereadDelayMs, resendDelayMs } from '@/lib/bulk-edit/chunk-state';
import {
  judgeAfterTask,
  judgeUnanswered,
  provesArrival,
  type TaskWord,
  type Verdict,
} from '@/lib/bulk-edit/verdict';
import { type OpenCell, openCellsOf, writeVerdicts } from './cells';
import { whileHeld } from './claimed-run';
import { type Chunk, type ChunkChange, moveChunk, nextChunk } from './journal';
import { type ReadCell, readCells } from './read-cells';
import { endureReadFailure } from './read-failure';
import type { RunContext } from './run-context';

/** What one look came to: outcomes to write, and where the request goes from here. */
type Look = {
  verdicts: { cell: OpenCell; verdict: Verdict }[];
  to: Chunk['state'];
  change: ChunkChange;
};

function wordFor(chunk: Chunk, itemId: number): TaskWord {
  const { failedIds, scenes } = chunk;
  if (failedIds === 'all' || failedIds.includes(itemId)) return { told: 'failed', scenes };
  return { told: chunk.succeededIds.includes(itemId) ? 'succeeded' : 'nothing', scenes };
}

function judged(
  read: readonly ReadCell[],
  judge: (entry: ReadCell) => Verdict | null,
): Pick<Look, 'verdicts'> & { isAllSettled: boolean } {
  const verdicts = read.flatMap((entry) => {
    const verdict = judge(entry);
    return verdict ? [{ cell: entry.cell, verdict }] : [];
  });
  return { verdicts, isAllSettled: verdicts.length === read.length };
}

function lookAtEnded(chunk: Chunk, read: readonly ReadCell[], nowMs: number): Look {
  const looks = chunk.looks + 1;
  const delayMs = rereadDelayMs(looks);
  const { verdicts, isAllSettled } = judged(read, ({ cell, reading, wanted }) =>
    judgeAfterTask(reading, wanted, wordFor(chunk, cell.itemId), delayMs === null),
  );
  if (isAllSettled) return { verdicts, to: 'settled', change: { looks } };
  return { verdicts, to: 'ended', change: { looks, dueAtMs: nowMs + (delayMs ?? 0) } };
}

function lookAtUnanswered(chunk: Chunk, read: readonly ReadCell[], startedBy: string, nowMs: number): Look {
  const looks = chunk.looks + 1;
  const hasArrived = provesArrival(read, startedBy) || chunk.hasArrived;
  const delayMs =
    hasArrived === true ? checkDelayMs(looks, nowMs - chunk.sentAtMs) : resendDelayMs(hasArrived, looks);
  const look = { arrival: hasArrived, isLastLook: delayMs === null };
  const { verdicts, isAllSettled } = judged(read, ({ reading, wanted }) =>
    judgeUnanswered(reading, wanted, look),
  );
  if (isAllSettled) return { verdicts, to: 'settled', change: { looks, hasArrived } };
  if (delayMs !== null)
    return { verdicts, to: 'checking', change: { looks, hasArrived, dueAtMs: nowMs + delayMs } };
  // Looked at long enough, and these still hold their old value: they go out again, under the same key.
  return { verdicts, to: 'sending', change: { looks: 0, sentAtMs: nowMs, isSentAgain: true } };
}

async function verify(context: RunContext, chunk: Chunk): Promise<void> {
  const { services, run } = context;
  const read = await readCells(context, await openCellsOf(services.db, run, chunk.seq));
  if (!read.ok) return endureReadFailure(context, read.error);
  await context.outage.end();
  const nowMs = services.now();
  const { verdicts, to, change } =
    chunk.state === 'ended'
      ? lookAtEnded(chunk, read.value, nowMs)
      : lookAtUnanswered(chunk, read.value, run.startedBy, nowMs);
  await whileHeld(services, run, async (tx) => {
    await writeVerdicts(tx, run, verdicts);
    await moveChunk(tx, run, chunk, to, change);
  });
  if (verdicts.length > 0) await context.noteOutcomes();
  context.bell.ring();
}

/** Verifies until every cell has its outcome. */
export async function verifyLane(context: RunContext): Promise<void> {
  const { services, run, signal, bell } = context;
  while (!context.isOver()) {
    signal.throwIfAborted();
    await context.outage.pass(signal);
    const chunk = await nextChunk(services.db, run, ['ended', 'checking'], services.now());
    const waitMs = chunk ? chunk.dueAtMs - services.now() : Number.POSITIVE_INFINITY;
    if (chunk && waitMs <= 0) await verify(context, chunk);
    else await bell.wait(waitMs, signal);
  }
}
