import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLimiter, type Limiter } from '@/server/open-api/limits/limiter';
import { createMigratedDatabase, type MigratedDatabase } from '../../support/migrated-database';

const SILENT = pino({ level: 'silent' });
const BACKGROUND = { priority: 'background' } as const;
const PERSON = { priority: 'interactive' } as const;

describe('limiter', () => {
  let database: MigratedDatabase;
  let limiter: Limiter;

  beforeAll(async () => {
    database = await createMigratedDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await database.pool.query('truncate api_slot, api_waiter');
    limiter = createLimiter(database.pool, 'MII_TEST', SILENT);
  });
  afterEach(() => limiter.close());

  /** Takes a slot and gives it back at once, as a request that is answered immediately. */
  async function pass(
    who: { priority: 'background' | 'interactive'; signal?: AbortSignal },
    done?: () => void,
  ) {
    const lease = await limiter.acquire('getBatchTask', who);
    if (!lease) throw new Error('turned away');
    done?.();
    await limiter.release('getBatchTask', lease, true);
    return lease;
  }

  it('serves a person before background calls that came earlier', async () => {
    const order: string[] = [];
    await pass(BACKGROUND);
    const early = [1, 2].map((n) => pass(BACKGROUND, () => order.push(`background ${n}`)));
    await Promise.all([...early, pass(PERSON, () => order.push('person'))]);
    expect(order).toEqual(['person', 'background 1', 'background 2']);
  });

  it('takes a caller who gives up out of the line', async () => {
    await pass(BACKGROUND);
    const giveUp = new AbortController();
    const abandoned = pass({ ...BACKGROUND, signal: giveUp.signal });
    const next = pass(BACKGROUND);
    giveUp.abort(new Error('left the page'));
    await expect(abandoned).rejects.toThrow('left the page');
    expect((await next).slots).toHaveLength(1);
  });

  it('does not let anybody in while the service says "too many"', async () => {
    await limiter.release('getBatchTask', (await limiter.acquire('getBatchTask', BACKGROUND)) as never, true);
    await limiter.block('getBatchTask', 60_000);
    const { rows } = await database.pool.query(
      "select bool_and(blocked_until > clock_timestamp() + interval '50 seconds') as blocked from api_slot",
    );
    expect(rows).toEqual([{ blocked: true }]);
  });

  it('needs a free place in the minute as well as in the second for a search', async () => {
    const first = await limiter.acquire('filterWorkItems', BACKGROUND);
    expect(first?.slots.map((slot) => slot.windowMs)).toEqual([1000, 60_000]);
    await database.pool.query(
      "update api_slot set free_at = clock_timestamp() + interval '1 hour' where key like '%60000ms' and n > 3",
    );
    const others = await Promise.all([1, 2].map(() => limiter.acquire('filterWorkItems', BACKGROUND)));
    expect(others.every((lease) => lease !== null)).toBe(true);
    const signal = AbortSignal.timeout(500);
    await expect(limiter.acquire('filterWorkItems', { ...BACKGROUND, signal })).rejects.toThrow();
    const { rows } = await database.pool.query(
      "select count(*)::int as held from api_slot where key like '%1000ms' and owner is not null",
    );
    expect(rows).toEqual([{ held: 3 }]);
  });

  it('goes on under another number after its database session was cut, and frees what it held', async () => {
    const held = await limiter.acquire('getBatchTask', BACKGROUND);
    const waiting = limiter.acquire('getBatchTask', BACKGROUND);
    await database.pool.query(
      "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 7001",
    );
    const next = await waiting;
    expect(next?.owner).toBeGreaterThan(held?.owner ?? Number.POSITIVE_INFINITY);
    if (!held || !next) throw new Error('turned away');
    expect(await limiter.confirm(held)).toBe(false);
    expect(await limiter.confirm(next)).toBe(true);
  });

  it('starts the window again when a request leaves long after its slot was claimed', async () => {
    const lease = await limiter.acquire('getBatchTask', BACKGROUND);
    if (!lease) throw new Error('turned away');
    await database.pool.query('update api_slot set free_at = clock_timestamp()');
    expect(await limiter.confirm({ ...lease, claimedAt: performance.now() - 10_000 })).toBe(true);
    const { rows } = await database.pool.query(
      "select bool_and(free_at > clock_timestamp() + interval '1 second') as resting from api_slot",
    );
    expect(rows).toEqual([{ resting: true }]);
  });

  it('turns everybody away when it is closed', async () => {
    await limiter.acquire('getBatchTask', BACKGROUND);
    const waiting = limiter.acquire('getBatchTask', BACKGROUND);
    await Promise.all([expect(waiting).rejects.toThrow('closed'), limiter.close()]);
  });
});
