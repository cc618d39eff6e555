// The SQL of the shared limits: slots are rows, a claim takes them, a release lets them rest. Used by gate.ts and limiter.ts.
import type { Limit } from './limit-rules';
import { OWNER_LOCK_CLASS, type OwnerSession } from './owner-session';

/** How long after a claim a request may take to arrive when its sender dies right after sending it. */
export const ARRIVAL_MARGIN_MS = 250;

/** The database's clock and the receiver's may run at slightly different speeds, and the receiver counts whole milliseconds. */
const CLOCK_MARGIN_MS = 3;

/** Permission for one request: one slot of each limit of its interface. */
export type Lease = {
  owner: number;
  slots: { key: string; n: number; windowMs: number }[];
  /** `performance.now()` before the claim was asked for. */
  claimedAt: number;
};

const IS_DEAD = `not exists (
  select from pg_locks l
  where l.locktype = 'advisory' and l.classid = ${OWNER_LOCK_CLASS} and l.objid = s.owner::oid and l.objsubid = 2 and l.granted
    and l.database = (select oid from pg_database where datname = current_database()))`;

/** Makes the slots of an interface when they are not there yet. */
export async function ensureSlots(session: OwnerSession, limits: Limit[]): Promise<void> {
  await session.query(
    `insert into api_slot (key, n, free_at)
     select l.key, n, clock_timestamp() from unnest($1::text[], $2::int[]) as l(key, slots), generate_series(1, l.slots) as n
     on conflict do nothing`,
    [limits.map((limit) => limit.key), limits.map((limit) => limit.slots)],
  );
}

// Takes as many slots of every limit as the scarcest of them has, up to $4. `free_at` is what counts if this process
// dies while it holds them: by then a request sent at once has arrived, and a whole window has passed since.
const CLAIM = `
  with wanted as (select * from unnest($1::text[], $2::int[], $3::int[]) as w(key, slots, window_ms)),
  candidate as (
    select w.key, w.window_ms, c.n, c.free_at
    from wanted w cross join lateral (
      select s.n, s.free_at from api_slot s
      where s.key = w.key and s.n <= w.slots and s.free_at <= clock_timestamp()
        and (s.blocked_until is null or s.blocked_until <= clock_timestamp())
        and (s.owner is null or ${IS_DEAD})
        and ($6 or not exists (
          select from api_waiter a where a.key = any ($1::text[]) and a.owner <> $5 and a.until > clock_timestamp()))
      order by s.free_at limit $4 for update skip locked) c),
  ranked as (select *, row_number() over (partition by key order by free_at, n) as rank from candidate),
  fitting as (
    select min(k.found) as found from (select count(r.n) as found from wanted w left join ranked r using (key) group by w.key) k)
  update api_slot s
  set owner = $5, free_at = clock_timestamp() + make_interval(secs => (r.window_ms + ${ARRIVAL_MARGIN_MS}) / 1000.0)
  from ranked r, fitting f
  where r.rank <= f.found and s.key = r.key and s.n = r.n
  returning s.key, s.n, r.rank::int as rank, r.window_ms as "windowMs"`;

/** Takes up to `count` leases. Unless `isUrgent`, takes none while a person waits for this interface in another process. */
export async function claimSlots(
  session: OwnerSession,
  limits: Limit[],
  count: number,
  isUrgent: boolean,
): Promise<Lease[]> {
  const claimedAt = performance.now();
  const rows = await session.query<{ key: string; n: number; rank: number; windowMs: number }>(CLAIM, [
    limits.map((limit) => limit.key),
    limits.map((limit) => limit.slots),
    limits.map((limit) => limit.windowMs),
    count,
    session.owner,
    isUrgent,
  ]);
  const leases = new Map<number, Lease>();
  for (const { key, n, rank, windowMs } of rows) {
    const lease = leases.get(rank) ?? { owner: session.owner, slots: [], claimedAt };
    lease.slots.push({ key, n, windowMs });
    leases.set(rank, lease);
  }
  return [...leases.values()];
}

/**
 * Milliseconds until a slot of every limit has rested, as far as the database knows. `in-use`: some limit has only
 * slots that are held; `missing`: somebody emptied the table.
 */
export async function msUntilFree(
  session: OwnerSession,
  limits: Limit[],
): Promise<number | 'in-use' | 'missing'> {
  const rows = await session.query<{ ms: number | null }>(
    `select (extract(epoch from min(greatest(s.free_at, s.blocked_until)) filter (where s.owner is null)
        - clock_timestamp()) * 1000)::float8 as ms
     from unnest($1::text[], $2::int[]) as w(key, slots) join api_slot s on s.key = w.key and s.n <= w.slots
     group by w.key`,
    [limits.map((limit) => limit.key), limits.map((limit) => limit.slots)],
  );
  if (rows.length < limits.length) return 'missing';
  const known = rows.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  return known.length < rows.length ? 'in-use' : Math.max(...known);
}

/** Starts the window again for a lease whose request leaves later than the claim allowed for; false when it was lost. */
export async function renewLease(session: OwnerSession, lease: Lease): Promise<boolean> {
  const rows = await session.query(
    `update api_slot s set free_at = clock_timestamp() + make_interval(secs => (l.window_ms + ${ARRIVAL_MARGIN_MS}) / 1000.0)
     from unnest($1::text[], $2::int[], $3::int[]) as l(key, n, window_ms)
     where s.key = l.key and s.n = l.n and s.owner = $4 returning s.n`,
    [...leaseColumns(lease), lease.owner],
  );
  return session.owner === lease.owner && rows.length === lease.slots.length;
}

/**
 * Lets the slots of an answered request rest for their window from now on: the request arrived before its answer
 * left, so whatever jitter there is, the next one arrives at least a window later. `extraMs` when no answer came.
 */
export async function releaseLease(session: OwnerSession, lease: Lease, extraMs: number): Promise<void> {
  await session.query(
    `update api_slot s set owner = null,
       free_at = clock_timestamp() + make_interval(secs => (l.window_ms + $5::int + ${CLOCK_MARGIN_MS}) / 1000.0)
     from unnest($1::text[], $2::int[], $3::int[]) as l(key, n, window_ms)
     where s.key = l.key and s.n = l.n and s.owner = $4`,
    [...leaseColumns(lease), lease.owner, extraMs],
  );
}

/** Gives slots back that were never used. */
export async function returnLease(session: OwnerSession, lease: Lease): Promise<void> {
  await session.query(
    `update api_slot s set owner = null, free_at = clock_timestamp()
     from unnest($1::text[], $2::int[], $3::int[]) as l(key, n, window_ms)
     where s.key = l.key and s.n = l.n and s.owner = $4`,
    [...leaseColumns(lease), lease.owner],
  );
}

/** Keeps everybody off an interface for a while, after the service refused a request as one too many. */
export async function blockSlots(session: OwnerSession, limits: Limit[], forMs: number): Promise<void> {
  await session.query(
    `update api_slot s
     set blocked_until = greatest(s.blocked_until, clock_timestamp() + make_interval(secs => $2::int / 1000.0))
     where s.key = any ($1::text[])`,
    [limits.map((limit) => limit.key), Math.ceil(forMs)],
  );
}

function leaseColumns(lease: Lease): [string[], number[], number[]] {
  return [
    lease.slots.map((slot) => slot.key),
    lease.slots.map((slot) => slot.n),
    lease.slots.map((slot) => slot.windowMs),
  ];
}
