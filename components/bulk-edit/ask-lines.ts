// Asks one of our POST routes that answer line by line: how far they are, and last the Result (application/x-ndjson).
import { err, type Result } from '@/lib/errors/result';

const UNREACHABLE = err({ kind: 'unreachable' as const, messageKey: 'unreachable', retryable: true });

function isResult(line: unknown): line is Result<never> {
  return typeof line === 'object' && line !== null && 'ok' in line;
}

/**
 * Gives the last line's Result; every line before it goes to `onProgress` as it arrives. `unreachable` when no result
 * came. A question that was given up rejects.
 */
export async function askLines<T, P>(
  url: string,
  question: unknown,
  signal: AbortSignal,
  onProgress: (progress: P) => void,
): Promise<Result<T>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      signal,
      headers: { accept: 'application/x-ndjson', 'content-type': 'application/json' },
      body: JSON.stringify(question),
    });
    if (!response.body) return UNREACHABLE;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let result: Result<T> = UNREACHABLE;
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      const lines = (rest + (value ?? '')).split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const text of lines) {
        if (text.trim() === '') continue;
        const line: unknown = JSON.parse(text);
        if (isResult(line)) result = line;
        else onProgress(line as P);
      }
      if (done) return result;
    }
  } catch (failure) {
    if (signal.aborted) throw failure;
    return UNREACHABLE;
  }
}
