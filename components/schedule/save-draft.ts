// Saves a draft on the server; a lost connection is an expected failure, because the copy in the browser stays.
import { NO_ANSWER, sendAction } from '@/components/field/send-action';
import type { Result } from '@/lib/errors/result';
import type { DraftSave } from '@/lib/schedule/stored-draft';
import { saveDraft as saveOnServer } from '@/server/actions/schedules';

/** Gives what the server says; never rejects. */
export function saveDraft(input: Parameters<typeof saveOnServer>[0]): Promise<Result<DraftSave>> {
  return sendAction(() => saveOnServer(input), NO_ANSWER);
}
