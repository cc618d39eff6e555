// The texts of an uploaded file that are no value by themselves, for a person to decide.
import type { NextRequest } from 'next/server';
import { questionsInput } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { askQuestions } from '@/server/bulk-edits/csv/read-values';
import { readJsonBody } from '@/server/json-body';
import { getServices } from '@/server/services';

export async function POST(
  request: NextRequest,
  context: { params: Promise<{ project: string; importId: string }> },
): Promise<Response> {
  const asked = { ...(await readJsonBody(request)), ...(await context.params) };
  const checked = await parseForActor(questionsInput, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  return answer(await askQuestions(actor, getServices(), input));
}
