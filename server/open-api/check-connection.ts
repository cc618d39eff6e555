// Whether the service answers and knows our plugin. Called at the start of a worker.
import { ok, type Result } from '@/lib/errors/result';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { fetchPluginToken } from './token/fetch-plugin-token';
import { notePluginStanding } from './token/plugin-standing';

const CHECK_TIMEOUT_MS = 3000;

/**
 * Asks for a token without keeping it: before its end the service gives the same one, so this disturbs nothing and
 * needs no person. `auth`: plugin id or secret is wrong. That it is known is noted for /api/health.
 */
export async function checkConnection(api: OpenApi): Promise<Result<void, OpenApiError>> {
  const { baseUrl, pluginId, pluginSecret, pool } = api.config;
  const answer = await fetchPluginToken({ baseUrl, pluginId, pluginSecret, timeoutMs: CHECK_TIMEOUT_MS });
  // A refusal here may be this process's alone: others go on with the token they share.
  if (answer.ok) await notePluginStanding(pool, api.config, 'accepted');
  return answer.ok ? ok(undefined) : answer;
}
