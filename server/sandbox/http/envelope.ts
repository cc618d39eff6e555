// The reply bodies: the standard envelope, and the one of the token endpoints (conventions 2.1 and 4).
import { randomUUID } from 'node:crypto';
import type { Json, JsonRecord } from '../json-value';
import type { Reply } from './endpoint';
import type { Refusal } from './refusal';

/** Body of an accepted request. */
export function acceptedBody(reply: Reply, envelope: 'standard' | 'token'): JsonRecord {
  if (envelope === 'token') return { data: reply.data, error: { code: 0, msg: 'success' } };
  return { data: reply.data, ...reply.beside, err: {}, err_code: 0, err_msg: '' };
}

/** Body of a refused request; `display_msg` stands for the unknown members a client must tolerate. */
export function refusedBody(refusal: Refusal, logId: string, envelope: 'standard' | 'token'): JsonRecord {
  const { code, errMsg, detail } = refusal;
  if (envelope === 'token') return { data: null, error: { code, msg: errMsg } };
  return { err_code: code, err_msg: errMsg, err: { code, msg: detail, log_id: logId, display_msg: {} } };
}

// Different in every process: text that somebody stored must never be taken for it.
const int64Mark = `int64-${randomUUID()}:`;
const markedInt64 = new RegExp(`"${int64Mark}(-?\\d+)"`, 'g');

/** A 64-bit number for a reply: written as a JSON number although it does not fit a JS one. */
export function int64(digits: string): Json {
  return `${int64Mark}${digits}`;
}

/** The JSON text of a reply body. */
export function replyText(body: JsonRecord): string {
  const text = JSON.stringify(body);
  return text.includes(int64Mark) ? text.replace(markedInt64, '$1') : text;
}
