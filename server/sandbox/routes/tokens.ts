// Tokens: endpoints.md section 1.
import { obtainToken } from '../auth/token-store';
import { optionalInt, requiredString } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';

async function pluginToken({ body, services, nowMs }: Call): Promise<Reply> {
  const id = requiredString(body, 'plugin_id');
  const secret = requiredString(body, 'plugin_secret');
  const type = optionalInt(body, 'type') ?? 0;
  if (type !== 0 && type !== 1) return refuse(20006);
  if (id !== services.pluginId || secret !== services.pluginSecret) return refuse(10204);
  const kind = type === 0 ? 'plugin' : 'virtual';
  const { token, expireSeconds } = await obtainToken(services.database, kind, nowMs, services.tokenSeconds);
  return { data: { token, expire_time: expireSeconds } };
}

/** Endpoints that give out tokens. */
export const tokenEndpoints: Endpoint[] = [
  {
    section: '1.1',
    method: 'POST',
    path: '/open_api/authen/plugin_token',
    token: 'none',
    envelope: 'token',
    handle: pluginToken,
  },
];
