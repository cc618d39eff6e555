// Calls a server action from the browser. Everything expected comes back as a value; a call that rejects becomes one here.
import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { reportNewVersion } from '@/components/ui/new-version';
import { reportSessionEnd } from '@/components/ui/session-end';
import type { AppError } from '@/lib/errors/app-error';
import { err, type Result } from '@/lib/errors/result';

const LOST: AppError = { kind: 'unknown-outcome', messageKey: 'lostAnswer', retryable: false };
const OUTDATED: AppError = { kind: 'outdated', messageKey: 'newVersion', retryable: false };
/** For calls that may simply be made again: whether the first one arrived makes no difference. */
export const NO_ANSWER: AppError = { kind: 'unreachable', messageKey: 'noAnswer', retryable: true };

/**
 * Gives the action's answer; `lost` when it never came; `outdated` when the server, running another build, ran nothing.
 * The page is told of an ended session and of a new version. A redirect goes on as it would without this.
 */
export async function sendAction<T>(call: () => Promise<Result<T>>, lost = LOST): Promise<Result<T>> {
  try {
    const answer = await call();
    if (!answer.ok && answer.error.kind === 'signed-out') reportSessionEnd();
    return answer;
  } catch (failure) {
    unstable_rethrow(failure);
    if (!unstable_isUnrecognizedActionError(failure)) return err(lost);
    reportNewVersion();
    return err(OUTDATED);
  }
}
