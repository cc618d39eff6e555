// A use case's result as the reply of a GET route: the same `Result` the actions give, with a fitting HTTP status.
import type { AppErrorKind } from '@/lib/errors/app-error';
import type { Result } from '@/lib/errors/result';

const STATUS: Record<AppErrorKind, number> = {
  invalid: 400,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  outdated: 409,
  refused: 422,
  busy: 503,
  unreachable: 502,
  'unknown-outcome': 502,
  configuration: 502,
  unreadable: 502,
};

/** The result as JSON. Never cached: every read is the person's own and must be fresh. */
export function answer<T>(result: Result<T>): Response {
  return Response.json(result, {
    status: result.ok ? 200 : STATUS[result.error.kind],
    headers: { 'Cache-Control': 'no-store' },
  });
}
