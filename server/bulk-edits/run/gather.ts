// Makes the next batch request: reads the next items just before sending, sets aside what needs nothing or has changed since
// the preview, and journals the rest. Called by the send lane.
import { ITEMS_PER_REQUEST } from '@/lib/bulk-edit/batch-request';
import { judgeBeforeSending, type Verdict } from '@/lib/bulk-edit/verdict';
import { type OpenCell, waitingCells, writeVerdicts } from './cells';
import { whileGoingOn, whileHeld } from './claimed-run';
import { type Chunk, journalChunk } from './journal';
import { type ReadCell, readCells } from './read-cells';
import { endureReadFailure } from './read-failure';
import type { RunContext } from './run-context';

/** `nothing-waits`: every cell is in a request or has its outcome, or a person wants nothing more to be sent. `try-again`: some were set aside, or reading failed. */
export type Gathered = { chunk: Chunk; cells: OpenCell[] } | 'nothing-waits' | 'try-again';

/** Rounds of filling up a request; each is a read, and the first one gets older with every round. */
const ROUNDS_MAX = 8;

/** Writes why cells are set aside, all at once. */
export async function setAside(
  context: RunContext,
  verdicts: readonly { cell: OpenCell; verdict: Verdict }[],
): Promise<void> {
  if (verdicts.length === 0) return;
  await whileHeld(context.services, context.run, (tx) => writeVerdicts(tx, context.run, verdicts));
  await context.noteOutcomes();
}

/** Which cells may go out, and why the others are set aside. */
export function sortOut(read: readonly ReadCell[]): {
  ready: OpenCell[];
  aside: { cell: OpenCell; verdict: Verdict }[];
} {
  const ready: OpenCell[] = [];
  const aside: { cell: OpenCell; verdict: Verdict }[] = [];
  for (const { cell, reading, wanted } of read) {
    const verdict = judgeBeforeSending(reading, wanted);
    if (verdict) aside.push({ cell, verdict });
    else ready.push(cell);
  }
  return { ready, aside };
}

/** The next request, journaled as `sending` with as many items as can be had. */
export async function gatherChunk(context: RunContext): Promise<Gathered> {
  const { services, run } = context;
  const ready: OpenCell[] = [];
  let hasSetAside = false;
  let last: OpenCell | undefined;
  for (let round = 0; round < ROUNDS_MAX && ready.length < ITEMS_PER_REQUEST; round += 1) {
    const wanted = ITEMS_PER_REQUEST - ready.length;
    const candidates = await waitingCells(services.db, run, wanted, last);
    if (candidates.length === 0) break;
    const read = await readCells(context, candidates);
    if (!read.ok) {
      await endureReadFailure(context, read.error);
      return 'try-again';
    }
    await context.outage.end();
    const sorted = sortOut(read.value.cells);
    ready.push(...sorted.ready);
    await setAside(context, sorted.aside);
    hasSetAside ||= sorted.aside.length > 0;
    last = candidates.at(-1);
    if (candidates.length < wanted) break;
  }
  if (ready.length === 0) return hasSetAside ? 'try-again' : 'nothing-waits';
  const chunk = await whileGoingOn(services, run, (tx) => journalChunk(tx, run, ready, services.now()));
  return chunk ? { chunk, cells: ready } : 'nothing-waits';
}
