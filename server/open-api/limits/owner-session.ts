// The database session that stands for this process in the shared limits: as long as its advisory lock is held, slots
// of its owner number are held by somebody alive. Used by gate.ts and limiter.ts.
import type { Pool, QueryResultRow } from 'pg';
import type { Logger } from 'pino';

/** First half of the advisory lock's id; the second half is the owner number. */
export const OWNER_LOCK_CLASS = 7001;

/** A query on the limits takes about a millisecond; one that takes this long has lost its connection. */
const QUERY_TIMEOUT_MS = 5000;

/** One life of the session. After a failure it is dead for good and the next one has another owner number. */
export type OwnerSession = {
  owner: number;
  isAlive(): boolean;
  /** Any failure ends the session: its lock goes, so nothing it held can stay held. */
  query<Row extends QueryResultRow>(text: string, values: unknown[]): Promise<Row[]>;
};

export type OwnerSessions = {
  /** The living session, opened when there is none. Rejects while the database is away. */
  current(): Promise<OwnerSession>;
  close(): Promise<void>;
};

type OpenSession = OwnerSession & { end(): void };

async function open(pool: Pool, log: Logger): Promise<OpenSession> {
  const client = await pool.connect();
  let isAlive = true;
  /** Settles when the last query asked for is over: a connection takes one at a time. */
  let last: Promise<unknown> = Promise.resolve();
  const end = (cause?: string) => {
    if (!isAlive) return;
    isAlive = false;
    if (cause) log.warn({ cause }, 'the rate limit session was lost; a new one will be opened');
    client.release(true);
  };
  client.on('error', (error) => end(error.message));
  client.on('end', () => end('connection ended'));
  const run = async <Row extends QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> => {
    if (!isAlive) throw new Error('the rate limit session has ended');
    try {
      const config = { text, values, query_timeout: QUERY_TIMEOUT_MS };
      const { rows } = await client.query<Row>(config);
      return rows;
    } catch (error) {
      end(error instanceof Error ? error.message : String(error));
      throw error;
    }
  };
  const session: OpenSession = {
    owner: 0,
    isAlive: () => isAlive,
    query: <Row extends QueryResultRow>(text: string, values: unknown[]) => {
      const mine = last.then(() => run<Row>(text, values));
      last = mine.catch(() => undefined);
      return mine;
    },
    end: () => end(),
  };
  const [numbered] = await session.query<{ owner: number }>("select nextval('api_owner')::int as owner", []);
  if (!numbered) throw new Error('api_owner gave no number');
  session.owner = numbered.owner;
  await session.query('select pg_advisory_lock($1, $2)', [OWNER_LOCK_CLASS, session.owner]);
  return session;
}

/** The sessions of this process, one at a time, on a connection that `pool` gives up for as long as it lives. */
export function createOwnerSessions(pool: Pool, log: Logger): OwnerSessions {
  let session: OpenSession | null = null;
  let opening: Promise<OpenSession> | null = null;
  const openOne = async () => {
    try {
      session = await open(pool, log);
      return session;
    } finally {
      opening = null;
    }
  };
  return {
    current: async () => {
      if (session?.isAlive()) return session;
      opening ??= openOne();
      return opening;
    },
    close: async () => {
      // A session that could not be opened has nothing to close.
      await opening?.catch(() => null);
      session?.end();
    },
  };
}
