// What one look at the items of a request came to: outcomes to write, and where the request goes from here. Pure; called by the verify lanes.
import { checkDelayMs, rereadDelayMs, resendDelayMs } from '@/lib/bulk-edit/chunk-state';
import {
  compare,
  judgeAfterTask,
  judgeUnanswered,
  provesArrival,
  type TaskWord,
  type Verdict,
} from '@/lib/bulk-edit/verdict';
import type { SentCell } from './cells';
import type { Chunk, ChunkChange } from './journal';
import type { ReadCell } from './read-cells';

type Judged = { cell: SentCell; verdict: Verdict };

/** `probes`: refused for a reason that the request does not tell; to be sent once more by themselves, or told as `verdict`. */
export type Look = {
  verdicts: Judged[];
  probes: Judged[];
  to: Chunk['state'];
  change: ChunkChange;
};

function wordFor(chunk: Chunk, itemId: number): TaskWord {
  const { failedIds, scenes } = chunk;
  if (failedIds === 'all' || failedIds.includes(itemId)) return { told: 'failed', scenes };
  return { told: chunk.succeededIds.includes(itemId) ? 'succeeded' : 'nothing', scenes };
}

function judged(
  read: readonly ReadCell<SentCell>[],
  judge: (entry: ReadCell<SentCell>) => Verdict | null,
): Judged[] {
  return read.flatMap((entry) => {
    const verdict = judge(entry);
    return verdict ? [{ cell: entry.cell, verdict }] : [];
  });
}

/** True when only sending the item by itself can tell why it was refused, and that is safe: it holds its old value. */
function asksForProbe(chunk: Chunk, entry: ReadCell<SentCell>, verdict: Verdict): boolean {
  return (
    verdict.outcome === 'rejected' &&
    chunk.way === 'batch' &&
    chunk.scenes.filter((scene) => scene !== '').length !== 1 &&
    !entry.cell.isProbed &&
    entry.reading.kind === 'read' &&
    !entry.reading.isTerminated &&
    compare(entry.reading, entry.wanted) === 'before'
  );
}

function lookAtEnded(chunk: Chunk, read: readonly ReadCell<SentCell>[], nowMs: number): Look {
  const looks = chunk.looks + 1;
  const delayMs = rereadDelayMs(looks);
  const all = judged(read, ({ cell, reading, wanted }) =>
    judgeAfterTask(reading, wanted, wordFor(chunk, cell.itemId), delayMs === null),
  );
  const probing = new Set(
    all.filter(({ cell, verdict }) =>
      read.some((entry) => entry.cell === cell && asksForProbe(chunk, entry, verdict)),
    ),
  );
  const verdicts = all.filter((entry) => !probing.has(entry));
  const probes = [...probing];
  if (all.length === read.length) return { verdicts, probes, to: 'settled', change: { looks } };
  return { verdicts, probes, to: 'ended', change: { looks, dueAtMs: nowMs + (delayMs ?? 0) } };
}

function lookAtUnanswered(
  chunk: Chunk,
  read: readonly ReadCell<SentCell>[],
  startedBy: string,
  nowMs: number,
): Look {
  const looks = chunk.looks + 1;
  const hasArrived = provesArrival(read, startedBy) || chunk.hasArrived;
  // What arrived as a single update is stored by now or never; a batch request's task may still be running.
  const arrivedDelayMs =
    chunk.way === 'single' ? rereadDelayMs(looks) : checkDelayMs(looks, nowMs - chunk.sentAtMs);
  const delayMs = hasArrived === true ? arrivedDelayMs : resendDelayMs(hasArrived, looks);
  const look = { arrival: hasArrived, isLastLook: delayMs === null };
  const verdicts = judged(read, ({ reading, wanted }) => judgeUnanswered(reading, wanted, look));
  const probes: Judged[] = [];
  if (verdicts.length === read.length)
    return { verdicts, probes, to: 'settled', change: { looks, hasArrived } };
  if (delayMs !== null)
    return { verdicts, probes, to: 'checking', change: { looks, hasArrived, dueAtMs: nowMs + delayMs } };
  // Looked at long enough, and these still hold their old value: they go out again, under the same key.
  return { verdicts, probes, to: 'sending', change: { looks: 0, sentAtMs: nowMs, isSentAgain: true } };
}

/** What the reading of a request's open cells means. `startedBy`: who runs the edit. */
export function lookAt(
  chunk: Chunk,
  read: readonly ReadCell<SentCell>[],
  startedBy: string,
  nowMs: number,
): Look {
  return chunk.state === 'ended'
    ? lookAtEnded(chunk, read, nowMs)
    : lookAtUnanswered(chunk, read, startedBy, nowMs);
}
