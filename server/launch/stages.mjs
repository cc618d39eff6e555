// The stages of a start, each with its line: database, migrations, sandbox, worker, web.
import { join, relative } from 'node:path';
import { productEnvironment, sandboxEnvironment } from './child-environment.mjs';
import { keptSessionSecret } from './data-folder.mjs';
import { localUrl, waitForHealth } from './health.mjs';
import { seconds } from './install.mjs';
import { LaunchError } from './launch-error.mjs';
import { createSiblingDatabase, requireReachable, siblingDatabaseUrl } from './postgres-databases.mjs';
import { rootFolder } from './root-folder.mjs';
import { httpUrl } from './settings.mjs';

const HEALTH_PATIENCE_MS = 90_000;
const DATABASE = 'plumb';

/** Starts or reaches PostgreSQL; gives the URLs of our database and of the sandbox's (null when there is none). */
export async function startDatabase({ settings, launch, say, bare }) {
  const startedAt = Date.now();
  if (settings.databaseUrl) return reachOutsideDatabase(settings, say);
  const config = { dataDir: settings.dataDir, databases: [DATABASE, `${DATABASE}_sandbox`] };
  const program = join(rootFolder, 'server', 'launch', 'database-main.mjs');
  const child = launch({ name: 'PostgreSQL', wave: 1, args: [program, JSON.stringify(config)], env: bare });
  const { url, port, folder } = await child.whenReady();
  say('PostgreSQL', `ready in ${seconds(startedAt)} on 127.0.0.1:${port}, data in ${nearPath(folder)}`);
  return { databaseUrl: `${url}${DATABASE}`, sandboxDatabaseUrl: `${url}${DATABASE}_sandbox` };
}

/** Brings our database to the newest schema. */
export async function migrate({ run, say, entries, environment }) {
  const startedAt = Date.now();
  await run({ name: 'Migrations', args: ['--enable-source-maps', entries.migrate], env: environment });
  say('Migrations', `done in ${seconds(startedAt)}`);
}

/** Starts our emulator of the Open API; gives the connection that worker and web use. */
export async function startSandbox({ settings, launch, say, bare, entries, sandboxDatabaseUrl }) {
  const startedAt = Date.now();
  const sandboxUrl = `http://127.0.0.1:${settings.sandboxPort}`;
  const env = sandboxEnvironment(bare, settings, sandboxDatabaseUrl);
  const args = ['--enable-source-maps', entries.sandbox];
  await launch({ name: 'Sandbox', wave: 2, args, env }).whenReady();
  say('Sandbox', `ready in ${seconds(startedAt)} on ${sandboxUrl}`);
  return readSandboxAccount(settings);
}

/** The connection to a running sandbox. Plugin credentials set by hand win, so that wrong ones are refused as in life. */
export async function readSandboxAccount(settings) {
  const sandboxUrl = `http://127.0.0.1:${settings.sandboxPort}`;
  const info = await fetch(`${sandboxUrl}/sandbox/info`).then((response) => response.json());
  return {
    baseUrl: sandboxUrl,
    sandboxUrl,
    pluginId: settings.sandbox.pluginId ?? info.plugin_id,
    pluginSecret: settings.sandbox.pluginSecret ?? info.plugin_secret,
  };
}

/** Starts the worker that runs bulk edits and publishes. */
export async function startWorker({ launch, say, entries, environment }) {
  const startedAt = Date.now();
  await launch({
    name: 'Worker',
    wave: 3,
    args: ['--enable-source-maps', entries.worker],
    env: environment,
  }).whenReady();
  say('Worker', `ready in ${seconds(startedAt)}`);
}

/** Starts the web server and waits until the whole product says it is well. */
export async function startWeb({ settings, launch, say, entries, environment, isEchoed = false }) {
  const startedAt = Date.now();
  const flags = ['-H', settings.host, '-p', String(settings.port)];
  const child = launch({
    name: 'Web',
    wave: 3,
    args: [...entries.web, ...flags],
    env: environment,
    isEchoed,
  });
  const unhealthy = await Promise.race([
    waitForHealth(localUrl(settings.host, settings.port), HEALTH_PATIENCE_MS),
    child.ended.then((end) => Promise.reject(new LaunchError(child.failure(end)))),
  ]);
  if (unhealthy !== null) {
    throw new LaunchError(
      `the product did not become healthy: /api/health answers ${unhealthy}; see ${settings.dataDir}/logs.`,
    );
  }
  say('Web', `ready in ${seconds(startedAt)} on ${httpUrl(settings.host, settings.port)}`);
}

/** Everything the children of a start are told, see child-environment.mjs. */
export function environmentFor(settings, bare, databaseUrl, openApi) {
  const sessionSecret = settings.sessionSecret ?? keptSessionSecret(settings.dataDir);
  return productEnvironment(bare, settings, { databaseUrl, openApi, sessionSecret });
}

async function reachOutsideDatabase({ databaseUrl, openApi }, say) {
  await requireReachable(databaseUrl);
  const url = new URL(databaseUrl);
  say('PostgreSQL', `reached at ${url.host}${url.pathname}`);
  if (openApi) return { databaseUrl, sandboxDatabaseUrl: null };
  const sandboxDatabaseUrl = siblingDatabaseUrl(databaseUrl, '_sandbox');
  await createSiblingDatabase(databaseUrl, sandboxDatabaseUrl);
  return { databaseUrl, sandboxDatabaseUrl };
}

function nearPath(path) {
  const near = relative(rootFolder, path);
  return near.startsWith('..') ? path : near;
}
