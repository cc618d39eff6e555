// The plugin token in the database, where all processes find it. Used by plugin-token.ts.
import type { Pool, PoolClient } from 'pg';
import type { FetchedToken, PluginLogin } from './fetch-plugin-token';

/** `version` counts the fetches. `renewInMs` is what is left until it should be renewed; not positive = now. */
export type StoredToken = { token: string; version: number; renewInMs: number };

/** First half of the advisory lock under which one process at a time renews. */
const RENEWAL_LOCK_CLASS = 7002;

/** Both official SDKs renew this long before the end (conventions.md section 2). */
const EARLY_SECONDS = 180;

/**
 * How long a token that lives `lifetimeSeconds` is used. One that is already in its last 180 s is used for half of
 * what is left: before its end the service may hand out the same token again, and asking at every call would not help.
 */
export function secondsInUse(lifetimeSeconds: number): number {
  return lifetimeSeconds > EARLY_SECONDS ? lifetimeSeconds - EARLY_SECONDS : lifetimeSeconds / 2;
}

/** The token kept for this plugin, whatever its age. */
export async function readStoredToken(
  db: Pool | PoolClient,
  { baseUrl, pluginId }: PluginLogin,
): Promise<StoredToken | null> {
  const { rows } = await db.query<StoredToken>(
    `select token, version, (extract(epoch from renew_at - clock_timestamp()) * 1000)::float8 as "renewInMs"
     from plugin_token where base_url = $1 and plugin_id = $2`,
    [baseUrl, pluginId],
  );
  return rows[0] ?? null;
}

/** Runs `work` while no other process renews the token of this plugin. */
export async function whileRenewing<T>(
  pool: Pool,
  { baseUrl, pluginId }: PluginLogin,
  work: (client: PoolClient, startedAt: Date) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1, hashtext($2))', [
      RENEWAL_LOCK_CLASS,
      `${baseUrl} ${pluginId}`,
    ]);
    const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
    if (!rows[0]) throw new Error('the database told no time');
    const result = await work(client, rows[0].now);
    await client.query('commit');
    return result;
  } catch (error) {
    broken = true;
    throw error;
  } finally {
    // Closing the connection rolls back and frees the lock.
    client.release(broken);
  }
}

/** Keeps a fetched token under the next version; its life counts from before it was asked for. */
export async function storeToken(
  client: PoolClient,
  { baseUrl, pluginId }: PluginLogin,
  fetched: FetchedToken,
  askedAt: Date,
): Promise<void> {
  await client.query(
    `insert into plugin_token as t (base_url, plugin_id, token, version, expires_at, renew_at)
     values ($1, $2, $3, 1, $4::timestamptz + make_interval(secs => $5::float8), $4::timestamptz + make_interval(secs => $6::float8))
     on conflict (base_url, plugin_id) do update set
       token = excluded.token, version = t.version + 1, expires_at = excluded.expires_at, renew_at = excluded.renew_at,
       refused_at = null`,
    [
      baseUrl,
      pluginId,
      fetched.token,
      askedAt,
      fetched.lifetimeSeconds,
      secondsInUse(fetched.lifetimeSeconds),
    ],
  );
}
