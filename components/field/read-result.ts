// Reads one of our own GET routes from the browser. They all answer a Result; what lies between may not answer at all.
import { reportSessionEnd } from '@/components/ui/session-end';
import { err, type Result } from '@/lib/errors/result';

const UNREACHABLE = err({ kind: 'unreachable' as const, messageKey: 'unreachable', retryable: true });

function isResult(answer: unknown): answer is Result<never> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/**
 * Gives the route's answer; `unreachable` when none came or it is not one of ours (a proxy's page, an outage).
 * A read that was given up (`signal`) rejects, as fetch does.
 */
export async function readResult<T>(url: string, signal: AbortSignal): Promise<Result<T>> {
  try {
    const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
    const answer: unknown = await response.json();
    if (!isResult(answer)) return UNREACHABLE;
    if (!answer.ok && answer.error.kind === 'signed-out') reportSessionEnd();
    return answer;
  } catch (failure) {
    if (signal.aborted) throw failure;
    return UNREACHABLE;
  }
}
