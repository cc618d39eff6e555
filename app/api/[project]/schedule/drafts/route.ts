// The person's drafts of a board: the list, or with `name` (empty = the board's own) one of them.
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { parseForActor } from '@/server/actions/checked';
import { projectName, typeName } from '@/server/actions/input';
import { answer } from '@/server/answer';
import { listDrafts, readNamedDraft } from '@/server/schedules/drafts';
import { getServices } from '@/server/services';

const query = z.object({
  project: projectName,
  board: typeName,
  name: z.string().max(80).optional(),
});

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const { project } = await context.params;
  const checked = await parseForActor(query, {
    ...Object.fromEntries(request.nextUrl.searchParams),
    project,
  });
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  const { board: boardKey, name } = input;
  return name === undefined
    ? answer(await listDrafts(actor, getServices(), boardKey))
    : answer(await readNamedDraft(actor, getServices(), { boardKey, name }));
}
