// Freezes a selection, a pasted list or a filter to ids, kept under an id that fits the URL of the wizard.
import type { NextRequest } from 'next/server';
import { scopeInput } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { freezeScope } from '@/server/bulk-edits/scope';
import { readJsonBody } from '@/server/json-body';
import { getServices } from '@/server/services';

export async function POST(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const asked = { ...(await readJsonBody(request)), ...(await context.params) };
  const checked = await parseForActor(scopeInput, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  const { typeKey: typeName, from: wish } = input;
  return answer(await freezeScope(actor, getServices(), { typeName, wish }));
}
