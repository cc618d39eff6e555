// The record of a run as a file: what was planned, what became of it and why, with requests and times. Written page by page.
import { sql } from 'drizzle-orm';
import { writeCell } from '@/lib/bulk-edit/csv-cell';
import type { Outcome, OutcomeReason } from '@/lib/bulk-edit/outcome';
import { ok, type Result } from '@/lib/errors/result';
import type { FieldValue } from '@/lib/fields/field-value';
import { userKeysOf } from '@/lib/fields/keys-in-value';
import type { Locale } from '@/lib/i18n/locale';
import type { Actor } from '../../actor';
import { fail } from '../../fail';
import { findPeople } from '../../people';
import type { Services } from '../../services';
import { type FoundRun, findRun } from '../find-run';
import { BYTE_ORDER_MARK, lines } from './lines';

type RecordRow = {
  item_id: string;
  item_name: string;
  position: number;
  change_index: number;
  before: FieldValue;
  after: FieldValue;
  outcome: Outcome | null;
  reason: OutcomeReason | null;
  found: FieldValue | null;
  found_by: string | null;
  settled_at: string | null;
  way: string | null;
  idempotency_key: string | null;
  task_id: string | null;
  log_id: string | null;
  sent_at: string | null;
};

const ROWS_PER_PAGE = 1000;

async function* recordPages(services: Services, { run }: FoundRun): AsyncGenerator<RecordRow[]> {
  for (let from = 0; ; from += ROWS_PER_PAGE) {
    const read = await services.db.execute<RecordRow>(sql`
      select plan.item_id, plan.item_name, plan.position, plan.change_index, plan.before, plan.after,
        case when plan.state = 'will-change' then cell.outcome else plan.state end as outcome,
        case when plan.state = 'blocked'
          then jsonb_build_object('kind', 'blocked', 'reason', plan.blocked_reason) else cell.reason end as reason,
        cell.found, coalesce(cell.found_by, plan.blocked_by) as found_by, cell.settled_at, chunk.way,
        chunk.idempotency_key, chunk.task_id, chunk.log_id, chunk.sent_at
      from bulk_edit_plan_cell plan
      left join bulk_edit_cell cell on cell.bulk_edit_id = ${run.id}
        and cell.item_id = plan.item_id and cell.change_index = plan.change_index
      left join bulk_edit_chunk chunk on chunk.bulk_edit_id = ${run.id} and chunk.seq = cell.chunk_seq
      where plan.plan_id = ${run.planId} and plan.position >= ${from} and plan.position < ${from + ROWS_PER_PAGE}
      order by plan.position, plan.change_index`);
    if (read.rows.length === 0) return;
    yield read.rows;
  }
}

function reasonText(reason: OutcomeReason | null): string {
  switch (reason?.kind) {
    case 'blocked':
      return reason.reason;
    case 'scenes':
      return reason.scenes.join(', ');
    case 'refused':
      return [reason.error.code, reason.error.messageKey, reason.error.logId].filter(Boolean).join(' ');
    default:
      return reason?.kind ?? '';
  }
}

const RECORD_HEADER = [
  'ID',
  'Name',
  'Field',
  'Before',
  'After',
  'Outcome',
  'Reason',
  'Found',
  'Found by',
  'Sent at',
  'Settled at',
  'Request',
  'Task',
  'Log ID',
];

/** The whole record of a run: plan, outcomes, reasons, requests, times. For the person who ran it only. */
export async function exportRecord(
  actor: Actor,
  services: Services,
  input: { id: string; format: 'csv' | 'json'; locale: Locale },
): Promise<Result<AsyncGenerator<string>>> {
  const found = await findRun(actor, services, input.id);
  if (!found.ok) return found;
  const { run, plan } = found.value;
  if (run.startedBy !== actor.userKey) return fail('forbidden', 'bulkEdit.rowsNotYours');

  async function csvLines(rows: readonly RecordRow[]): Promise<string> {
    const values = rows.flatMap((row) => [row.before, row.after, ...(row.found ? [row.found] : [])]);
    const keys = [...values.flatMap(userKeysOf), ...rows.flatMap((row) => row.found_by ?? [])];
    const people = await findPeople(actor, services, keys);
    const known = people.ok ? people.value : {};
    return lines(
      rows.map((row) => {
        const field = plan.fields[row.change_index];
        const text = (value: FieldValue | null) =>
          value ? writeCell(value, field, known, input.locale) : '';
        return [
          row.item_id,
          row.item_name,
          field?.name ?? '',
          text(row.before),
          text(row.after),
          row.outcome ?? '',
          reasonText(row.reason),
          text(row.found),
          row.found_by ? (known[row.found_by]?.name[input.locale] ?? row.found_by) : '',
          row.sent_at ?? '',
          row.settled_at ?? '',
          row.idempotency_key ?? '',
          row.task_id ?? '',
          row.log_id ?? '',
        ];
      }),
    );
  }

  async function* csv(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + lines([RECORD_HEADER]);
    for await (const rows of recordPages(services, { run, plan })) yield await csvLines(rows);
  }

  async function* json(): AsyncGenerator<string> {
    const { changes, fields, hash, typeKey, typeName, source, summary } = plan;
    const head = { run, plan: { changes, fields, hash, typeKey, typeName, source, counts: summary?.counts } };
    yield `${JSON.stringify(head).slice(0, -1)},"cells":[`;
    let isFirst = true;
    for await (const rows of recordPages(services, { run, plan })) {
      yield (isFirst ? '' : ',') +
        rows.map((row) => JSON.stringify({ ...row, item_id: Number(row.item_id) })).join(',\n');
      isFirst = false;
    }
    yield ']}\n';
  }
  return ok(input.format === 'csv' ? csv() : json());
}
