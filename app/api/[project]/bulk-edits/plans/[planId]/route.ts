// A stored plan as its preview showed it, after a reload.
import type { NextRequest } from 'next/server';
import { planQuery } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { readPlan } from '@/server/bulk-edits/stored-plan';
import { getServices } from '@/server/services';

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string; planId: string }> },
): Promise<Response> {
  const asked = { ...Object.fromEntries(request.nextUrl.searchParams), ...(await context.params) };
  const checked = await parseForActor(planQuery, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  return answer(await readPlan(actor, getServices(), input.planId));
}
