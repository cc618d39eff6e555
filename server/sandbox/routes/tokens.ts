// Tokens: endpoints.md section 1.
import { obtainToken } from '../auth/token-store';
import { redeemCode, rotateToken, type UserToken } from '../auth/user-tokens';
import { optionalInt, requiredString } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { Refusal, refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';

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

function showUserToken(token: UserToken): JsonRecord {
  return {
    token: token.token,
    expire_time: token.expireSeconds,
    refresh_token: token.refreshToken,
    refresh_token_expire_time: token.refreshExpireSeconds,
  };
}

async function userToken({ body, services, nowMs }: Call): Promise<Reply> {
  const code = requiredString(body, 'code');
  if (requiredString(body, 'grant_type') !== 'authorization_code')
    return refuse(20006, 'grant_type is wrong');
  const token = await redeemCode(services.database, code, nowMs, services.tokenSeconds);
  if (!token) return refuse(10210);
  return { data: { ...showUserToken(token), user_key: token.userKey, saas_tenant_key: 'orbit_tenant' } };
}

async function refreshToken({ body, services, nowMs }: Call): Promise<Reply> {
  const refresh = requiredString(body, 'refresh_token');
  const type = optionalInt(body, 'type') ?? refuse(20005, 'type is missing');
  if (type !== 1) return refuse(20006, 'type is 1');
  const token = await rotateToken(services.database, refresh, nowMs, services.tokenSeconds);
  if (!token) throw new Refusal(10211, { status: 400, errMsg: 'refresh token is invalid' });
  return { data: showUserToken(token) };
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
  {
    section: '1.2',
    method: 'POST',
    path: '/open_api/authen/user_plugin_token',
    token: 'plugin',
    needsUser: false,
    envelope: 'token',
    handle: userToken,
  },
  {
    section: '1.3',
    method: 'POST',
    path: '/open_api/authen/refresh_token',
    token: 'plugin',
    needsUser: false,
    envelope: 'token',
    handle: refreshToken,
  },
];
