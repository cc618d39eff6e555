// Saves a draft on the server; a lost connection is an expected failure, because the copy in the browser stays.
import { reportSessionEnd } from '@/components/ui/session-end';
import { err, type Result } from '@/lib/errors/result';
import type { DraftSave } from '@/lib/schedule/stored-draft';
import { saveDraft as saveOnServer } from '@/server/actions/schedules';

const UNREACHABLE: Result<never> = err({ kind: 'unreachable', messageKey: 'unreachable', retryable: true });

/** Gives what the server says; never rejects. */
export async function saveDraft(input: Parameters<typeof saveOnServer>[0]): Promise<Result<DraftSave>> {
  try {
    const result = await saveOnServer(input);
    if (!result.ok && result.error.kind === 'signed-out') reportSessionEnd();
    return result;
  } catch {
    // An action rejects only when its answer never arrived; everything expected comes as a value.
    return UNREACHABLE;
  }
}
