// The ids behind a filter, for the bulk edit's scope and the schedule. POST because filters and exclusions do not fit a URL.
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { itemFilter } from '@/lib/work-item/filter-schema';
import { parseForActor } from '@/server/actions/checked';
import { projectName, typeName, workItemId } from '@/server/actions/input';
import { answer } from '@/server/answer';
import { readJsonBody } from '@/server/json-body';
import { getServices } from '@/server/services';
import { MATCHING_MAX, matchingIds } from '@/server/work-items/matching-ids';

const input = z.object({
  project: projectName,
  type: typeName,
  filter: itemFilter,
  except: z.array(workItemId).max(MATCHING_MAX).default([]),
  limit: z.number().int().min(1).max(MATCHING_MAX).optional(),
});

export async function POST(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const { project } = await context.params;
  const body = await readJsonBody(request);
  const checked = await parseForActor(input, { ...body, project });
  if (!checked.ok) return answer(checked);
  const { type, filter, except, limit } = checked.value.input;
  return answer(
    await matchingIds(checked.value.actor, getServices(), {
      typeKey: type,
      filter,
      exceptIds: except,
      limit,
    }),
  );
}
