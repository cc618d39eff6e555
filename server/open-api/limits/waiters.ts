// Tells other processes that a person waits for an interface here, so that their background calls stand back. Used by gate.ts.
import type { Limit } from './limit-rules';
import type { OwnerSession } from './owner-session';

/** Long enough to be rarely renewed, short enough that a dead process holds nobody up for long. */
export const WAITER_LIFE_MS = 2000;

/** Announces or renews the waiting. */
export async function announceWaiter(session: OwnerSession, limits: Limit[]): Promise<void> {
  await session.query(
    `insert into api_waiter (key, owner, until)
     select key, $2::int, clock_timestamp() + make_interval(secs => ${WAITER_LIFE_MS} / 1000.0) from unnest($1::text[]) as key
     on conflict (key, owner) do update set until = excluded.until`,
    [limits.map((limit) => limit.key), session.owner],
  );
}

/** Ends the announcement, and clears those of processes that died long ago. */
export async function withdrawWaiter(session: OwnerSession, limits: Limit[]): Promise<void> {
  await session.query(
    `delete from api_waiter
     where key = any ($1::text[]) and (owner = $2 or until < clock_timestamp() - interval '1 minute')`,
    [limits.map((limit) => limit.key), session.owner],
  );
}
