// Carries every Open API request through the shared checks in the order of conventions section 13, and logs it.
import type { Context } from 'hono';
import { identifyCaller } from '../auth/caller-checks';
import { findRequestedSpace } from '../auth/space-checks';
import { consumeIdempotencyString, expireAllTokens } from '../auth/token-store';
import { createRandom } from '../dataset/random';
import type { Json, JsonRecord } from '../json-value';
import type { Call, Endpoint, Reply, Services } from './endpoint';
import { acceptedBody, refusedBody, replyText } from './envelope';
import { type CallFaults, callFaults, type FaultRules } from './fault-rules';
import { createLogId } from './log-id';
import type { RateWindows } from './rate-window';
import { Refusal, refuse } from './refusal';
import { parseBody } from './request-body';
import type { RequestLog } from './request-log';

/** What the pipeline itself needs beside the services. */
export interface PipelineParts {
  services: Services;
  windows: RateWindows;
  faults: FaultRules;
  log: RequestLog;
}

const maxBodyLength = 8_000_000;
const defaultPerSecond = 15;
/** Thrown to cut the connection; never leaves this file. */
const cut = Symbol('cut');

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function strikeBefore(faults: CallFaults, services: Services): Promise<void> {
  for (const effect of faults.effects) {
    if (effect.type === 'delay') await pause(effect.ms);
    if (effect.type === 'expire_tokens') await expireAllTokens(services.database, services.knownTokens);
    if (effect.type === 'reset') throw cut;
    if (effect.type === 'respond') {
      const { status, err_code: code, err_msg: errMsg } = effect;
      throw new Refusal(code, { status, errMsg: errMsg || undefined, detail: errMsg || undefined });
    }
  }
}

async function runChecks(
  endpoint: Endpoint,
  context: Context,
  parts: PipelineParts,
  request: { seq: number; nowMs: number; arrivedMs: number; text: string; faults: CallFaults },
): Promise<Reply> {
  const { services, windows } = parts;
  const route = `${endpoint.method} ${endpoint.path}`;
  const headers = context.req.raw.headers;
  const caller = await identifyCaller(endpoint, headers, services, request.nowMs);
  const limits = { perSecond: endpoint.perSecond ?? defaultPerSecond, perMinute: endpoint.perMinute };
  const isLimited = services.switches.enforcesLimits && caller.token !== '';
  if (isLimited && !windows.accept(`${caller.token} ${route}`, limits, request.arrivedMs)) refuse(10429);
  if (services.switches.deniedInterfaces.includes(route)) refuse(10301);
  if (services.switches.isLicenceUsedUp) refuse(1000051942);
  const params = context.req.param() as Record<string, string>;
  const body = request.text.length > maxBodyLength ? null : parseBody(request.text);
  const space = endpoint.space
    ? findRequestedSpace(endpoint.space, params, body, caller, services.switches)
    : null;
  const idempotency = headers.get('x-idem-uuid') ?? '';
  if (endpoint.writes && idempotency !== '') {
    const isFresh = await consumeIdempotencyString(services.database, caller.token, route, idempotency);
    if (!isFresh) refuse(10430);
  }
  if (body === null) return refuse(9999);
  const call: Call = {
    services,
    requestSeq: request.seq,
    nowMs: request.nowMs,
    params,
    query: new URL(context.req.url).searchParams,
    body,
    caller,
    faults: request.faults,
    actor: () => caller.actor ?? refuse(20042),
    space: () => space ?? refuse(20005, 'project_key is missing'),
  };
  return endpoint.handle(call);
}

/** Codes that mean the sandbox itself failed: answered as the vendor's overload, and told to the log of the process. */
function refusalOf(error: unknown, report: (error: unknown) => void): Refusal {
  if (error instanceof Refusal) return error;
  report(error);
  return new Refusal(50006);
}

function cutConnection(context: Context): void {
  const env = context.env as { incoming?: { socket?: { destroy(): void } } } | undefined;
  env?.incoming?.socket?.destroy();
}

function keptBody(endpoint: Endpoint, text: string): Json {
  // Secrets of the token endpoints are never kept, nor bodies that would fill the memory.
  return endpoint.envelope === 'token' || text.length > 4000 ? null : parseBody(text);
}

/** The Hono handler of an endpoint. `report` gets errors that no rule of the API explains. */
export function createHandler(endpoint: Endpoint, parts: PipelineParts, report: (error: unknown) => void) {
  return async (context: Context): Promise<Response> => {
    const nowMs = Date.now();
    const arrivedMs = performance.now();
    const seq = parts.log.nextSeq();
    const logId = createLogId(nowMs);
    const envelope = endpoint.envelope ?? 'standard';
    let faults = callFaults([], createRandom(seq));
    let text = '';
    let status = 200;
    let code = 0;
    let body: JsonRecord = {};
    let isCut = false;
    try {
      faults = parts.faults.strike(endpoint.method, endpoint.path, context.req.path);
      text = await context.req.text();
      await strikeBefore(faults, parts.services);
      const reply = await runChecks(endpoint, context, parts, { seq, nowMs, arrivedMs, text, faults });
      body = acceptedBody(reply, envelope);
      isCut = faults.find('reset_after_commit') !== undefined;
    } catch (error) {
      if (error === cut) isCut = true;
      else {
        const refusal = refusalOf(error, report);
        status = refusal.status;
        code = refusal.code;
        body = refusedBody(refusal, logId, envelope);
      }
    }
    const headers = context.req.raw.headers;
    parts.log.add({
      seq,
      at_ms: nowMs,
      method: endpoint.method,
      path: context.req.path,
      route: endpoint.path,
      status: isCut ? 0 : status,
      err_code: code,
      user_key: headers.get('x-user-key') ?? '',
      token: (headers.get('x-plugin-token') ?? '').slice(0, 10),
      idem_uuid: headers.get('x-idem-uuid') ?? '',
      ms: Math.round((performance.now() - arrivedMs) * 10) / 10,
      log_id: logId,
      fault: faults.effects.map(({ type }) => type).join(','),
      body: keptBody(endpoint, text),
    });
    if (isCut) cutConnection(context);
    return new Response(replyText(body), {
      status,
      headers: { 'content-type': 'application/json; charset=utf-8', 'X-Tt-Logid': logId },
    });
  };
}
