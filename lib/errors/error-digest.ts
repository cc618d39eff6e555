// An AppError as the `digest` of a thrown error: the only member of a server error that reaches the browser in production.
import type { AppError } from './app-error';

const MARK = 'plumb:';

/** The failure as a digest. Holds what may be shown: no stack, no values of the person. */
export function digestOf(error: AppError): string {
  return MARK + JSON.stringify(error);
}

/** The failure behind a digest made by `digestOf`, or null for any other error. */
export function appErrorOfDigest(digest: string | undefined): AppError | null {
  if (!digest?.startsWith(MARK)) return null;
  return JSON.parse(digest.slice(MARK.length)) as AppError;
}
