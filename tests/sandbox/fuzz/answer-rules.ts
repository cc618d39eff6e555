// What every answer must be, whatever was asked: a documented envelope with a documented code.
import { documentedStatus } from './documented-codes';
import type { RawAnswer } from './send-raw';

const stackTrace =
  /\n\s+at |\bat [\w.<>]+ \(|node_modules|\.(ts|mjs|js):\d+|syntax error at or near|PostgreSQL|pg_/;
/** What a broken sandbox would answer; as a business refusal it does not exist. */
const overload = 'openapi system err, please try again later';

function codeRules(answer: RawAnswer, code: unknown): string | null {
  if (typeof code !== 'number') return 'the code is no number';
  const status = documentedStatus(code);
  if (status === undefined) return `code ${code} is in no page`;
  // Two exceptions of the pages: an unknown address is 404, and a wrong refresh token 400.
  const others: Record<number, number> = { 9999: 404, 10211: 400 };
  return answer.status === status || answer.status === others[code]
    ? null
    : `code ${code} with status ${answer.status}`;
}

function tokenRules(answer: RawAnswer, body: Record<string, unknown>): string | null {
  const { error } = body;
  if (typeof error !== 'object' || error === null) return 'error is missing';
  const { code, msg } = error as Record<string, unknown>;
  if (typeof msg !== 'string') return 'error.msg is missing';
  return codeRules(answer, code);
}

function standardRules(answer: RawAnswer, body: Record<string, unknown>): string | null {
  const { err_code: code, err_msg: text, err } = body;
  if (typeof text !== 'string' || typeof err !== 'object' || err === null) return 'no envelope';
  if (text === overload) return 'the sandbox broke';
  const inner = err as Record<string, unknown>;
  if (code === 0) {
    if (text !== '' || Object.keys(inner).length > 0 || !('data' in body))
      return 'accepted, but not as documented';
  } else {
    if (inner.code !== code) return 'err.code is another than err_code';
    if (text === '' || typeof inner.msg !== 'string' || inner.msg === '') return 'a refusal without a text';
    if (inner.log_id !== answer.headers['x-tt-logid']) return 'err.log_id is another than X-Tt-Logid';
  }
  return codeRules(answer, code);
}

/** What is wrong with an answer, or null. */
export function findFault(answer: RawAnswer): string | null {
  if (!String(answer.headers['content-type']).includes('application/json')) return 'the answer is no JSON';
  if (!/^[0-9A-F]{32}$/.test(String(answer.headers['x-tt-logid']))) return 'no log id';
  let body: Record<string, unknown>;
  try {
    body = JSON.parse(answer.text);
  } catch {
    return 'the body is no JSON';
  }
  if (body.err_code !== 0 && body.data === undefined && stackTrace.test(answer.text)) return 'a stack trace';
  return 'error' in body ? tokenRules(answer, body) : standardRules(answer, body);
}

/** The code of an answer that passed. */
export function codeOf(answer: RawAnswer): number {
  const body = JSON.parse(answer.text);
  return body.err_code ?? body.error.code;
}
