// Renews the lease of a run while it is worked on, and ends that work at once when the lease is no longer sure.
import type { Services } from '../../services';
import { type ClaimedRun, LEASE_MS, renewLease } from './claimed-run';
import { LeaseLost } from './run-end';

const RENEW_EVERY_MS = 1000;

/** Aborts `ending` with LeaseLost when another worker has the run, or may have it. Call the result to stop renewing. */
export function keepLease(services: Services, run: ClaimedRun, ending: AbortController): () => void {
  let heldSince = performance.now();
  let isRenewing = false;
  const renew = async () => {
    const askedAt = performance.now();
    if (!(await renewLease(services, run))) ending.abort(new LeaseLost('another worker holds the run'));
    heldSince = askedAt;
  };
  const timer = setInterval(() => {
    // After a frozen process thaws this is the first thing to run: no answer of the database is needed to know.
    if (performance.now() - heldSince > LEASE_MS) ending.abort(new LeaseLost('the lease ran out'));
    if (isRenewing || ending.signal.aborted) return;
    isRenewing = true;
    renew()
      .catch((error: unknown) =>
        services.log.warn({ run: run.id, cause: String(error) }, 'a lease was not renewed'),
      )
      .finally(() => {
        isRenewing = false;
      });
  }, RENEW_EVERY_MS);
  return () => clearInterval(timer);
}
