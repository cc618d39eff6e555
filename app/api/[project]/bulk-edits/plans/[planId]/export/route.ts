// A stored plan as a file, to be looked through before anything is sent.
import type { NextRequest } from 'next/server';
import { planFileQuery } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { exportPlan } from '@/server/bulk-edits/csv/plan-file';
import { download } from '@/server/download';
import { getServices } from '@/server/services';

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string; planId: string }> },
): Promise<Response> {
  const asked = { ...Object.fromEntries(request.nextUrl.searchParams), ...(await context.params) };
  const checked = await parseForActor(planFileQuery, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  const file = await exportPlan(actor, getServices(), input);
  if (!file.ok) return answer(file);
  return download(file.value, { name: `plan-${input.planId}.csv`, type: 'text/csv' });
}
