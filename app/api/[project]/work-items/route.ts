// Rows of the explorer after its first ones, by TanStack Query.
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { filterOfParameters } from '@/lib/work-item/filter-parameters';
import { parseInput } from '@/server/actions/checked';
import { fieldKey, projectName, typeName } from '@/server/actions/input';
import { answer } from '@/server/answer';
import { fail } from '@/server/fail';
import { getServices } from '@/server/services';
import { actorForRequest } from '@/server/session';
import { exploreItems } from '@/server/work-items/explore';

/** Columns, sort and group of one table; more than that nobody reads. */
const FIELDS_MAX = 60;

const query = z.object({
  project: projectName,
  type: typeName.optional(),
  q: z.string().max(255).optional(),
  terminated: z.string().max(20).optional(),
  filter: z.string().max(16_000).optional(),
  fields: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((key) => key !== ''))
    .pipe(z.array(fieldKey).max(FIELDS_MAX)),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
  priority: z.enum(['interactive', 'background']).optional(),
});

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const { project } = await context.params;
  const parsed = parseInput(query, { ...Object.fromEntries(request.nextUrl.searchParams), project });
  if (!parsed.ok) return answer(parsed);
  const filter = filterOfParameters(parsed.value);
  if (!filter) return answer(fail('invalid', 'filter.unreadable'));
  const actor = await actorForRequest(parsed.value.project);
  if (!actor.ok) return answer(actor);
  const { type, fields, page, size, priority } = parsed.value;
  return answer(
    await exploreItems(actor.value, getServices(), {
      typeName: type,
      filter,
      fieldKeys: fields,
      pageNum: page,
      pageSize: size,
      priority,
    }),
  );
}
