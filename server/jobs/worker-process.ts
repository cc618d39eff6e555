// The worker put together: signs of life, the queue, and the watch for work left behind. Started by worker.ts.
import type { Services } from '../services';
import { createBulkEditHandler } from './bulk-edit-handler';
import { BULK_EDIT_JOB } from './definitions/bulk-edit';
import { SCHEDULE_PUBLISH_JOB } from './definitions/schedule-publish';
import { startLiveness } from './liveness';
import { startQueue } from './queue';
import { createSchedulePublishHandler } from './schedule-publish-handler';
import { startTakingOver } from './take-over';

/** A running worker. `stop` lets the requests under way end, gives every run back and says good-bye. */
export type WorkerProcess = { workerId: string; stop(): Promise<void> };

/** Starts the worker on these services; resolves once it takes jobs. */
export async function startWorker(services: Services): Promise<WorkerProcess> {
  const { db, pool, log, env } = services;
  const stopping = new AbortController();
  const liveness = await startLiveness(env.DATABASE_URL, log);
  const handler = createBulkEditHandler(services, liveness, stopping.signal);
  const tasks = {
    [BULK_EDIT_JOB]: handler,
    [SCHEDULE_PUBLISH_JOB]: createSchedulePublishHandler(services, liveness),
  };
  const queue = await startQueue(pool, tasks, log);
  const stopTakingOver = startTakingOver(db, log);
  log.info({ worker: liveness.workerId }, 'the worker takes jobs');
  return {
    workerId: liveness.workerId,
    stop: async () => {
      stopping.abort(new Error('the worker is shutting down'));
      await stopTakingOver();
      await queue.stop();
      await liveness.end();
    },
  };
}
