// Reads the environment once and says in one sentence what is wrong with it, before anything is started.
import { resolve } from 'node:path';
import { LaunchError } from './launch-error.mjs';

/** iron-session refuses shorter ones. */
const SECRET_LENGTH_MIN = 32;

/**
 * Everything the launcher needs to know, checked.
 * `openApi` is null when the sandbox stands in for the real service; `databaseUrl` is null for the embedded server.
 */
export function readSettings(env, root) {
  const openApi = readOpenApi(env);
  const settings = {
    host: env.HOST ?? '127.0.0.1',
    port: readPort(env, 'PORT', 3000),
    sandboxPort: readPort(env, 'SANDBOX_PORT', 4010),
    dataDir: resolve(root, env.DATA_DIR ?? '.data'),
    databaseUrl: readDatabaseUrl(env),
    openApi,
    spaceTimeZone: readTimeZone(env),
    sessionSecret: readSessionSecret(env, openApi !== null),
    sandbox: readSandbox(env),
  };
  if (!openApi && settings.port === settings.sandboxPort) {
    throw new LaunchError(
      `PORT and SANDBOX_PORT are both ${settings.port}; give one of them another number.`,
    );
  }
  return settings;
}

/** Address as browsers and children use it; IPv6 addresses get their brackets. */
export function httpUrl(host, port) {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function readPort(env, name, fallback) {
  const port = Number(env[name] ?? fallback);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new LaunchError(`${name} must be a whole number from 1 to 65535; it is "${env[name]}".`);
}

function readDatabaseUrl(env) {
  if (env.DATABASE_URL === undefined) return null;
  const url = URL.canParse(env.DATABASE_URL) ? new URL(env.DATABASE_URL) : null;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return env.DATABASE_URL;
  throw new LaunchError('DATABASE_URL must look like postgres://user:password@host:5432/database.');
}

function readOpenApi(env) {
  if (env.OPEN_API_BASE_URL === undefined) return null;
  const url = URL.canParse(env.OPEN_API_BASE_URL) ? new URL(env.OPEN_API_BASE_URL) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new LaunchError(
      `OPEN_API_BASE_URL must be an http or https address; it is "${env.OPEN_API_BASE_URL}".`,
    );
  }
  for (const name of ['PLUGIN_ID', 'PLUGIN_SECRET']) {
    if (env[name] === undefined)
      throw new LaunchError(`OPEN_API_BASE_URL is set, so ${name} is required too.`);
  }
  return { baseUrl: env.OPEN_API_BASE_URL, pluginId: env.PLUGIN_ID, pluginSecret: env.PLUGIN_SECRET };
}

function readTimeZone(env) {
  const zone = env.SPACE_TIME_ZONE ?? 'Asia/Shanghai';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) && zone;
  } catch {
    throw new LaunchError(`SPACE_TIME_ZONE must be a time zone such as Asia/Shanghai; it is "${zone}".`);
  }
}

function readSessionSecret(env, isRequired) {
  const secret = env.SESSION_SECRET;
  if (secret === undefined && isRequired) {
    throw new LaunchError(
      'OPEN_API_BASE_URL is set, so SESSION_SECRET is required: at least 32 random characters.',
    );
  }
  if (secret !== undefined && secret.length < SECRET_LENGTH_MIN) {
    throw new LaunchError(`SESSION_SECRET is too short: it needs at least ${SECRET_LENGTH_MIN} characters.`);
  }
  return secret ?? null;
}

function readSandbox(env) {
  const items = env.SANDBOX_ITEMS ?? '2000';
  const seed = env.SANDBOX_SEED ?? '1';
  const taskMs = env.SANDBOX_TASK_MS ?? '800-2500';
  if (!/^\d{1,7}$/.test(items))
    throw new LaunchError(`SANDBOX_ITEMS must be a whole number; it is "${items}".`);
  if (!/^\d{1,10}$/.test(seed))
    throw new LaunchError(`SANDBOX_SEED must be a whole number; it is "${seed}".`);
  if (!/^\d+(-\d+)?$/.test(taskMs)) {
    throw new LaunchError(`SANDBOX_TASK_MS must be milliseconds such as 800-2500; it is "${taskMs}".`);
  }
  return { items, seed, taskMs, pluginId: env.PLUGIN_ID ?? null, pluginSecret: env.PLUGIN_SECRET ?? null };
}
