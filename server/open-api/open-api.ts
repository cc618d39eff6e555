// The Open API as one value a process: where it is, as which plugin, with the shared token and the shared limits.
// Made once by server/current-open-api.ts; every resource function takes it first.
import type { Pool } from 'pg';
import type { Logger } from 'pino';

/** `zone`: IANA name of the space's time zone, for days on the wire. */
export type OpenApiConfig = {
  /** Scheme and host, no path: `https://project.feishu.cn`. */
  baseUrl: string;
  pluginId: string;
  pluginSecret: string;
  /** Holds the shared token and limits; one of its connections stays taken. */
  pool: Pool;
  log: Logger;
  zone: string;
};

/** A connection to the Open API; close it before its pool. */
export type OpenApi = { readonly config: OpenApiConfig; readonly zone: string; close(): Promise<void> };

/** The Open API of this process. Nothing is sent or opened before the first call. */
export function createOpenApi(config: OpenApiConfig): OpenApi {
  return { config, zone: config.zone, close: async () => undefined };
}
