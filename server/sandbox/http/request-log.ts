// Every Open API request as received. Kept in memory for reading, and in the database so that a restart keeps it.
import type { Json } from '../json-value';
import type { Database } from '../store/database';

/** One received request; `status` 0 = the connection was cut before an answer. */
export interface RequestEntry {
  seq: number;
  at_ms: number;
  method: string;
  path: string;
  route: string;
  status: number;
  err_code: number;
  user_key: string;
  /** First characters of the token: enough to tell tokens apart, no use to anybody else. */
  token: string;
  idem_uuid: string;
  ms: number;
  log_id: string;
  fault: string;
  body: Json;
}

/** The log of received requests. */
export interface RequestLog {
  nextSeq(): number;
  add(entry: RequestEntry): void;
  /** Entries after `seq`, in order of seq. */
  since(seq: number): RequestEntry[];
  /** The newest entries, in order of seq. */
  latest(count: number): RequestEntry[];
  /** Empties the log; numbers go on. */
  clear(): Promise<void>;
  /** Writes what is not yet in the database. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const keptEntries = 100_000;
const flushMs = 100;
/** Numbers skipped at a start: more than could have been given out and lost with the last unflushed moment. */
const restartGap = 1000;

/** Opens the log with what an earlier process left. */
export async function openRequestLog(database: Database): Promise<RequestLog> {
  const stored = await database.query<{ entry: RequestEntry }>(
    'select entry from (select seq, entry from request_entry order by seq desc limit $1) latest order by seq',
    [keptEntries],
  );
  const last = await database.query<{ seq: number }>(
    'select greatest((select max(seq) from request_entry), (select max(request_seq) from effect), 0) as seq',
  );
  let entries = stored.rows.map(({ entry }) => entry);
  const lastSeq = last.rows[0]?.seq ?? 0;
  let seq = lastSeq === 0 ? 0 : lastSeq + restartGap;
  let unwritten: RequestEntry[] = [];
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const batch = unwritten;
    unwritten = [];
    if (batch.length === 0) return;
    await database.query(
      'insert into request_entry select (value ->> $2)::bigint, value from jsonb_array_elements($1::jsonb) on conflict do nothing',
      [JSON.stringify(batch), 'seq'],
    );
  }
  function flush(): Promise<void> {
    // A failed write (database restarting) loses log lines only; the next flush goes on with newer ones.
    writing = writing.then(write).catch(() => undefined);
    return writing;
  }
  const timer = setInterval(flush, flushMs);
  timer.unref();

  return {
    nextSeq: () => ++seq,
    add(entry) {
      entries.push(entry);
      unwritten.push(entry);
      if (entries.length > keptEntries * 1.1) entries = entries.slice(-keptEntries);
    },
    since: (after) =>
      entries.filter((entry) => entry.seq > after).sort((left, right) => left.seq - right.seq),
    latest: (count) => entries.slice(-count).sort((left, right) => left.seq - right.seq),
    async clear() {
      await flush();
      entries = [];
      unwritten = [];
      await database.query('delete from request_entry where seq < $1', [seq]);
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
