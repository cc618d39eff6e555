// The Open API as one value a process: where it is, as which plugin, with the shared token and the shared limits.
// Made once by server/services.ts; every resource function takes it first.
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { createLimiter, type Limiter } from './limits/limiter';
import { createTokenKeeper, type TokenKeeper } from './token/plugin-token';

/** What a connection to the service needs. */
export type OpenApiConfig = {
  /** Scheme and host: `https://project.feishu.cn`. */
  baseUrl: string;
  pluginId: string;
  pluginSecret: string;
  /** Holds the shared token and limits; one of its connections stays taken. */
  pool: Pool;
  log: Logger;
  /** IANA name of the space's time zone, for days on the wire. */
  zone: string;
  /** The longest wait for one answer, 10 s: a slot is held as long, so on the 1/s calls everybody waits with it. */
  timeoutMs?: number;
  /** The first pause before a repeat, 1 s as errors.md advises. */
  backoffBaseMs?: number;
};

/** A connection to the Open API; close it before its pool. */
export type OpenApi = {
  readonly config: OpenApiConfig;
  readonly zone: string;
  readonly timeoutMs: number;
  readonly backoffBaseMs: number;
  readonly log: Logger;
  readonly tokens: TokenKeeper;
  readonly limiter: Limiter;
  close(): Promise<void>;
};

const TIMEOUT_MS = 10_000;
const BACKOFF_BASE_MS = 1000;

/** The Open API of this process. Nothing is sent or opened before the first call. */
export function createOpenApi(config: OpenApiConfig): OpenApi {
  const { pool, log, baseUrl, pluginId, pluginSecret } = config;
  const timeoutMs = config.timeoutMs ?? TIMEOUT_MS;
  const limiter = createLimiter(pool, pluginId, log);
  return {
    config,
    zone: config.zone,
    timeoutMs,
    backoffBaseMs: config.backoffBaseMs ?? BACKOFF_BASE_MS,
    log,
    tokens: createTokenKeeper(pool, { baseUrl, pluginId, pluginSecret, timeoutMs }, log),
    limiter,
    close: () => limiter.close(),
  };
}
