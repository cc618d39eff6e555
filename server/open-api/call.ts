// The one door to the Open API: every request of this product leaves here. Called by the resource files and by nothing else.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { err, ok, type Result } from '@/lib/errors/result';
import { pause } from './abortable';
import { attempt, type Message } from './attempt';
import { INTERACTIVE_PATIENCE_MS, pauseMs, REPEATS_MAX } from './backoff';
import type { Caller } from './caller';
import type { Envelope } from './envelope';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { OPERATIONS, type OperationName } from './operations';
import { buildUrl } from './url';
import type { WriteOptions } from './write-options';

/** One call. `path` fills the route's segments; members of `body` that are undefined are not sent. */
export type CallRequest<T> = {
  operation: OperationName;
  path?: Record<string, string | number>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
  /** Required for writes, absent for reads. */
  write?: WriteOptions;
  /** Which part of the answer `reply` reads; `data` unless said otherwise. */
  from?: 'data' | 'envelope' | 'data-or-envelope';
  /** Tolerates unknown members and reads missing lists as empty. */
  reply: z.ZodType<T>;
};

const PICK: Record<NonNullable<CallRequest<never>['from']>, (envelope: Envelope) => unknown> = {
  data: (envelope) => envelope.data,
  envelope: (envelope) => envelope.body,
  'data-or-envelope': (envelope) => envelope.data ?? envelope.body,
};

/** Whether another try may begin, after `repeats` of them. */
function mayRepeat(caller: Caller, operation: OperationName, repeats: number, startedAt: number): boolean {
  const isLate = caller.priority === 'interactive' && performance.now() - startedAt > INTERACTIVE_PATIENCE_MS;
  const most = caller.repeatsMax ?? REPEATS_MAX[caller.priority][OPERATIONS[operation].kind];
  return !isLate && repeats < most;
}

/**
 * Sends a call within the limits and repeats it where that is safe: a refused token is renewed once, "too many" and
 * "busy" wait with growing pauses, a read without an answer is asked again. A write that may have arrived is not.
 * Throws only for an aborted signal, a database that stays away, or a mistake in our own code.
 */
export async function call<T>(
  api: OpenApi,
  caller: Caller,
  request: CallRequest<T>,
): Promise<Result<T, OpenApiError>> {
  const { operation, write } = request;
  const { kind, path: route } = OPERATIONS[operation];
  if ((kind === 'write') !== (write !== undefined)) throw new Error(`${operation} is a ${kind}`);
  const url = buildUrl(api.config.baseUrl, route, request.path ?? {}, request.query ?? {});
  if (!url.ok) return err({ ...url.error, kind: 'refused', operation, status: 0, logId: '' });
  const message: Message = {
    operation,
    url: url.value,
    body: request.body,
    idempotencyKey: write?.idempotencyKey,
  };
  const startedAt = performance.now();
  let isTokenRenewed = false;
  for (let repeats = 0; ; ) {
    const tried = await attempt(api, caller, message, PICK[request.from ?? 'data'], request.reply);
    if (tried.kind === 'done') return ok(tried.value);
    const { verdict, error } = tried;
    if (verdict.action === 'renew-token' && tried.token && !isTokenRenewed) {
      isTokenRenewed = true;
      const replaced = await api.tokens.replace(tried.token);
      // The old token is refused and there is no other: the service did nothing, whatever kind of call this is.
      if (!replaced.ok) return err(replaced.error);
      continue;
    }
    const pauseOfRepeat = pauseMs(repeats, api.backoffBaseMs, tried.retryAfterMs, Math.random());
    if (error.errCode === 10429 || error.status === 429) await api.limiter.block(operation, pauseOfRepeat);
    if (verdict.action !== 'wait' || !mayRepeat(caller, operation, repeats, startedAt)) {
      api.log[error.kind === 'refused' ? 'debug' : 'warn'](error, 'an Open API call failed');
      return err(error);
    }
    await pause(pauseOfRepeat, caller.signal);
    if (verdict.needsNewKey && write) {
      message.idempotencyKey = randomUUID();
      await write.onNewKey?.(message.idempotencyKey);
    }
    repeats += 1;
  }
}
