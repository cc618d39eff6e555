// Makes bad requests of good ones: one to three blows to body, address, query, method or headers.
import { nastyHeaders, nastyQueries, nastySegments, nastyTexts, nastyValue } from './nasty-values';
import type { Seeded } from './seeded';
import type { FuzzRequest } from './valid-requests';

/** A request as it goes over the wire; `bytes` is null for none. */
export interface WireRequest {
  method: string;
  path: string;
  headers: Record<string, string | null>;
  bytes: Buffer | null;
}

type Container = Record<string, unknown> | unknown[];

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function containersOf(value: unknown, depth = 0): Container[] {
  if (!isContainer(value) || depth > 8) return [];
  return [value, ...Object.values(value).flatMap((entry) => containersOf(entry, depth + 1))];
}

function put(container: Container, key: string, value: unknown): void {
  // As JSON.parse does it: an own member, also when it is named __proto__.
  Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
}

function strikeBody(body: unknown, seeded: Seeded): unknown {
  const containers = containersOf(body);
  if (containers.length === 0 || seeded.chance(0.04)) return nastyValue(seeded);
  const container = seeded.pick(containers);
  const keys = Object.keys(container);
  const key = keys.length === 0 ? '0' : seeded.pick(keys);
  switch (seeded.below(6)) {
    case 0:
      if (Array.isArray(container)) container.splice(Number(key), 1);
      else delete container[key];
      break;
    case 1:
      if (Array.isArray(container)) container.push(...structuredClone(container));
      else put(container, seeded.pick(nastyTexts), nastyValue(seeded));
      break;
    default:
      put(container, key, nastyValue(seeded));
  }
  return body;
}

function strikeText(text: string, seeded: Seeded): Buffer {
  const cut = seeded.below(text.length + 1);
  switch (seeded.below(9)) {
    case 0:
      return Buffer.from(text.slice(0, cut));
    case 1:
      return Buffer.from(`\ufeff${text}`);
    case 2:
      return Buffer.from(text.replaceAll('"', "'"));
    case 3:
      return Buffer.concat([Buffer.from(text.slice(0, cut)), Buffer.from([0xff, 0xfe, 0xc0, 0x00])]);
    case 4:
      return Buffer.from(text.replace(/}$/, ',}'));
    case 5:
      return Buffer.from(seeded.pick(['null', '[]', '1', '"x"', 'NaN', '', '{', '[[[[[[', '{"a":1}{"b":2}']));
    case 6:
      return Buffer.from('['.repeat(100_000));
    case 7:
      return Buffer.from(`{"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_001)}`);
    default:
      return Buffer.from(text.replace(/:\s*("[^"]*"|\d+)/, ': 1e999'));
  }
}

function strikePath(path: string, seeded: Seeded): string {
  const [address = '', query = ''] = path.split('?');
  const segments = address.split('/');
  const at = seeded.below(segments.length);
  switch (seeded.below(6)) {
    case 0:
      segments.splice(at, 1);
      break;
    case 1:
      segments.splice(at, 0, seeded.pick(nastySegments));
      break;
    case 2:
      return `${address}${seeded.pick(nastyQueries)}`;
    case 3:
      segments[at] = seeded.pick([
        '',
        segments[at]?.toUpperCase() ?? '',
        `${segments[at]}/`,
        `${segments[at]}%20`,
      ]);
      break;
    default:
      segments[at] = seeded.pick(nastySegments);
  }
  return segments.join('/') + (query && `?${query}`);
}

/** The request as it is: what the endpoint accepts. */
export function plain(request: FuzzRequest): WireRequest {
  const bytes = request.body === undefined ? null : Buffer.from(JSON.stringify(request.body));
  return { method: request.method, path: request.path, headers: { ...request.headers }, bytes };
}

/** The request with one to three things wrong, or at least odd. */
export function mutate(request: FuzzRequest, seeded: Seeded): WireRequest {
  let { method, path } = request;
  let body = structuredClone(request.body);
  const headers = { ...request.headers };
  let isTextStruck = false;
  for (let blow = 1 + seeded.below(3); blow > 0; blow -= 1) {
    const kind = seeded.below(20);
    if (kind < 11) body = strikeBody(body ?? {}, seeded);
    else if (kind < 13) isTextStruck = true;
    else if (kind < 16) path = strikePath(path, seeded);
    else if (kind < 19) {
      const [name, value] = seeded.pick(nastyHeaders);
      headers[name] = value;
    } else method = seeded.pick(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']);
  }
  const text = body === undefined ? '' : (JSON.stringify(body) ?? '');
  const bytes = isTextStruck ? strikeText(text, seeded) : text === '' ? null : Buffer.from(text);
  // A server may turn a body on GET away before anything of ours sees it; the SDKs send none.
  return { method, path, headers, bytes: method === 'GET' && !isTextStruck ? null : bytes };
}
