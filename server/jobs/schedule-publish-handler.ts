// What the worker does with the job of a publish. Loaded by the worker only.
import type { Task } from 'graphile-worker';
import { runPublish } from '../schedules/publish/run-publish';
import type { Services } from '../services';
import { schedulePublishPayload } from './definitions/schedule-publish';
import type { Liveness } from './liveness';

/** Finishes what is open of a publish. Throws while something still is, so that the queue comes back after a pause. */
export function createSchedulePublishHandler(services: Services, liveness: Liveness): Task {
  return async (payload, helpers) => {
    if (helpers.job.locked_by) await liveness.addQueueWorker(helpers.job.locked_by);
    const { publishId } = schedulePublishPayload.parse(payload);
    const { isSettled } = await runPublish(services, publishId);
    if (!isSettled) throw new Error('the publish has changes that are not settled yet');
  };
}
