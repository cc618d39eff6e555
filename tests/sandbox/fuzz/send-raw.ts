// Sends bytes as they are: fetch would correct addresses and refuse header values that the fuzzing wants to send.
import { Agent, request as startRequest } from 'node:http';
import type { WireRequest } from './mutate';

/** An answer; `text` is the body as received. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** After this long an answer counts as never coming. */
const hangMs = 15_000;

/** Sends over a connection that is kept open; rejects when the connection is cut or nothing comes back. */
export function createSender(url: string): { send(request: WireRequest): Promise<RawAnswer>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const { hostname, port } = new URL(url);
  return {
    send: ({ method, path, headers, bytes }) =>
      new Promise((resolve, reject) => {
        const sent = startRequest({
          agent,
          hostname,
          port,
          method,
          path: `/open_api/${path}`,
          timeout: hangMs,
        });
        for (const [name, value] of Object.entries(headers)) if (value !== null) sent.setHeader(name, value);
        // Node sends a body on GET and DELETE without saying how long it is, which is no HTTP.
        if (bytes) sent.setHeader('Content-Length', bytes.length);
        sent.on('timeout', () => sent.destroy(new Error(`no answer within ${hangMs} ms`)));
        sent.on('error', reject);
        sent.on('response', (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(parts).toString('utf8'),
            }),
          );
        });
        sent.end(bytes ?? undefined);
      }),
    close: () => agent.destroy(),
  };
}
