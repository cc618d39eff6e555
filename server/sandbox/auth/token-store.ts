// Plugin, virtual and user tokens; in the database, so that clients keep working over a restart of the sandbox.
import { randomUUID } from 'node:crypto';
import type { Database } from '../store/database';

/** What a token stands for. */
export interface TokenInfo {
  kind: 'plugin' | 'virtual' | 'user';
  expiresAt: number;
  /** The person of a user token. */
  userKey: string | null;
}

const kindNumbers = { plugin: 0, virtual: 1 } as const;

/** The current plugin or virtual token with its remaining whole seconds; a new one when none is alive (conventions section 2). */
export async function obtainToken(
  database: Database,
  kind: 'plugin' | 'virtual',
  nowMs: number,
  lifeSeconds: number,
): Promise<{ token: string; expireSeconds: number }> {
  return database.transaction(async (sql) => {
    // One at a time: two clients asking at once get the same token.
    await sql.query('select pg_advisory_xact_lock(72111)');
    const { rows } = await sql.query<{ token: string; expires_at: number }>(
      'select token, expires_at from token where kind = $1 and expires_at >= $2 order by expires_at desc limit 1',
      [kindNumbers[kind], nowMs + 1000],
    );
    const alive = rows[0];
    if (alive) return { token: alive.token, expireSeconds: Math.floor((alive.expires_at - nowMs) / 1000) };
    const token = `${kind === 'plugin' ? 'p' : 'v'}-${randomUUID()}`;
    await sql.query('insert into token values ($1, $2, $3)', [
      token,
      kindNumbers[kind],
      nowMs + lifeSeconds * 1000,
    ]);
    return { token, expireSeconds: lifeSeconds };
  });
}

/** Tokens already looked up: every request asks, and only this process changes them. */
export type KnownTokens = Map<string, TokenInfo>;

/** What a token stands for, expired or not; null when it was never given out. */
export async function findToken(
  database: Database,
  known: KnownTokens,
  token: string,
): Promise<TokenInfo | null> {
  const remembered = known.get(token);
  if (remembered) return remembered;
  const { rows } = await database.query<{ kind: number; expires_at: number; user_key: string | null }>(
    `select kind, expires_at, null as user_key from token where token = $1
      union all select 2, expires_at, user_key from user_token where token = $1`,
    [token],
  );
  const row = rows[0];
  if (!row) return null;
  const kind = row.kind === 0 ? 'plugin' : row.kind === 1 ? 'virtual' : 'user';
  const info: TokenInfo = { kind, expiresAt: row.expires_at, userKey: row.user_key };
  known.set(token, info);
  return info;
}

/** Ends the life of every token at once. */
export async function expireAllTokens(database: Database, known: KnownTokens): Promise<void> {
  await database.query('update token set expires_at = 0');
  await database.query('update user_token set expires_at = 0');
  known.clear();
}

/** Remembers an idempotency string; false when this token and interface have used it before. */
export async function consumeIdempotencyString(
  database: Database,
  token: string,
  route: string,
  string: string,
): Promise<boolean> {
  const { rowCount } = await database.query(
    'insert into idempotency values ($1, $2, $3) on conflict do nothing',
    [token, route, string],
  );
  return rowCount === 1;
}
