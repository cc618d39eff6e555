// Carries an expected failure from a page to the error screen. React hides messages of server errors in production, but passes `digest` on.
import type { AppError } from '@/lib/errors/app-error';
import { digestOf } from '@/lib/errors/error-digest';

/** Thrown by pages only, when their data could not be had; the error screens read it back with `appErrorOfDigest`. */
export class UpstreamError extends Error {
  readonly digest: string;

  constructor(error: AppError) {
    super(error.messageKey);
    this.name = 'UpstreamError';
    this.digest = digestOf(error);
  }
}
