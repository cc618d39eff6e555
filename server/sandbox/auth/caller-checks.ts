// Who is calling: checks 2 and 3 of conventions section 13, token first, then the person.
import { findPerson, type Person } from '../catalogue/people';
import type { Caller, Endpoint, Services } from '../http/endpoint';
import { Refusal, refuse } from '../http/refusal';
import { findToken, type TokenInfo } from './token-store';

const tokenPattern = /^[pvu]-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The update endpoint's own page names 10211 for an expired token. */
function expiredCode(endpoint: Endpoint): number {
  return endpoint.section === '6.2' ? 10211 : 10022;
}

async function checkToken(
  endpoint: Endpoint,
  token: string,
  services: Services,
  nowMs: number,
): Promise<TokenInfo> {
  if (token === '') return refuse(10021);
  if (!tokenPattern.test(token)) return refuse(10211);
  const info = await findToken(services.database, services.knownTokens, token);
  if (!info || info.expiresAt <= nowMs) throw new Refusal(expiredCode(endpoint));
  if (endpoint.token === 'plugin' && info.kind !== 'plugin') return refuse(10211, 'a plugin token is needed');
  if (endpoint.token === 'user' && info.kind !== 'user') return refuse(10211, 'a user token is needed');
  return info;
}

function checkPerson(endpoint: Endpoint, userKey: string): Person | null {
  if (userKey === '') {
    return endpoint.needsUser === false ? null : refuse(10211, 'X-USER-KEY is missing');
  }
  const person = findPerson(userKey);
  if (!person) return refuse(endpoint.unknownUserCode ?? 20042);
  return person.status === 'resigned' ? refuse(10302) : person;
}

/** The caller of a request, or the refusal its headers deserve. */
export async function identifyCaller(
  endpoint: Endpoint,
  headers: Headers,
  services: Services,
  nowMs: number,
): Promise<Caller> {
  const isStrict = headers.get('x-auth-mode') === '1';
  if (endpoint.token === 'none') return { token: '', kind: 'plugin', actor: null, isStrict };
  const token = headers.get('x-plugin-token') ?? '';
  const info = await checkToken(endpoint, token, services, nowMs);
  const actor = checkPerson(endpoint, info.userKey ?? headers.get('x-user-key') ?? '');
  return { token, kind: info.kind, actor, isStrict };
}
