// Pages of the work item table after the first, by TanStack Query.
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { parseInput } from '@/server/actions/checked';
import { projectName, typeName } from '@/server/actions/input';
import { answer } from '@/server/answer';
import { getServices } from '@/server/services';
import { actorForRequest } from '@/server/session';
import { listWorkItems } from '@/server/work-items/list';

const query = z.object({
  project: projectName,
  type: typeName.optional(),
  name: z.string().trim().max(255).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
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
  const { type, name, page, size } = parsed.value;
  return answer(
    await listWorkItems(actor.value, getServices(), { typeName: type, name, pageNum: page, pageSize: size }),
  );
}
