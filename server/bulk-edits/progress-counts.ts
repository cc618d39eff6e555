// The numbers of a run: items by how far they are, cells by what became of them.
import { sql } from 'drizzle-orm';
import type { OutcomeCount } from '@/lib/bulk-edit/outcome';
import type { ProgressTotals } from '@/lib/bulk-edit/run-progress';
import type { bulkEdit } from '../db/schema/bulk-edit';
import type { Services } from '../services';

type Run = typeof bulkEdit.$inferSelect;

/** Counts of items; one of several fields counts only when all its fields are as far. */
export async function countTotals(db: Services['db'], run: Run, itemCount: number): Promise<ProgressTotals> {
  const counted = await db.execute<
    Record<'will_change' | 'submitted' | 'confirmed' | 'verified', number>
  >(sql`
    select count(*)::int as will_change,
      count(*) filter (where is_submitted)::int as submitted,
      count(*) filter (where is_confirmed)::int as confirmed,
      count(*) filter (where is_verified)::int as verified
    from (
      select bool_and(chunk.state is not null and chunk.state <> 'sending') as is_submitted,
        bool_and(coalesce(
          cell.outcome in ('applied', 'dropped', 'overwritten')
          or (cell.outcome is null and chunk.state = 'ended'), false)) as is_confirmed,
        bool_and(coalesce(cell.outcome = 'applied', false)) as is_verified
      from bulk_edit_cell cell
      left join bulk_edit_chunk chunk on chunk.bulk_edit_id = cell.bulk_edit_id and chunk.seq = cell.chunk_seq
      where cell.bulk_edit_id = ${run.id}
      group by cell.item_id
    ) item`);
  const [row] = counted.rows;
  if (!row) throw new Error('Counting gave no row');
  return {
    items: itemCount,
    willChange: row.will_change,
    submitted: row.submitted,
    confirmed: row.confirmed,
    verified: row.verified,
  };
}

/**
 * Cells by outcome and reason, those that the preview set aside included; the most frequent first. A refusal is the same reason
 * under every log id: one of them stands for all.
 */
export async function countOutcomes(db: Services['db'], run: Run): Promise<OutcomeCount[]> {
  const counted = await db.execute<OutcomeCount>(sql`
    select outcome, (array_agg(reason))[1] as reason, count(*)::int as count, count(distinct item_id)::int as items
    from (
      select outcome, reason, item_id
      from bulk_edit_cell
      where bulk_edit_id = ${run.id} and outcome is not null
      union all
      select state, case when state = 'blocked'
        then jsonb_build_object('kind', 'blocked', 'reason', blocked_reason) end, item_id
      from bulk_edit_plan_cell
      where plan_id = ${run.planId} and state <> 'will-change'
    ) part
    group by outcome, reason #- '{error,logId}'
    order by count desc, outcome`);
  return counted.rows.map(({ outcome, reason, count, items }) => ({ outcome, reason, count, items }));
}
