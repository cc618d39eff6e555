// How a run stands, counted from its rows each time: nothing is kept in memory, so any process can answer.

import type { RunProgress } from '@/lib/bulk-edit/run-progress';
import { isActive } from '@/lib/bulk-edit/run-state';
import { timeLeftMs } from '@/lib/bulk-edit/time-left';
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../actor';
import type { Services } from '../services';
import { type FoundRun, findRun } from './find-run';
import { countSingles, readChunkCells, readPace } from './progress-chunks';
import { countOutcomes, countTotals } from './progress-counts';

/** The progress of a run of this space. */
export async function readProgress(
  actor: Actor,
  services: Services,
  id: string,
): Promise<Result<RunProgress>> {
  const found = await findRun(actor, services, id);
  return found.ok ? ok(await progressOf(services, found.value)) : found;
}

/** The progress of a run that is already at hand. */
export async function progressOf(services: Services, { run, plan }: FoundRun): Promise<RunProgress> {
  const readAtMs = services.now();
  const [totals, outcomes, chunks, singles, pace] = await Promise.all([
    countTotals(services.db, run, plan.itemCount),
    countOutcomes(services.db, run),
    readChunkCells(services.db, run.id),
    countSingles(services.db, run.id),
    readPace(services.db, run.id, readAtMs),
  ]);
  const isMoving = run.state === 'running' && run.waiting === null;
  return {
    id: run.id,
    state: run.state,
    stopReason: run.stopReason,
    wish: isActive(run.state) ? run.wish : null,
    scheduledForMs: run.state === 'scheduled' ? (run.scheduledFor?.getTime() ?? null) : null,
    waiting: isActive(run.state) ? run.waiting : null,
    totals,
    outcomes,
    chunks,
    singles,
    chunksAhead: isActive(run.state) ? pace.chunksAhead : 0,
    timeLeftMs: isMoving ? timeLeftMs(pace) : null,
    queuedAtMs: run.queuedAt.getTime(),
    startedAtMs: run.startedAt?.getTime() ?? null,
    endedAtMs: run.endedAt?.getTime() ?? null,
    readAtMs,
  };
}
