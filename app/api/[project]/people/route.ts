// People of a space by name, for the people inputs.
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { parseInput } from '@/server/actions/checked';
import { projectName } from '@/server/actions/input';
import { answer } from '@/server/answer';
import { searchPeopleByName } from '@/server/people';
import { getServices } from '@/server/services';
import { actorForRequest } from '@/server/session';

const query = z.object({ project: projectName, query: z.string().trim().max(200).default('') });

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const { project } = await context.params;
  const parsed = parseInput(query, { query: request.nextUrl.searchParams.get('query') ?? '', project });
  if (!parsed.ok) return answer(parsed);
  const actor = await actorForRequest(parsed.value.project);
  if (!actor.ok) return answer(actor);
  return answer(await searchPeopleByName(actor.value, getServices(), parsed.value.query));
}
