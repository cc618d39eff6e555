// The plugin token of this process: kept in memory, shared through the database, renewed once for all. Used by call.ts.
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { ok, type Result } from '@/lib/errors/result';
import type { OpenApiError } from '../open-api-error';
import { fetchPluginToken, type PluginLogin } from './fetch-plugin-token';
import { notePluginStanding } from './plugin-standing';
import { readStoredToken, type StoredToken, storeToken, whileRenewing } from './stored-token';

/** `version` tells a replaced token from the one that was refused. */
export type PluginToken = { value: string; version: number };

export type TokenKeeper = {
  /** A token that is not due for renewal. */
  get(): Promise<Result<PluginToken, OpenApiError>>;
  /** A token other than the refused one, unless the service itself gives that one again. */
  replace(refused: PluginToken): Promise<Result<PluginToken, OpenApiError>>;
};

type Held = PluginToken & { renewAt: number };

export function createTokenKeeper(pool: Pool, login: PluginLogin, log: Logger): TokenKeeper {
  let held: Held | null = null;
  const loads = new Map<number, Promise<Result<PluginToken, OpenApiError>>>();

  function hold(stored: StoredToken, readAt: number): PluginToken {
    held = { value: stored.token, version: stored.version, renewAt: readAt + stored.renewInMs };
    return held;
  }

  /** The stored token when it is newer than `above` and not due, else null. */
  async function stored(
    db: Parameters<typeof readStoredToken>[0],
    above: number,
  ): Promise<PluginToken | null> {
    const readAt = performance.now();
    const found = await readStoredToken(db, login);
    return found && found.version > above && found.renewInMs > 0 ? hold(found, readAt) : null;
  }

  async function load(above: number): Promise<Result<PluginToken, OpenApiError>> {
    const shared = await stored(pool, above);
    if (shared) return ok(shared);
    return whileRenewing(pool, login, async (client, askedAt) => {
      const renewedMeanwhile = await stored(client, above);
      if (renewedMeanwhile) return ok(renewedMeanwhile);
      const fetched = await fetchPluginToken(login);
      if (!fetched.ok) {
        if (fetched.error.kind === 'auth') await notePluginStanding(client, login, 'refused');
        return fetched;
      }
      await storeToken(client, login, fetched.value, askedAt);
      log.info({ lifetimeSeconds: fetched.value.lifetimeSeconds }, 'the plugin token was renewed');
      const readAt = performance.now();
      const kept = await readStoredToken(client, login);
      if (!kept) throw new Error('the plugin token was not kept');
      return ok(hold(kept, readAt));
    });
  }

  /** Calls that come meanwhile share one load. */
  function loadOnce(above: number): Promise<Result<PluginToken, OpenApiError>> {
    const running = loads.get(above) ?? load(above).finally(() => loads.delete(above));
    loads.set(above, running);
    return running;
  }

  return {
    get: async () => (held && performance.now() < held.renewAt ? ok(held) : loadOnce(0)),
    replace: async (refused) =>
      held && held.version > refused.version ? ok(held) : loadOnce(refused.version),
  };
}
