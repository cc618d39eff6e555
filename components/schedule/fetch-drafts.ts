// Reads the person's drafts of a board over the GET route.
import { readResult } from '@/components/field/read-result';
import type { Result } from '@/lib/errors/result';
import type { DraftHead, StoredDraft } from '@/lib/schedule/stored-draft';

function urlOf(project: string, parameters: Record<string, string>): string {
  return `/api/${encodeURIComponent(project)}/schedule/drafts?${new URLSearchParams(parameters)}`;
}

/** Gives the drafts of a board, its own first. */
export function fetchDrafts(
  project: string,
  board: string,
  signal: AbortSignal,
): Promise<Result<{ drafts: DraftHead[] }>> {
  return readResult(urlOf(project, { board }), signal);
}

/** Gives one draft with its changes; null while nothing was saved under that name. */
export function fetchDraft(
  project: string,
  board: string,
  name: string,
): Promise<Result<StoredDraft | null>> {
  return readResult(urlOf(project, { board, name }), new AbortController().signal);
}
