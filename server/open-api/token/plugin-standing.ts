// Whether the service knew our plugin the last time any process asked for a token. Written where tokens are asked for, read by /api/health.
import type { Pool, PoolClient } from 'pg';
import type { PluginLogin } from './fetch-plugin-token';

type Plugin = Pick<PluginLogin, 'baseUrl' | 'pluginId'>;

/** `unknown`: no process has asked yet. */
export type PluginStanding = 'accepted' | 'refused' | 'unknown';

/** Notes the answer to a token request. A plugin without a token gets a row that is due at once, so nobody uses it. */
export async function notePluginStanding(
  db: Pool | PoolClient,
  { baseUrl, pluginId }: Plugin,
  standing: 'accepted' | 'refused',
): Promise<void> {
  await db.query(
    `insert into plugin_token (base_url, plugin_id, token, version, expires_at, renew_at, refused_at)
     values ($1, $2, '', 0, clock_timestamp(), clock_timestamp(), case when $3 then clock_timestamp() end)
     on conflict (base_url, plugin_id) do update set refused_at = excluded.refused_at`,
    [baseUrl, pluginId, standing === 'refused'],
  );
}

/** Reads the note; asks the service nothing. */
export async function readPluginStanding(
  db: Pool | PoolClient,
  { baseUrl, pluginId }: Plugin,
): Promise<PluginStanding> {
  const { rows } = await db.query<{ isRefused: boolean }>(
    'select refused_at is not null as "isRefused" from plugin_token where base_url = $1 and plugin_id = $2',
    [baseUrl, pluginId],
  );
  if (!rows[0]) return 'unknown';
  return rows[0].isRefused ? 'refused' : 'accepted';
}
