// What became of each item of a run, a page at a time, all or of one outcome.
import type { NextRequest } from 'next/server';
import { rowsQuery } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { readResultRows } from '@/server/bulk-edits/result-rows';
import { getServices } from '@/server/services';

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string; id: string }> },
): Promise<Response> {
  const query = { ...Object.fromEntries(request.nextUrl.searchParams), ...(await context.params) };
  const checked = await parseForActor(rowsQuery, query);
  if (!checked.ok) return answer(checked);
  const { id, outcome, q, page, size } = checked.value.input;
  return answer(
    await readResultRows(checked.value.actor, getServices(), {
      id,
      outcome,
      search: q,
      pageNum: page,
      pageSize: size,
    }),
  );
}
