// Which child is told what: each gets the machine's environment and, of ours, only what it needs.

const OURS =
  /^(PORT|HOST|DATA_DIR|SESSION_SECRET|SPACE_TIME_ZONE|OPEN_API_BASE_URL|PLUGIN_ID|PLUGIN_SECRET|npm_.*|INIT_CWD|DATABASE_URL|SANDBOX_.*)$/;
/** libpq's variables would change how our own URLs are understood. */
const LIBPQ = /^PG[A-Z]+$/;

/** The machine's environment without our settings and secrets, for children that need none of them. */
export function bareEnvironment(env) {
  const kept = Object.entries(env).filter(([name]) => !OURS.test(name) && !LIBPQ.test(name));
  return { ...Object.fromEntries(kept), NEXT_TELEMETRY_DISABLED: '1' };
}

/** The sandbox's: bound to the loopback address whatever HOST says, since it shows its plugin secret. */
export function sandboxEnvironment(bare, settings, sandboxDatabaseUrl) {
  return {
    ...bare,
    NODE_ENV: 'production',
    SANDBOX_DATABASE_URL: sandboxDatabaseUrl,
    SANDBOX_PORT: String(settings.sandboxPort),
    HOST: '127.0.0.1',
    SANDBOX_ITEMS: settings.sandbox.items,
    SANDBOX_SEED: settings.sandbox.seed,
    SANDBOX_TASK_MS: settings.sandbox.taskMs,
    SPACE_TIME_ZONE: settings.spaceTimeZone,
  };
}

/** What worker, web and migrations share. `openApi` is {baseUrl, pluginId, pluginSecret, sandboxUrl}. */
export function productEnvironment(bare, settings, { databaseUrl, openApi, sessionSecret }) {
  return {
    ...bare,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    OPEN_API_BASE_URL: openApi.baseUrl,
    PLUGIN_ID: openApi.pluginId,
    PLUGIN_SECRET: openApi.pluginSecret,
    SPACE_TIME_ZONE: settings.spaceTimeZone,
    SESSION_SECRET: sessionSecret,
    ...(openApi.sandboxUrl ? { SANDBOX_URL: openApi.sandboxUrl } : {}),
  };
}
