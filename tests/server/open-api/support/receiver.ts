// A small HTTP server that stands where the Open API would be: it notes every arrival and answers what a test says.
// Strict on purpose and without any of our code, so that the limits are judged from the other side of the wire.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** `at`: milliseconds on the receiver's own steady clock. */
export type Arrival = {
  at: number;
  method: string;
  path: string;
  query: string;
  headers: Record<string, string | undefined>;
  body: unknown;
};

/** `cut` closes the connection instead of answering, after `delayMs`. */
export type Reply = {
  status?: number;
  json?: unknown;
  text?: string;
  headers?: Record<string, string>;
  delayMs?: number;
  cut?: boolean;
};

export type Receiver = {
  url: string;
  /** Everything that arrived but token calls, in order. */
  arrivals: Arrival[];
  tokenCalls: Arrival[];
  /** What to answer from now on; `index` counts arrivals from 0. */
  answerWith(reply: (arrival: Arrival, index: number) => Reply): void;
  answerTokensWith(reply: (index: number) => Reply): void;
  /** Resolves at the arrival that makes it `count`. */
  arrived(count: number): Promise<void>;
  close(): Promise<void>;
};

/** The envelope of success around `data`. */
export function accepted(data?: unknown, beside: Record<string, unknown> = {}): Reply {
  return { json: { data, ...beside, err: {}, err_code: 0, err_msg: '' } };
}

/** The envelope of a refusal. */
export function refused(status: number, errCode: number, errMsg = 'no', detail = ''): Reply {
  const err = { code: errCode, msg: detail, log_id: 'LOGFROMBODY' };
  return { status, json: { err_code: errCode, err_msg: errMsg, err } };
}

/** A token reply in the token calls' own envelope. */
export function tokenReply(token: string, lifetimeSeconds = 7200): Reply {
  return { json: { data: { token, expire_time: lifetimeSeconds }, error: { code: 0, msg: 'success' } } };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : JSON.parse(text);
}

export async function startReceiver(): Promise<Receiver> {
  const arrivals: Arrival[] = [];
  const tokenCalls: Arrival[] = [];
  let reply: (arrival: Arrival, index: number) => Reply = () => accepted({});
  let tokens: (index: number) => Reply = () => tokenReply('p-token-1');
  const waiting = new Set<{ count: number; resolve: () => void }>();

  const server: Server = createServer(async (request, response) => {
    const at = performance.now();
    const url = new URL(request.url ?? '/', 'http://receiver');
    const body = await readBody(request);
    const headers = request.headers as Record<string, string | undefined>;
    const arrival = {
      at,
      method: request.method ?? '',
      path: url.pathname,
      query: url.search,
      headers,
      body,
    };
    const isToken = url.pathname === '/open_api/authen/plugin_token';
    const list = isToken ? tokenCalls : arrivals;
    list.push(arrival);
    const chosen = isToken ? tokens(list.length - 1) : reply(arrival, list.length - 1);
    for (const entry of waiting) if (arrivals.length >= entry.count) entry.resolve();
    if (chosen.delayMs) await sleep(chosen.delayMs);
    if (chosen.cut) {
      request.socket.destroy();
      return;
    }
    const isJson = chosen.text === undefined;
    response.writeHead(chosen.status ?? 200, {
      'content-type': isJson ? 'application/json' : 'text/html',
      ...chosen.headers,
    });
    response.end(isJson ? JSON.stringify(chosen.json) : chosen.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    arrivals,
    tokenCalls,
    answerWith: (next) => {
      reply = next;
    },
    answerTokensWith: (next) => {
      tokens = next;
    },
    arrived: (count) =>
      arrivals.length >= count
        ? Promise.resolve()
        : new Promise((resolve) => void waiting.add({ count, resolve })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The most arrivals that any stretch of `windowMs` holds; two that are exactly a window apart do not share one. */
export function mostWithin(arrivals: readonly { at: number }[], windowMs: number): number {
  const times = arrivals.map((arrival) => arrival.at).sort((a, b) => a - b);
  let most = 0;
  for (let first = 0, last = 0; last < times.length; last += 1) {
    while ((times[last] ?? 0) - (times[first] ?? 0) >= windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
