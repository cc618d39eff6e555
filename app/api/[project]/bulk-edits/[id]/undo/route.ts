// The plan that takes a run, or some of its cells, back. Starting it is an action of its own.
import type { NextRequest } from 'next/server';
import { runCells } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { planUndo } from '@/server/bulk-edits/undo';
import { readJsonBody } from '@/server/json-body';
import { getServices } from '@/server/services';
import { streamedAnswer } from '@/server/streamed-answer';

export async function POST(
  request: NextRequest,
  context: { params: Promise<{ project: string; id: string }> },
): Promise<Response> {
  const asked = { ...(await readJsonBody(request)), ...(await context.params) };
  const checked = await parseForActor(runCells, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  const { id, cells } = input;
  return streamedAnswer(request, (onProgress) => planUndo(actor, getServices(), { id, cells, onProgress }));
}
