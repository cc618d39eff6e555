// The plan of what differs between an uploaded file and what is stored. Nothing is sent.
import type { NextRequest } from 'next/server';
import { importPlanInput } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { planImport } from '@/server/bulk-edits/csv/read-values';
import { readJsonBody } from '@/server/json-body';
import { getServices } from '@/server/services';
import { streamedAnswer } from '@/server/streamed-answer';

export async function POST(
  request: NextRequest,
  context: { params: Promise<{ project: string; importId: string }> },
): Promise<Response> {
  const asked = { ...(await readJsonBody(request)), ...(await context.params) };
  const checked = await parseForActor(importPlanInput, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  return streamedAnswer(request, (onProgress) => planImport(actor, getServices(), { ...input, onProgress }));
}
