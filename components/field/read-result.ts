// Reads one of our own GET routes from the browser, or a POST route whose question is too long for a URL. They all answer a Result; what lies between may not answer at all.
import { reportSessionEnd } from '@/components/ui/session-end';
import { err, type Result } from '@/lib/errors/result';

const UNREACHABLE = err({ kind: 'unreachable' as const, messageKey: 'unreachable', retryable: true });

function isResult(answer: unknown): answer is Result<never> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/**
 * Gives the route's answer; `unreachable` when none came or it is not one of ours (a proxy's page, an outage).
 * A read that was given up (`signal`) rejects, as fetch does. With a `question` it is posted.
 */
export async function readResult<T>(
  url: string,
  signal: AbortSignal,
  question?: unknown,
): Promise<Result<T>> {
  try {
    const asked: RequestInit =
      question === undefined
        ? { headers: { accept: 'application/json' } }
        : {
            method: 'POST',
            headers: { accept: 'application/json', 'content-type': 'application/json' },
            body: JSON.stringify(question),
          };
    const response = await fetch(url, { signal, ...asked });
    const answer: unknown = await response.json();
    if (!isResult(answer)) return UNREACHABLE;
    if (!answer.ok && answer.error.kind === 'signed-out') reportSessionEnd();
    return answer;
  } catch (failure) {
    if (signal.aborted) throw failure;
    return UNREACHABLE;
  }
}
