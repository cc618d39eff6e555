// The database child: starts the embedded PostgreSQL, watches it, and stops it when the launcher stops or is gone.
// Argument: JSON {dataDir, databases, settings?}. Sends {type:'ready', url, port, folder} where url ends in the last `/`.
import { LaunchError, reportFailure } from './launch-error.mjs';
import { createDatabases } from './postgres-databases.mjs';
import { startPostgres } from './postgres-server.mjs';

const { dataDir, databases, settings } = JSON.parse(process.argv[2]);
let isStopping = false;
let server = null;

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop);

try {
  server = await startPostgres(dataDir, settings);
  // Stopped while starting: the handler saw no server yet.
  if (isStopping) await leave(0);
  await createDatabases(server.url('postgres'), databases);
  process.send?.({ type: 'ready', url: server.url(''), port: server.port, folder: server.folder });
  await server.ended;
  if (!isStopping) throw new LaunchError('PostgreSQL stopped unexpectedly.');
} catch (error) {
  if (!isStopping) {
    reportFailure(error);
    await leave(1);
  }
}

async function stop() {
  isStopping = true;
  if (server !== null) await leave(0);
}

async function leave(code) {
  await server?.stop();
  process.exit(code);
}
