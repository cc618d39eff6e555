// The sandbox's own database: connection pool, tables, transactions. Everything stored goes through here.
import pg from 'pg';
import { tableNames, tableStatements, tablesVersion } from './tables';

/** Something that runs SQL: the pool, or one transaction's connection. */
export interface Sql {
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<Row>>;
}

/** The sandbox's database. */
export interface Database extends Sql {
  /** Runs `work` in one transaction; a throw rolls everything back and is passed on. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Transactions that have ended. Items change only in transactions: what was read stays true while this number stays. */
  ended(): number;
  close(): Promise<void>;
}

const INT8_OID = 20;

/** Connects; ids and milliseconds (int8) read as numbers. Twelve connections carry well over the allowed request rates. */
export function openDatabase(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 12,
    types: {
      getTypeParser: (oid, format) => (oid === INT8_OID ? Number : pg.types.getTypeParser(oid, format)),
    },
  });
  // An idle connection that dies (database restarted) must not end the process; the next query reports it.
  pool.on('error', () => undefined);

  let ended = 0;

  async function transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken = false;
    try {
      await client.query('begin');
      const result = await work({ query: (text, values) => client.query(text, values) });
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      ended += 1;
      client.release(broken);
    }
  }

  return {
    query: (text, values) => pool.query(text, values),
    transaction,
    ended: () => ended,
    close: () => pool.end(),
  };
}

/** Makes the tables when they are missing or of another version; tells whether they are new, that is, empty. */
export async function prepareTables(database: Database): Promise<{ isNew: boolean }> {
  return database.transaction(async (sql) => {
    // Two sandboxes started on one database at once: the second waits and finds the tables made.
    await sql.query('select pg_advisory_xact_lock(72110)');
    await sql.query('create table if not exists sandbox_state (key text primary key, value jsonb not null)');
    const version = await readState<number>(sql, 'tablesVersion');
    if (version === tablesVersion) return { isNew: false };
    for (const name of tableNames) await sql.query(`drop table if exists ${name} cascade`);
    await sql.query('delete from sandbox_state');
    for (const statement of tableStatements) await sql.query(statement);
    await writeState(sql, 'tablesVersion', tablesVersion);
    return { isNew: true };
  });
}

/** A value kept over restarts (what the data set was made from, counters); undefined when never written. */
export async function readState<T>(sql: Sql, key: string): Promise<T | undefined> {
  const { rows } = await sql.query<{ value: T }>('select value from sandbox_state where key = $1', [key]);
  return rows[0]?.value;
}

/** Keeps a value over restarts. */
export async function writeState(sql: Sql, key: string, value: unknown): Promise<void> {
  await sql.query(
    'insert into sandbox_state values ($1, $2) on conflict (key) do update set value = excluded.value',
    [key, JSON.stringify(value)],
  );
}
