// Asks what taking a publish back would send. Nothing is sent by asking.
import { readResult } from '@/components/field/read-result';
import type { Result } from '@/lib/errors/result';
import type { UndoPlan } from '@/lib/schedule/publish';

/** Gives the changes that would undo the publish, and those it leaves alone. */
export function fetchUndo(project: string, publishId: string): Promise<Result<UndoPlan>> {
  const path = `/api/${encodeURIComponent(project)}/schedule/publishes/${encodeURIComponent(publishId)}/undo`;
  return readResult(path, new AbortController().signal);
}
