// User tokens: authorization codes that work once, refresh with rotation (conventions section 2).
import { randomBytes, randomUUID } from 'node:crypto';
import type { Database, Sql } from '../store/database';

const codeLifeMs = 5 * 60_000;
const refreshSeconds = 1_209_600;

/** A user token with its refresh token; lifetimes in seconds. */
export interface UserToken {
  token: string;
  expireSeconds: number;
  refreshToken: string;
  refreshExpireSeconds: number;
  userKey: string;
}

/** Makes an authorization code for a person, as the vendor's JS bridge would in the client. */
export async function createCode(database: Database, userKey: string, nowMs: number): Promise<string> {
  const code = randomBytes(16).toString('hex');
  await database.query('insert into auth_code values ($1, $2, $3)', [code, userKey, nowMs + codeLifeMs]);
  return code;
}

async function issue(sql: Sql, userKey: string, nowMs: number, lifeSeconds: number): Promise<UserToken> {
  const token = `u-${randomUUID()}`;
  const refreshToken = randomUUID();
  const values = [token, userKey, nowMs + lifeSeconds * 1000, refreshToken, nowMs + refreshSeconds * 1000];
  await sql.query('insert into user_token values ($1, $2, $3, $4, $5)', values);
  return { token, expireSeconds: lifeSeconds, refreshToken, refreshExpireSeconds: refreshSeconds, userKey };
}

/** Trades a code for a token; null when the code is unknown, used or older than five minutes. */
export async function redeemCode(
  database: Database,
  code: string,
  nowMs: number,
  lifeSeconds: number,
): Promise<UserToken | null> {
  return database.transaction(async (sql) => {
    const { rows } = await sql.query<{ user_key: string; expires_at: number }>(
      'delete from auth_code where code = $1 returning user_key, expires_at',
      [code],
    );
    const found = rows[0];
    return found && found.expires_at > nowMs ? issue(sql, found.user_key, nowMs, lifeSeconds) : null;
  });
}

/** A new pair for a refresh token, which dies at once; null when it is unknown, used or expired. The old access token lives on. */
export async function rotateToken(
  database: Database,
  refreshToken: string,
  nowMs: number,
  lifeSeconds: number,
): Promise<UserToken | null> {
  return database.transaction(async (sql) => {
    const { rows } = await sql.query<{ user_key: string; refresh_expires_at: number }>(
      `update user_token set refresh_token = 'used-' || refresh_token, refresh_expires_at = 0
        where token = (select token from user_token where refresh_token = $1 and refresh_expires_at > $2 for update)
        returning user_key, refresh_expires_at`,
      [refreshToken, nowMs],
    );
    const found = rows[0];
    return found ? issue(sql, found.user_key, nowMs, lifeSeconds) : null;
  });
}
