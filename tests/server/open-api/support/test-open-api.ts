// An Open API client on a receiver, with short pauses, for tests of what the client sends and makes of the answers.
import pino from 'pino';
import type { Database } from '@/server/db/client';
import { createOpenApi, type OpenApi, type OpenApiConfig } from '@/server/open-api/open-api';
import type { Receiver } from './receiver';

/** Close it before the receiver and the database. */
export function connect(
  receiver: Receiver,
  database: Database,
  changes: Partial<OpenApiConfig> = {},
): OpenApi {
  return createOpenApi({
    baseUrl: receiver.url,
    pluginId: 'MII_TEST',
    pluginSecret: 'secret-of-the-plugin',
    pool: database.pool,
    log: pino({ level: 'silent' }),
    zone: 'Asia/Shanghai',
    backoffBaseMs: 5,
    ...changes,
  });
}

/** A person in a hurry, as in every page. */
export const PERSON = { userKey: '7401000000000000101', priority: 'interactive' } as const;
/** The worker, acting for the same person. */
export const WORKER = { userKey: '7401000000000000101', priority: 'background' } as const;
