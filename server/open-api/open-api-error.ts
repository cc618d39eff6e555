// The failure value of every Open API call. Made by call.ts; turned into something a person can read by lib/errors.
import type { OperationName } from './operations';

/**
 * Why a call gave no value. What a caller may do follows from it:
 * - `refused`: the service's own rules; sending it again unchanged is useless
 * - `busy`, `rate`: still overloaded or over the limit after the allowed repeats; nothing was stored
 * - `auth`: no usable plugin token, even after one renewal; an administrator must look at the plugin
 * - `unreachable`: never arrived, or (reads only) never answered; nothing was stored
 * - `lost-answer`: a write that may or may not have been stored: the answer was lost or cannot be understood, or the
 *   service says that this idempotency key was used before (10430). Read again before anything else
 * - `unreadable`: a read whose reply does not have the documented shape
 */
export type OpenApiErrorKind =
  | 'refused'
  | 'busy'
  | 'rate'
  | 'auth'
  | 'unreachable'
  | 'lost-answer'
  | 'unreadable';

/** A failed call. Texts are the service's own and are not stable: branch on `kind`, `operation` and `errCode`. */
export type OpenApiError = {
  kind: OpenApiErrorKind;
  operation: OperationName;
  /** HTTP status; 0 when no answer came or nothing was sent. */
  status: number;
  /** The vendor's code; 0 when the answer carried none. */
  errCode: number;
  /** The general text (`err_msg`), or our own words when no answer came. */
  errMsg: string;
  /** The specific cause (`err.msg`); empty when none was given. */
  detail: string;
  /** The vendor's id of the request, to be shown beside the message; empty when there is none. */
  logId: string;
};
