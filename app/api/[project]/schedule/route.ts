// Items of the schedule board with their nodes, a few at a time, by TanStack Query.
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { parseInput } from '@/server/actions/checked';
import { projectName, typeName as typeNameInput, workItemId } from '@/server/actions/input';
import { answer } from '@/server/answer';
import { AGE_MAX_MS } from '@/server/schedules/item-cache';
import { readScheduleBatch } from '@/server/schedules/read-items';
import { getServices } from '@/server/services';
import { actorForRequest } from '@/server/session';

/** More would keep the first rows waiting; the board asks for its items in batches. */
const IDS_PER_REQUEST_MAX = 50;

const query = z.object({
  project: projectName,
  type: typeNameInput,
  ids: z
    .string()
    .transform((text) => [...new Set(text.split(',').map(Number))])
    .pipe(z.array(workItemId).min(1).max(IDS_PER_REQUEST_MAX)),
  maxAgeMs: z.coerce.number().int().min(0).max(AGE_MAX_MS).default(0),
});

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const { project } = await context.params;
  const parsed = parseInput(query, { ...Object.fromEntries(request.nextUrl.searchParams), project });
  if (!parsed.ok) return answer(parsed);
  const actor = await actorForRequest(parsed.value.project);
  if (!actor.ok) return answer(actor);
  const { type: typeName, ids, maxAgeMs } = parsed.value;
  return answer(await readScheduleBatch(actor.value, getServices(), { typeName, ids, maxAgeMs }));
}
