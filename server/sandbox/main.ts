// The sandbox process: reads its environment, opens the sandbox, listens on the loopback address. Started by the launcher.
import { serve } from '@hono/node-server';
import { createSandbox, type Sandbox } from './app';
import { readEnvironment } from './environment';

function fail(message: string): never {
  process.send?.({ type: 'failed', message });
  console.error(message);
  process.exit(1);
}

function sentenceOf(error: unknown, port: number): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'EADDRINUSE') return `The sandbox cannot listen: port ${port} is in use.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'The sandbox cannot reach its database (SANDBOX_DATABASE_URL).';
  return `The sandbox did not start: ${message || code || String(error)}`;
}

async function start(): Promise<void> {
  const environment = (() => {
    try {
      return readEnvironment(process.env);
    } catch (error) {
      return fail((error as Error).message);
    }
  })();
  const report = (error: unknown) => console.error('sandbox:', error);
  let sandbox: Sandbox;
  try {
    sandbox = await createSandbox({ ...environment, report });
  } catch (error) {
    return fail(sentenceOf(error, environment.port));
  }
  const server = serve({ fetch: sandbox.fetch, hostname: environment.host, port: environment.port }, () =>
    process.send?.({ type: 'ready' }),
  );
  server.on('error', (error) => fail(sentenceOf(error, environment.port)));

  let isStopping = false;
  function stop(): void {
    if (isStopping) return;
    isStopping = true;
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    sandbox.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  }
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

void start();
