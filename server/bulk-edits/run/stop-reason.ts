// Which refusals end a run instead of a request. Everything else is told row by row.
import type { StopReason } from '@/lib/bulk-edit/run-state';
import type { OpenApiError } from '../../open-api/open-api-error';

/** The person is gone, frozen, or has no access to the space any more (errors.md). */
const ACCESS_LOST = new Set([10_023, 10_302, 10_404, 20_039, 20_042]);
/** The plugin is not installed in the space any more, or lacks the permission. */
const MISCONFIGURED = new Set([10_210, 10_301, 1_000_052_062]);
/** On a read these mean that the person may not see the items' type at all. */
const NO_RIGHT_TO_READ = new Set([10_001, 10_005]);

/** Why the run must end after this refusal, or null when it need not. */
export function stopReasonOf(error: OpenApiError, kind: 'read' | 'write'): StopReason | null {
  if (error.kind !== 'refused') return null;
  if (ACCESS_LOST.has(error.errCode)) return 'access-lost';
  if (MISCONFIGURED.has(error.errCode)) return 'misconfigured';
  if (kind === 'write') return null;
  // Without reading nothing can be verified, so no refusal of a read can be passed over.
  return NO_RIGHT_TO_READ.has(error.errCode) ? 'access-lost' : 'misconfigured';
}
