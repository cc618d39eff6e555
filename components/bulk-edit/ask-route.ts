// Asks one of our own POST routes: a question too long for a URL. Answers a Result like the GET routes (read-result.ts).
import { err, type Result } from '@/lib/errors/result';

const UNREACHABLE = err({ kind: 'unreachable' as const, messageKey: 'unreachable', retryable: true });

function isResult(answer: unknown): answer is Result<never> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/** Gives the route's answer to `question`; `unreachable` when none came. A question that was given up rejects. */
export async function askRoute<T>(url: string, question: unknown, signal: AbortSignal): Promise<Result<T>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      signal,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(question),
    });
    const answer: unknown = await response.json();
    return isResult(answer) ? answer : UNREACHABLE;
  } catch (failure) {
    if (signal.aborted) throw failure;
    return UNREACHABLE;
  }
}
