// Which values are no longer those of the plan. Reads again what would change; sends nothing.
import type { NextRequest } from 'next/server';
import { planQuery } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { checkPlan } from '@/server/bulk-edits/stored-plan';
import { readJsonBody } from '@/server/json-body';
import { getServices } from '@/server/services';

export async function POST(
  request: NextRequest,
  context: { params: Promise<{ project: string; planId: string }> },
): Promise<Response> {
  const asked = { ...(await readJsonBody(request)), ...(await context.params) };
  const checked = await parseForActor(planQuery, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  return answer(await checkPlan(actor, getServices(), input.planId));
}
