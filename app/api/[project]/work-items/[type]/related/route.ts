// Items that a related-item field of a type may point at, for its picker.
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { parseInput } from '@/server/actions/checked';
import { fieldKey, projectName, typeName } from '@/server/actions/input';
import { answer } from '@/server/answer';
import { getServices } from '@/server/services';
import { actorForRequest } from '@/server/session';
import { findRelatable } from '@/server/work-items/related-search';

const input = z.object({
  project: projectName,
  type: typeName,
  field: fieldKey,
  query: z.string().trim().max(200).default(''),
  item: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string; type: string }> },
): Promise<Response> {
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const parsed = parseInput(input, { ...asked, ...(await context.params) });
  if (!parsed.ok) return answer(parsed);
  const { project, type, field, query, item } = parsed.value;
  const actor = await actorForRequest(project);
  if (!actor.ok) return answer(actor);
  return answer(
    await findRelatable(actor.value, getServices(), { typeName: type, fieldKey: field, query, itemId: item }),
  );
}
