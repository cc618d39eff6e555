// What happened to one work item, a portion at a time.
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { parseInput } from '@/server/actions/checked';
import { projectName, typeName } from '@/server/actions/input';
import { answer } from '@/server/answer';
import { getServices } from '@/server/services';
import { actorForRequest } from '@/server/session';
import { readActivity } from '@/server/work-items/activity';

const input = z.object({
  project: projectName,
  type: typeName,
  id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string; type: string; id: string }> },
): Promise<Response> {
  const before = request.nextUrl.searchParams.get('before') ?? undefined;
  const parsed = parseInput(input, { before, ...(await context.params) });
  if (!parsed.ok) return answer(parsed);
  const { project, type, id, before: beforeMs } = parsed.value;
  const actor = await actorForRequest(project);
  if (!actor.ok) return answer(actor);
  return answer(await readActivity(actor.value, getServices(), { typeName: type, id, beforeMs }));
}
