// What follows when items could not be read: the run stops, or waits and tries again. Used by every lane that reads.
import type { OpenApiError } from '../../open-api/open-api-error';
import type { RunContext } from './run-context';
import { RunStopped } from './run-end';
import { stopReasonOf } from './stop-reason';

/** Begins an outage, or throws RunStopped when waiting would not help. */
export async function endureReadFailure(context: RunContext, error: OpenApiError): Promise<void> {
  const reason = stopReasonOf(error, 'read');
  if (reason) throw new RunStopped(reason);
  await context.outage.begin(error.kind);
}
