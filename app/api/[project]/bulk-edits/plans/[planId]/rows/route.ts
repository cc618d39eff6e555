// The rows of a stored plan, page by page, by tab, group or search.
import type { NextRequest } from 'next/server';
import { planRowsQuery } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { readPlanPage } from '@/server/bulk-edits/stored-plan';
import { getServices } from '@/server/services';

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string; planId: string }> },
): Promise<Response> {
  const asked = { ...Object.fromEntries(request.nextUrl.searchParams), ...(await context.params) };
  const checked = await parseForActor(planRowsQuery, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  const { planId, tab: state, group: groupKey, change: changeIndex, q: search, page, size } = input;
  const query = { planId, state, groupKey, changeIndex, search, pageNum: page, pageSize: size };
  return answer(await readPlanPage(actor, getServices(), query));
}
