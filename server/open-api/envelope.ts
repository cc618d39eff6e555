// The two envelopes of the service (conventions.md 2.1 and 4) read as one. Used by call.ts and by the token fetch.
import { z } from 'zod';
import type { HttpAnswer } from './exchange';

/** An answer in either envelope. `errCode` is null when the body has neither envelope. */
export type Envelope = {
  status: number;
  errCode: number | null;
  errMsg: string;
  detail: string;
  logId: string;
  data: unknown;
  /** The whole body, for what sits beside `data`. */
  body: unknown;
  retryAfterMs: number;
};

const code = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);
const words = z
  .string()
  .nullish()
  .catch('')
  .transform((value) => value ?? '');

const ordinary = z.object({
  err_code: code,
  err_msg: words,
  err: z.object({ msg: words, log_id: words }).nullish().catch(null),
  data: z.unknown().optional(),
});
const ofTokens = z.object({ error: z.object({ code, msg: words }), data: z.unknown().optional() });

/** Reads the ordinary envelope, else that of the token calls: a gateway may answer either call in the other's form. */
export function readEnvelope(answer: HttpAnswer): Envelope {
  const base = { status: answer.status, body: answer.json, retryAfterMs: answer.retryAfterMs };
  const usual = ordinary.safeParse(answer.json);
  if (usual.success) {
    const { err_code: errCode, err_msg: errMsg, err, data } = usual.data;
    return {
      ...base,
      errCode,
      errMsg,
      detail: err?.msg ?? '',
      logId: answer.logId || (err?.log_id ?? ''),
      data,
    };
  }
  const other = ofTokens.safeParse(answer.json);
  if (other.success) {
    const { error, data } = other.data;
    return { ...base, errCode: error.code, errMsg: error.msg, detail: '', logId: answer.logId, data };
  }
  return { ...base, errCode: null, errMsg: '', detail: '', logId: answer.logId, data: undefined };
}
