// What follows from an answer: the "Retry" column of errors.md as a table, decided by kind of operation, status and
// code, and by text only where one code has several meanings. Used by call.ts and by the token fetch.
import type { Envelope } from './envelope';
import type { NoAnswer } from './exchange';
import type { OpenApiErrorKind } from './open-api-error';

/**
 * - `accept`: done, as far as the service tells
 * - `renew-token`: get a new plugin token, repeat once under the same key
 * - `wait`: repeat after a pause; a write under a new key when `needsNewKey`, since the old one may count as used
 * - `fail`: repeating is useless or unsafe
 * `kind` is what the caller is told when it ends here.
 */
export type Verdict =
  | { action: 'accept' }
  | { action: 'renew-token'; kind: 'auth' }
  | { action: 'wait'; kind: OpenApiErrorKind; needsNewKey: boolean }
  | { action: 'fail'; kind: OpenApiErrorKind };

type Rule = { codes: number[]; words?: RegExp; verdict: Verdict };

const BUSY: Verdict = { action: 'wait', kind: 'busy', needsNewKey: true };
const RATE: Verdict = { action: 'wait', kind: 'rate', needsNewKey: true };
const REFUSED: Verdict = { action: 'fail', kind: 'refused' };
const UNKNOWN: Verdict = { action: 'fail', kind: 'lost-answer' };

/** First match wins. Every documented code that is not here is a refusal. */
const RULES: Rule[] = [
  { codes: [10021, 10022, 10211], verdict: { action: 'renew-token', kind: 'auth' } },
  { codes: [10204], verdict: { action: 'fail', kind: 'auth' } },
  { codes: [10429], verdict: RATE },
  { codes: [10430], verdict: UNKNOWN },
  { codes: [50005], verdict: BUSY },
  // HTTP 500 with 50006 is mostly a refusal; these two texts are overload (errors.md section 4).
  { codes: [50006], words: /try again later|read\/write db/i, verdict: BUSY },
];

/** The families of documented codes: whatever their status, the service has understood and refused. */
function isDocumented(code: number): boolean {
  return (
    code === 9999 ||
    (code >= 10_000 && code < 40_000) ||
    code === 50_001 ||
    code === 50_006 ||
    (code >= 1_000_050_000 && code < 1_000_060_000)
  );
}

/** An answer without a documented code: a gateway or a failing service spoke. */
function judgeByStatus(status: number, kind: 'read' | 'write'): Verdict {
  if (status === 429) return RATE;
  // The service may have done its work before it, or the gateway in front of it, failed.
  if (status >= 500 || status === 408) return kind === 'read' ? BUSY : UNKNOWN;
  if (status >= 400) return REFUSED;
  return { action: 'fail', kind: kind === 'read' ? 'unreadable' : 'lost-answer' };
}

/** What follows from an answer. Accepted = `err_code` 0 and a 2xx status; a failure may come with 200 as well. */
export function judgeAnswer(envelope: Envelope, kind: 'read' | 'write'): Verdict {
  const { errCode, status } = envelope;
  if (errCode === 0 && status >= 200 && status < 300) return { action: 'accept' };
  if (errCode === null || errCode === 0) return judgeByStatus(status, kind);
  const texts = `${envelope.errMsg} ${envelope.detail}`;
  const rule = RULES.find((entry) => entry.codes.includes(errCode) && (entry.words?.test(texts) ?? true));
  if (rule) return rule.verdict;
  return isDocumented(errCode) || status < 500 ? REFUSED : judgeByStatus(status, kind);
}

/** What follows when no answer came. A write that may have arrived is never repeated here. */
export function judgeSilence(silence: NoAnswer, kind: 'read' | 'write'): Verdict {
  if (silence.kind === 'lost' && kind === 'write') return UNKNOWN;
  return { action: 'wait', kind: 'unreachable', needsNewKey: false };
}
