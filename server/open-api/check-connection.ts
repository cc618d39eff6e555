// Whether the service answers and knows our plugin. Called by /api/health and at start-up.
import { ok, type Result } from '@/lib/errors/result';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { fetchPluginToken } from './token/fetch-plugin-token';

const CHECK_TIMEOUT_MS = 3000;

/**
 * Asks for a token without keeping it: before its end the service gives the same one, so this disturbs nothing and
 * needs no person. `auth`: plugin id or secret is wrong.
 */
export async function checkConnection(api: OpenApi): Promise<Result<void, OpenApiError>> {
  const { baseUrl, pluginId, pluginSecret } = api.config;
  const answer = await fetchPluginToken({ baseUrl, pluginId, pluginSecret, timeoutMs: CHECK_TIMEOUT_MS });
  return answer.ok ? ok(undefined) : answer;
}
