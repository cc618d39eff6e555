// The history of runs in a space, newest first.
import type { NextRequest } from 'next/server';
import { runsQuery } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { listRuns } from '@/server/bulk-edits/list-runs';
import { getServices } from '@/server/services';

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const asked = { ...Object.fromEntries(request.nextUrl.searchParams), ...(await context.params) };
  const checked = await parseForActor(runsQuery, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  const { page, size, q, state, by } = input;
  const startedBy = by === 'me' ? actor.userKey : by;
  const query = { pageNum: page, pageSize: size, search: q, state, startedBy };
  return answer(await listRuns(actor, getServices(), query));
}
