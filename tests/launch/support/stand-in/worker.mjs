// Stands in for the worker: refuses wrong plugin credentials as the real one does, and holds a database connection.
// STAND_IN_WORKER=stubborn ignores SIGTERM; =parent leaves a grandchild behind when it is killed.
import { spawn } from 'node:child_process';
import pg from 'pg';

if (process.env.PLUGIN_SECRET === 'wrong') {
  console.error('The Open API does not accept PLUGIN_ID and PLUGIN_SECRET.');
  process.exit(1);
}
const behaviour = process.env.STAND_IN_WORKER;
process.on('SIGTERM', () => behaviour !== 'stubborn' && process.exit(0));
if (behaviour === 'parent')
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'plumb-grandchild']);

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
client.on('error', () => process.exit(1));
await client.connect();
setInterval(() => {}, 1000);
process.send?.({ type: 'ready' });
