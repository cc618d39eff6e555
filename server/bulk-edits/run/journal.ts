// The journal of a run's requests: each is committed with its key and items before it leaves, and moves from state to
// state as lib/bulk-edit/chunk-state.ts allows. Used by the lanes.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Arrival, type ChunkState, canChunkStep } from '@/lib/bulk-edit/chunk-state';
import type { Way } from '@/lib/bulk-edit/plan';
import type { Services } from '../../services';
import type { OpenCell } from './cells';
import type { ClaimedRun } from './claimed-run';

/** One request. `dueAtMs`: when its next step is due; `sentAtMs`: when it last left. */
export type Chunk = {
  seq: number;
  changeIndex: number;
  way: Way;
  state: ChunkState;
  idempotencyKey: string;
  hasArrived: Arrival;
  taskId: string | null;
  looks: number;
  dueAtMs: number;
  sentAtMs: number;
  succeededIds: number[];
  failedIds: number[] | 'all';
  scenes: string[];
};

type Db = Pick<Services['db'], 'execute'>;
type StoredChunk = {
  seq: number;
  change_index: number;
  way: Way;
  state: ChunkState;
  idempotency_key: string;
  has_arrived: Arrival;
  task_id: string | null;
  looks: number;
  due_at_ms: number;
  sent_at_ms: number;
  succeeded_ids: number[] | null;
  failed_ids: number[] | 'all' | null;
  scenes: string[] | null;
};

function chunkOf(stored: StoredChunk): Chunk {
  return {
    seq: stored.seq,
    changeIndex: stored.change_index,
    way: stored.way,
    state: stored.state,
    idempotencyKey: stored.idempotency_key,
    hasArrived: stored.has_arrived,
    taskId: stored.task_id,
    looks: stored.looks,
    dueAtMs: stored.due_at_ms,
    sentAtMs: stored.sent_at_ms,
    succeededIds: stored.succeeded_ids ?? [],
    failedIds: stored.failed_ids ?? [],
    scenes: stored.scenes ?? [],
  };
}

const columns = sql`seq, change_index, way, state, idempotency_key, has_arrived, task_id, looks, succeeded_ids, failed_ids, scenes,
  (extract(epoch from due_at) * 1000)::float8 as due_at_ms, (extract(epoch from sent_at) * 1000)::float8 as sent_at_ms`;

const instant = (ms: number) => sql`to_timestamp(${ms / 1000}::float8)`;

/** Writes down a batch request that is about to leave with these cells, which must be open and not in any other request. */
export async function journalChunk(
  db: Db,
  run: ClaimedRun,
  cells: readonly OpenCell[],
  nowMs: number,
): Promise<Chunk> {
  const [first] = cells;
  if (!first) throw new RangeError('A request needs items');
  const inserted = await db.execute<StoredChunk>(sql`
    insert into bulk_edit_chunk (bulk_edit_id, seq, change_index, way, state, idempotency_key, item_count, sends,
      has_arrived, looks, due_at, sent_at)
    select ${run.id}, coalesce(max(seq), 0) + 1, ${first.changeIndex}, 'batch', 'sending', ${randomUUID()}, ${cells.length}, 1,
      false, 0, ${instant(nowMs)}, ${instant(nowMs)}
    from bulk_edit_chunk where bulk_edit_id = ${run.id}
    returning ${columns}`);
  const [stored] = inserted.rows;
  if (!stored) throw new Error('The journal took no request');
  const ids = JSON.stringify(cells.map((cell) => cell.itemId));
  const taken = await db.execute(sql`
    update bulk_edit_cell set chunk_seq = ${stored.seq}
    where bulk_edit_id = ${run.id} and change_index = ${first.changeIndex} and way = 'batch'
      and chunk_seq is null and outcome is null
      and item_id in (select value::bigint from jsonb_array_elements_text(${ids}::jsonb))`);
  if (taken.rowCount !== cells.length) throw new Error('A cell was already in another request');
  return chunkOf(stored);
}

/** Writes down one update for each item of these cells, about to leave. */
export async function journalSingles(
  db: Db,
  run: ClaimedRun,
  items: ReadonlyMap<number, readonly OpenCell[]>,
  nowMs: number,
): Promise<{ chunk: Chunk; cells: readonly OpenCell[] }[]> {
  const entries = [...items].map(([itemId, cells], index) => ({
    item_id: itemId,
    number: index + 1,
    change_index: cells[0]?.changeIndex ?? 0,
    key: randomUUID(),
  }));
  const inserted = await db.execute<StoredChunk>(sql`
    insert into bulk_edit_chunk (bulk_edit_id, seq, change_index, way, state, idempotency_key, item_count, sends,
      has_arrived, looks, due_at, sent_at)
    select ${run.id}, last.seq + entry.number, entry.change_index, 'single', 'sending', entry.key, 1, 1,
      false, 0, ${instant(nowMs)}, ${instant(nowMs)}
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as entry (number int, change_index smallint, key uuid),
      (select coalesce(max(seq), 0) as seq from bulk_edit_chunk where bulk_edit_id = ${run.id}) last
    returning ${columns}`);
  const chunks = new Map(inserted.rows.map((stored) => [stored.idempotency_key, chunkOf(stored)]));
  const journaled = entries.map(({ item_id: itemId, key }) => {
    const chunk = chunks.get(key);
    if (!chunk) throw new Error('The journal took no request');
    return { chunk, itemId, cells: items.get(itemId) ?? [] };
  });
  const taken = journaled.flatMap(({ chunk, cells }) =>
    cells.map(({ itemId, changeIndex }) => ({ item_id: itemId, change_index: changeIndex, seq: chunk.seq })),
  );
  const updated = await db.execute(sql`
    update bulk_edit_cell cell set chunk_seq = taken.seq
    from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as taken (item_id bigint, change_index smallint, seq int)
    where cell.bulk_edit_id = ${run.id} and cell.way = 'single' and cell.chunk_seq is null and cell.outcome is null
      and cell.item_id = taken.item_id and cell.change_index = taken.change_index`);
  if (updated.rowCount !== taken.length) throw new Error('A cell was already in another request');
  return journaled;
}

/** Requests of one way in one of these states, first due first; only those due by `dueByMs` when given. */
export async function dueChunks(
  db: Db,
  run: ClaimedRun,
  way: Way,
  states: readonly ChunkState[],
  query: { dueByMs?: number; limit: number },
): Promise<Chunk[]> {
  const read = await db.execute<StoredChunk>(sql`
    select ${columns} from bulk_edit_chunk
    where bulk_edit_id = ${run.id} and way = ${way} and state <> 'settled' and state in (${listed(states)})
      and ${query.dueByMs === undefined ? sql`true` : sql`due_at <= ${instant(query.dueByMs)}`}
    order by due_at, seq limit ${query.limit}`);
  return read.rows.map(chunkOf);
}

function listed(states: readonly ChunkState[]) {
  return sql.join(
    states.map((state) => sql`${state}`),
    sql`, `,
  );
}

/**
 * The batch request in one of these states to look at now: the first one sent among those that are due, or, when none is due,
 * the one that will be due first. Null when there is none.
 */
export async function nextChunk(
  db: Db,
  run: ClaimedRun,
  states: readonly ChunkState[],
  nowMs: number,
): Promise<Chunk | null> {
  const read = await db.execute<StoredChunk>(sql`
    select ${columns} from bulk_edit_chunk
    where bulk_edit_id = ${run.id} and way = 'batch' and state <> 'settled' and state in (${listed(states)})
    order by greatest(due_at, ${instant(nowMs)}), seq limit 1`);
  const [stored] = read.rows;
  return stored ? chunkOf(stored) : null;
}

/** What a step changes besides the state; members left out stay. */
export type ChunkChange = Partial<
  Pick<Chunk, 'idempotencyKey' | 'hasArrived' | 'looks' | 'dueAtMs' | 'sentAtMs'>
> & {
  taskId?: string;
  isSentAgain?: boolean;
  logId?: string;
  result?: Pick<Chunk, 'succeededIds' | 'failedIds' | 'scenes'>;
};

/** Moves a request to another state, or changes it within its state. Throws on a step that the states do not allow. */
export async function moveChunk(
  db: Db,
  run: ClaimedRun,
  chunk: Chunk,
  to: ChunkState,
  change: ChunkChange = {},
): Promise<void> {
  if (to !== chunk.state && !canChunkStep(chunk.state, to))
    throw new Error(`A request cannot go from ${chunk.state} to ${to}`);
  const sets = [sql`state = ${to}`];
  if (change.idempotencyKey !== undefined) sets.push(sql`idempotency_key = ${change.idempotencyKey}`);
  if (change.hasArrived !== undefined) sets.push(sql`has_arrived = ${change.hasArrived}`);
  if (change.looks !== undefined) sets.push(sql`looks = ${change.looks}`);
  if (change.dueAtMs !== undefined) sets.push(sql`due_at = ${instant(change.dueAtMs)}`);
  if (change.sentAtMs !== undefined) sets.push(sql`sent_at = ${instant(change.sentAtMs)}`);
  if (change.taskId !== undefined) sets.push(sql`task_id = ${change.taskId}`);
  if (change.isSentAgain) sets.push(sql`sends = sends + 1`);
  if (change.logId) sets.push(sql`log_id = ${change.logId}`);
  if (change.result) {
    sets.push(sql`succeeded_ids = ${JSON.stringify(change.result.succeededIds)}::jsonb`);
    sets.push(sql`failed_ids = ${JSON.stringify(change.result.failedIds)}::jsonb`);
    sets.push(sql`scenes = ${JSON.stringify(change.result.scenes)}::jsonb`);
  }
  if (to === 'settled') sets.push(sql`settled_at = now()`);
  const moved = await db.execute(sql`
    update bulk_edit_chunk set ${sql.join(sets, sql`, `)}
    where bulk_edit_id = ${run.id} and seq = ${chunk.seq} and state = ${chunk.state}`);
  if (moved.rowCount !== 1) throw new Error(`Request ${chunk.seq} was not ${chunk.state} any more`);
}
