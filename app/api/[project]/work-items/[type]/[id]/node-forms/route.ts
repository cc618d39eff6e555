// One item with all the editor needs, read again on demand.
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { parseInput } from '@/server/actions/checked';
import { projectName, typeName } from '@/server/actions/input';
import { answer } from '@/server/answer';
import { getServices } from '@/server/services';
import { actorForRequest } from '@/server/session';
import { readNodeForms } from '@/server/work-items/node-form';

const path = z.object({
  project: projectName,
  type: typeName,
  id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
});

export async function GET(
  _request: NextRequest,
  context: { params: Promise<{ project: string; type: string; id: string }> },
): Promise<Response> {
  const parsed = parseInput(path, await context.params);
  if (!parsed.ok) return answer(parsed);
  const actor = await actorForRequest(parsed.value.project);
  if (!actor.ok) return answer(actor);
  return answer(
    await readNodeForms(actor.value, getServices(), { typeName: parsed.value.type, id: parsed.value.id }),
  );
}
