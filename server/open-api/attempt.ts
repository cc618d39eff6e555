// One try of a call: token, slot, request, and what it came to. Used by call.ts, which decides about another try.
import { z } from 'zod';
import { abortable } from './abortable';
import type { Caller } from './caller';
import { type Envelope, readEnvelope } from './envelope';
import { exchange, type HttpAnswer, type NoAnswer } from './exchange';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { OPERATIONS, type OperationName } from './operations';
import type { PluginToken } from './token/plugin-token';
import { judgeAnswer, judgeSilence, type Verdict } from './verdict';

/** What is sent, fixed for all tries but for the key. */
export type Message = {
  operation: OperationName;
  url: string;
  body: Record<string, unknown> | undefined;
  idempotencyKey: string | undefined;
};

/** `token`: the one that was used, to be replaced when refused. */
export type Attempt<T> =
  | { kind: 'done'; value: T }
  | {
      kind: 'failed';
      verdict: Exclude<Verdict, { action: 'accept' }>;
      error: OpenApiError;
      retryAfterMs: number;
      token?: PluginToken;
    };

type Failed = Extract<Attempt<never>, { kind: 'failed' }>;

function failed(
  operation: OperationName,
  verdict: Failed['verdict'],
  origin: Partial<OpenApiError>,
  retryAfterMs = 0,
): Failed {
  const blank = { operation, status: 0, errCode: 0, errMsg: '', detail: '', logId: '' };
  return {
    kind: 'failed',
    verdict,
    error: { ...blank, ...origin, kind: verdict.kind },
    retryAfterMs,
  };
}

/** Sends once a slot is there and says so when it is over, whether or not anybody still waits for it. */
async function sendInTurn(
  api: OpenApi,
  caller: Caller,
  message: Message,
  token: PluginToken,
): Promise<HttpAnswer | NoAnswer | null> {
  const { operation, url, body, idempotencyKey } = message;
  for (;;) {
    const lease = await api.limiter.acquire(operation, caller);
    if (!lease) return null;
    const isOurs = await api.limiter.confirm(lease);
    if (!isOurs || caller.signal?.aborted) {
      await api.limiter.release(operation, lease, true);
      caller.signal?.throwIfAborted();
      continue;
    }
    const answer = await exchange({
      method: OPERATIONS[operation].method,
      url,
      headers: {
        'x-plugin-token': token.value,
        'x-user-key': caller.userKey,
        'x-auth-mode': '1',
        ...(idempotencyKey ? { 'x-idem-uuid': idempotencyKey } : {}),
      },
      body,
      timeoutMs: api.timeoutMs,
    });
    // Not awaited: the caller need not wait for our bookkeeping, and closing the limiter does.
    void api.limiter.release(operation, lease, answer.kind !== 'lost');
    return answer;
  }
}

function readReply<T>(
  operation: OperationName,
  envelope: Envelope,
  pick: (envelope: Envelope) => unknown,
  reply: z.ZodType<T>,
): Attempt<T> {
  const parsed = reply.safeParse(pick(envelope));
  if (parsed.success) return { kind: 'done', value: parsed.data };
  // An accepted write whose reply says nothing usable has happened all the same.
  const kind = OPERATIONS[operation].kind === 'read' ? 'unreadable' : 'lost-answer';
  const { status, logId } = envelope;
  const detail = z.prettifyError(parsed.error).slice(0, 500);
  return failed(operation, { action: 'fail', kind }, { status, logId, errMsg: 'undocumented reply', detail });
}

/** One try. Throws only for an aborted signal or a database that stays away. */
export async function attempt<T>(
  api: OpenApi,
  caller: Caller,
  message: Message,
  pick: (envelope: Envelope) => unknown,
  reply: z.ZodType<T>,
): Promise<Attempt<T>> {
  const { operation } = message;
  const { kind } = OPERATIONS[operation];
  const token = await abortable(api.tokens.get(), caller.signal);
  if (!token.ok) {
    // Nothing of the call itself was sent, so even a write may wait and try again under its key.
    const mayPass = ['unreachable', 'busy', 'rate'].includes(token.error.kind);
    const verdict: Failed['verdict'] = mayPass
      ? { action: 'wait', kind: token.error.kind, needsNewKey: false }
      : { action: 'fail', kind: 'auth' };
    return failed(operation, verdict, token.error);
  }
  const answer = await abortable(sendInTurn(api, caller, message, token.value), caller.signal);
  if (answer === null) {
    return failed(operation, { action: 'fail', kind: 'rate' }, { errMsg: 'waited too long for a free slot' });
  }
  if (answer.kind !== 'answer') {
    const verdict = judgeSilence(answer, kind);
    if (verdict.action === 'accept') throw new Error('silence accepts nothing');
    return failed(operation, verdict, { errMsg: answer.message });
  }
  const envelope = readEnvelope(answer);
  const verdict = judgeAnswer(envelope, kind);
  if (verdict.action === 'accept') return readReply(operation, envelope, pick, reply);
  const { status, errCode, errMsg, detail, logId, retryAfterMs } = envelope;
  const origin = { status, errCode: errCode ?? 0, errMsg, detail, logId };
  return { ...failed(operation, verdict, origin, retryAfterMs), token: token.value };
}
