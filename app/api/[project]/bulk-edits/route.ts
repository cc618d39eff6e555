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
  const query = { ...Object.fromEntries(request.nextUrl.searchParams), ...(await context.params) };
  const checked = await parseForActor(runsQuery, query);
  if (!checked.ok) return answer(checked);
  const { page, size } = checked.value.input;
  return answer(await listRuns(checked.value.actor, getServices(), { pageNum: page, pageSize: size }));
}
