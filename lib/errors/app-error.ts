// What a person can be told about an expected failure. Made from Open API errors by the catalogue, or by use cases directly.

/**
 * The closed set of reasons; screens choose their behaviour by it, never by a code.
 * - `invalid`: the input is wrong; stands on its field when `fieldKey` is set
 * - `not-found`, `forbidden`: the thing is gone or not this person's
 * - `conflict`: someone changed it since it was read; nothing was sent
 * - `refused`: Feishu Project's own rules refused it; repeating is useless
 * - `busy`, `unreachable`: try again later; nothing was stored
 * - `unknown-outcome`: sent, but the answer was lost; re-read before anything else
 * - `configuration`: plugin, token or installation; an administrator must act
 * - `signed-out`: the session has ended
 * - `outdated`: the page is of another build than the server; nothing was sent
 * - `unreadable`: the reply did not have the documented shape
 */
export type AppErrorKind =
  | 'invalid'
  | 'not-found'
  | 'forbidden'
  | 'conflict'
  | 'refused'
  | 'busy'
  | 'unreachable'
  | 'unknown-outcome'
  | 'configuration'
  | 'signed-out'
  | 'outdated'
  | 'unreadable';

/** An expected failure, ready to be shown: `messageKey` is a key of the `errors` catalogue, `params` its values. */
export type AppError = {
  kind: AppErrorKind;
  messageKey: string;
  params?: Record<string, string | number>;
  /** The field the failure belongs to, when it is known. */
  fieldKey?: string;
  /** True when the same request may succeed later without any change. */
  retryable: boolean;
  /** The vendor's code and log id, shown behind "Details". */
  code?: number;
  logId?: string;
};

/** True when the platform gave no answer: what is known from before may be shown, said to be so. */
export function isAway(error: AppError): boolean {
  return error.kind === 'unreachable' || error.kind === 'busy';
}
