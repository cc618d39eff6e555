// One HTTP request and whatever came of it, without judgement. Used by call.ts and by the token fetch.

/** `json` is undefined when the body was not JSON. `retryAfterMs` is 0 when the service did not ask for a wait. */
export type HttpAnswer = {
  kind: 'answer';
  status: number;
  json: unknown;
  logId: string;
  retryAfterMs: number;
};

/** `not-sent`: no connection came about, so the service knows nothing of it. `lost`: sent, at least in part. */
export type NoAnswer = { kind: 'not-sent' | 'lost'; message: string };

export type HttpRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Record<string, unknown> | undefined;
  timeoutMs: number;
};

/** Failures of finding or opening a connection, by the codes of Node and its fetch; a certificate fails before anything is sent. */
const NOT_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|CERT_.*|.*SELF_SIGNED_CERT.*|UNABLE_TO_.*)$/;

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const parts = error instanceof AggregateError ? error.errors : [error.cause];
  return [...own, ...parts.flatMap(codesOf)];
}

function noAnswer(error: unknown): NoAnswer {
  const codes = codesOf(error);
  const message = codes.join(' ') || (error instanceof Error ? error.message || error.name : String(error));
  // Several addresses may have been tried: all must have failed before sending.
  return {
    kind: codes.length > 0 && codes.every((code) => NOT_SENT.test(code)) ? 'not-sent' : 'lost',
    message,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function retryAfterMs(header: string | null): number {
  const seconds = Number(header ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}

/** Sends the request; never rejects. A redirect is an answer, not followed: it would carry the token elsewhere. */
export async function exchange(request: HttpRequest): Promise<HttpAnswer | NoAnswer> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: { 'content-type': 'application/json', ...request.headers },
      body: request.body === undefined ? undefined : JSON.stringify(request.body),
      signal: AbortSignal.timeout(request.timeoutMs),
      redirect: 'manual',
      cache: 'no-store',
    });
    const text = await response.text();
    return {
      kind: 'answer',
      status: response.status,
      json: parseJson(text),
      logId: response.headers.get('x-tt-logid') ?? response.headers.get('x-request-id') ?? '',
      retryAfterMs: retryAfterMs(response.headers.get('retry-after')),
    };
  } catch (error) {
    return noAnswer(error);
  }
}
