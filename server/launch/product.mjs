// Starts the whole product in order; shared by `npm start` and the tests that run stand-ins in place of the real parts.
import { join } from 'node:path';
import { requireFreePort } from './ports.mjs';
import { httpUrl } from './settings.mjs';
import { environmentFor, migrate, startDatabase, startSandbox, startWeb, startWorker } from './stages.mjs';

/** The built parts of this clone: what Node runs for each. */
export function builtEntries(root) {
  return {
    migrate: join(root, 'dist', 'migrate.mjs'),
    sandbox: join(root, 'dist', 'sandbox.mjs'),
    worker: join(root, 'dist', 'worker.mjs'),
    web: [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'start'],
  };
}

/** Throws one sentence when a port this start needs is taken. */
export async function requirePorts({ host, port, sandboxPort, openApi }) {
  await requireFreePort(host, port, 'PORT');
  if (!openApi) await requireFreePort('127.0.0.1', sandboxPort, 'SANDBOX_PORT');
}

/** Database, migrations, sandbox, worker, web; prints `Ready: <url>` last. */
export async function startProduct(context, entries) {
  const { settings, bare } = context;
  await requirePorts(settings);
  const { databaseUrl, sandboxDatabaseUrl } = await startDatabase(context);
  const openApi = settings.openApi ?? (await startSandbox({ ...context, entries, sandboxDatabaseUrl }));
  const environment = environmentFor(settings, bare, databaseUrl, openApi);
  await migrate({ ...context, entries, environment });
  await startWorker({ ...context, entries, environment });
  await startWeb({ ...context, entries, environment });
  console.log(`Ready: ${httpUrl(settings.host, settings.port)}`);
  // Tests and benchmarks start us as a child and wait for this.
  process.send?.({ type: 'ready' });
}
