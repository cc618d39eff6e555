// How a run stands, polled by its page.
import type { NextRequest } from 'next/server';
import { runQuery } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { readProgress } from '@/server/bulk-edits/read-progress';
import { getServices } from '@/server/services';

export async function GET(
  _request: NextRequest,
  context: { params: Promise<{ project: string; id: string }> },
): Promise<Response> {
  const checked = await parseForActor(runQuery, await context.params);
  if (!checked.ok) return answer(checked);
  return answer(await readProgress(checked.value.actor, getServices(), checked.value.input.id));
}
