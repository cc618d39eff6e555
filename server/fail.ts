// Shapes the expected failures of use cases: ours by key, the Open API's through the catalogue.
import type { AppError, AppErrorKind } from '@/lib/errors/app-error';
import { appErrorOf, type OpenApiFailure } from '@/lib/errors/open-api-catalogue';
import { type Err, err, ok, type Result } from '@/lib/errors/result';

/** A failure of our own, with a key of the `errors` catalogue. Never retryable: nothing about it changes by itself. */
export function fail(
  kind: AppErrorKind,
  messageKey: string,
  more: Pick<AppError, 'params' | 'fieldKey'> = {},
): Err<AppError> {
  return err({ kind, messageKey, retryable: false, ...more });
}

/** An Open API result with its error put into words. */
export function told<T>(result: Result<T, OpenApiFailure>): Result<T> {
  return result.ok ? ok(result.value) : err(appErrorOf(result.error));
}
