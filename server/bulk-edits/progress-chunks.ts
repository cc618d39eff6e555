// The requests of a run as its page shows them, and the pace from which the time left is told.
import { sql } from 'drizzle-orm';
import { ITEMS_PER_REQUEST } from '@/lib/bulk-edit/batch-request';
import { shownState } from '@/lib/bulk-edit/chunk-cell';
import type { ChunkState } from '@/lib/bulk-edit/chunk-state';
import type { ChunkCell, SingleCounts } from '@/lib/bulk-edit/run-progress';
import type { Pace } from '@/lib/bulk-edit/time-left';
import type { Services } from '../services';

/** The batch requests sent so far, in order. */
export async function readChunkCells(db: Services['db'], id: string): Promise<ChunkCell[]> {
  const read = await db.execute<{
    seq: number;
    change_index: number;
    state: ChunkState;
    item_count: number;
    failed_count: number;
    sent_at_ms: number;
  }>(sql`
    select chunk.seq, chunk.change_index, chunk.state, chunk.item_count,
      count(cell.item_id) filter (where cell.outcome <> 'applied')::int as failed_count,
      (extract(epoch from chunk.sent_at) * 1000)::float8 as sent_at_ms
    from bulk_edit_chunk chunk
    left join bulk_edit_cell cell on cell.bulk_edit_id = chunk.bulk_edit_id and cell.chunk_seq = chunk.seq
    where chunk.bulk_edit_id = ${id} and chunk.way = 'batch'
    group by chunk.bulk_edit_id, chunk.seq
    order by chunk.seq`);
  return read.rows.map((row) => ({
    seq: row.seq,
    changeIndex: row.change_index,
    state: shownState(row.state, row.failed_count),
    itemCount: row.item_count,
    failedCount: row.failed_count,
    sentAtMs: row.state === 'sending' ? null : row.sent_at_ms,
  }));
}

/** The updates of single items, planned and sent. */
export async function countSingles(db: Services['db'], id: string): Promise<SingleCounts> {
  const read = await db.execute<SingleCounts>(sql`
    select count(*)::int as total,
      count(*) filter (where is_sent)::int as sent,
      count(*) filter (where is_verified)::int as verified,
      count(*) filter (where is_failed)::int as failed
    from (
      select bool_or(chunk.state is not null and chunk.state <> 'sending') as is_sent,
        bool_and(coalesce(cell.outcome = 'applied', false)) as is_verified,
        bool_or(coalesce(cell.outcome <> 'applied' and cell.chunk_seq is not null, false)) as is_failed
      from bulk_edit_cell cell
      left join bulk_edit_chunk chunk on chunk.bulk_edit_id = cell.bulk_edit_id and chunk.seq = cell.chunk_seq
      where cell.bulk_edit_id = ${id} and cell.way = 'single'
      group by cell.item_id
    ) item`);
  const [row] = read.rows;
  if (!row) throw new Error('Counting gave no row');
  return row;
}

/** What the time left depends on, at `nowMs`. */
export async function readPace(db: Services['db'], id: string, nowMs: number): Promise<Pace> {
  const read = await db.execute<{
    chunks_ahead: number;
    singles_ahead: number;
    singles_sharing: number;
    runs_sharing: number;
    settle_ms: number | null;
    open_sent_at_ms: number[] | null;
  }>(sql`
    select
      (select coalesce(sum(ceil(waiting::numeric / ${ITEMS_PER_REQUEST})), 0)::int from (
        select count(*) as waiting from bulk_edit_cell
        where bulk_edit_id = ${id} and way = 'batch' and chunk_seq is null and outcome is null
        group by change_index, request_key) as by_request) as chunks_ahead,
      (select count(distinct item_id)::int from bulk_edit_cell
        where bulk_edit_id = ${id} and way = 'single' and chunk_seq is null and outcome is null) as singles_ahead,
      (select count(*)::int from bulk_edit run where run.state = 'running' and exists (
        select from bulk_edit_cell cell
        where cell.bulk_edit_id = run.id and cell.way = 'batch' and cell.chunk_seq is null and cell.outcome is null)
      ) as runs_sharing,
      (select count(*)::int from bulk_edit run where run.state = 'running' and exists (
        select from bulk_edit_cell cell
        where cell.bulk_edit_id = run.id and cell.way = 'single' and cell.chunk_seq is null and cell.outcome is null)
      ) as singles_sharing,
      (select avg(extract(epoch from settled_at - sent_at) * 1000)::float8 from bulk_edit_chunk
        where bulk_edit_id = ${id} and state = 'settled' and way = 'batch') as settle_ms,
      (select array_agg((extract(epoch from sent_at) * 1000)::float8) from bulk_edit_chunk
        where bulk_edit_id = ${id} and state <> 'settled') as open_sent_at_ms`);
  const [row] = read.rows;
  if (!row) throw new Error('Reading the pace gave no row');
  return {
    chunksAhead: row.chunks_ahead,
    singlesAhead: row.singles_ahead,
    singlesSharing: row.singles_sharing,
    runsSharing: row.runs_sharing,
    settleMs: row.settle_ms,
    openAgesMs: (row.open_sent_at_ms ?? []).map((sentAtMs) => Math.max(0, nowMs - sentAtMs)),
  };
}
