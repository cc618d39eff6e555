// The network between us and the sandbox: passes everything on, and lets a test act just before the n-th node update leaves.
// What the test does there are the sandbox's own faults, so that the second of two calls can be struck and not the first.
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Network = {
  url: string;
  /** Called before each node update is passed on, with its number since the last call of this; from 1. */
  beforeNodeUpdate(act: (number: number) => Promise<void>): void;
  close(): Promise<void>;
};

/** Opens the network to a sandbox. */
export async function openNetwork(sandboxUrl: string): Promise<Network> {
  const target = new URL(sandboxUrl);
  let act: (number: number) => Promise<void> = async () => {};
  let count = 0;
  const server = createServer((incoming, answer) => {
    pass(incoming, answer).catch(() => incoming.socket.destroy());
  });

  async function pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part);
    if (incoming.method === 'PUT' && incoming.url?.includes('/node/')) {
      count += 1;
      await act(count);
    }
    const { method, url: path, headers } = incoming;
    const outgoing = request({ hostname: target.hostname, port: target.port, method, path, headers });
    outgoing.end(Buffer.concat(parts));
    const [reply]: IncomingMessage[] = await once(outgoing, 'response');
    if (!reply) throw new Error('no answer');
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(answer);
    reply.on('error', () => incoming.socket.destroy());
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    beforeNodeUpdate: (next) => {
      act = next;
      count = 0;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
