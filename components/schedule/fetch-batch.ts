// Reads some of the board's items over the GET route.
import { readResult } from '@/components/field/read-result';
import type { Result } from '@/lib/errors/result';
import type { ScheduleBatch } from '@/lib/schedule/board';

/** Gives the items with their nodes as stored now. */
export function fetchBatch(
  project: string,
  typeKey: string,
  ids: readonly number[],
  signal: AbortSignal,
): Promise<Result<ScheduleBatch>> {
  const parameters = new URLSearchParams({ type: typeKey, ids: ids.join(',') });
  return readResult(`/api/${encodeURIComponent(project)}/schedule?${parameters}`, signal);
}
