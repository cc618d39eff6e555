// Runs one bulk edit from wherever it stands to its end. Called by the worker for each job; nothing is kept in memory that matters.
import type { Services } from '../../services';
import { createBell } from './bell';
import { standOf } from './cells';
import { type ClaimedRun, claimRun, endRun, haltRun, releaseRun } from './claimed-run';
import { keepLease } from './lease-keeper';
import { createOutage } from './outage';
import { pollLane } from './poll-lane';
import type { RunContext, RunStand } from './run-context';
import { LeaseLost, RunStopped } from './run-end';
import { sendLane } from './send-lane';
import { singleLane } from './single-lane';
import { verifyLane, verifySinglesLane } from './verify-lane';

/** After an unexpected failure the run rests this long before any worker takes it up again. */
const REST_AFTER_FAILURE_MS = 5000;

/** A request under way when the process shuts down may end within this time; the launcher waits 5 s. */
const SHUTDOWN_GRACE_MS = 2500;

/**
 * How the work on a run ended here. `ended`: it is done, stopped or paused. `released`: the process shuts down, another may go
 * on at once. `not-ours`: it is over, or another worker has it.
 */
export type RunResult = 'ended' | 'released' | 'not-ours';

function createContext(
  services: Services,
  run: ClaimedRun,
  ending: AbortSignal,
  stop: AbortSignal,
): RunContext {
  const bell = createBell();
  let stand: RunStand = 'open';
  return {
    services,
    run,
    // The outage of the run is the back-off, and it is told on the run's page, so the calls do not hide it in their own.
    caller: { userKey: run.startedBy, priority: 'background', signal: ending, repeatsMax: 0 },
    stop,
    signal: AbortSignal.any([ending, stop]),
    bell,
    outage: createOutage(services, run, bell),
    stand: () => stand,
    isOver: () => stand !== 'open',
    noteOutcomes: async () => {
      // Once the lanes begin to return there is no way back: a run that is resumed meanwhile is simply taken up again.
      if (stand === 'open') stand = await standOf(services.db, run);
      if (stand !== 'open') bell.ring();
    },
  };
}

/** Runs all lanes; the first failure ends the others, and is thrown once all have stopped. */
async function runLanes(context: RunContext, ending: AbortController): Promise<void> {
  const lanes = [sendLane, pollLane, verifyLane, singleLane, verifySinglesLane].map(async (lane) => {
    try {
      await lane(context);
    } catch (error) {
      // A shutdown reaches every lane by itself and leaves requests under way their time.
      if (error !== context.stop.reason) ending.abort(error);
      throw error;
    }
  });
  const results = await Promise.allSettled(lanes);
  ending.signal.throwIfAborted();
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function work(services: Services, run: ClaimedRun, stop: AbortSignal): Promise<RunResult> {
  const ending = new AbortController();
  let grace: NodeJS.Timeout | undefined;
  const beginGrace = () => {
    grace = setTimeout(() => ending.abort(stop.reason), SHUTDOWN_GRACE_MS);
  };
  if (stop.aborted) beginGrace();
  stop.addEventListener('abort', beginGrace, { once: true });
  const stopKeeping = keepLease(services, run, ending);
  try {
    const context = createContext(services, run, ending.signal, stop);
    await context.noteOutcomes();
    await runLanes(context, ending);
    if (context.stand() === 'halted') await haltRun(services, run);
    else await endRun(services, run, null);
    return 'ended';
  } catch (error) {
    return await endEarly(services, run, error, stop);
  } finally {
    stopKeeping();
    clearTimeout(grace);
    stop.removeEventListener('abort', beginGrace);
  }
}

/** What follows from the error that ended the lanes. Throws it when nobody expected it. */
async function endEarly(
  services: Services,
  run: ClaimedRun,
  error: unknown,
  stop: AbortSignal,
): Promise<RunResult> {
  if (error instanceof LeaseLost) return 'not-ours';
  if (error instanceof RunStopped) {
    await endRun(services, run, error.reason);
    return 'ended';
  }
  const isShutDown = stop.aborted && error === stop.reason;
  await releaseRun(services, run, isShutDown ? 0 : REST_AFTER_FAILURE_MS);
  if (isShutDown) return 'released';
  throw error;
}

/** Takes the run up and works until it is over, `stop` aborts, or another worker takes it. Unexpected failures throw. */
export async function runBulkEdit(
  services: Services,
  input: { id: string; workerId: string; stop: AbortSignal },
): Promise<RunResult> {
  const run = await claimRun(services, input.id, input.workerId);
  if (!run) return 'not-ours';
  const log = services.log.child({ run: run.id, attempt: run.attempt });
  log.info('a bulk edit was taken up');
  const result = await work(services, run, input.stop);
  log.info({ result }, 'work on a bulk edit ended here');
  return result;
}
