// What the worker does with the queue's job of a run. Loaded by the worker only.
import type { Task } from 'graphile-worker';
import { runBulkEdit } from '../bulk-edits/run/runner';
import type { Services } from '../services';
import { addBulkEditJob, bulkEditPayload } from './definitions/bulk-edit';
import type { Liveness } from './liveness';

/** Handles the job until its run is over, another worker has it, or `stop` aborts; the job then waits for another worker. */
export function createBulkEditHandler(services: Services, liveness: Liveness, stop: AbortSignal): Task {
  return async (payload, helpers) => {
    if (helpers.job.locked_by) await liveness.addQueueWorker(helpers.job.locked_by);
    const { bulkEditId } = bulkEditPayload.parse(payload);
    const result = await runBulkEdit(services, { id: bulkEditId, workerId: liveness.workerId, stop });
    if (result === 'released') await addBulkEditJob(services.db, bulkEditId);
  };
}
