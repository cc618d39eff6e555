// One publish of the person: what became of each change so far.
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { parseForActor } from '@/server/actions/checked';
import { projectName } from '@/server/actions/input';
import { answer } from '@/server/answer';
import { readPublish } from '@/server/schedules/publish-record';
import { getServices } from '@/server/services';

const query = z.object({ project: projectName, id: z.uuid() });

export async function GET(
  _request: NextRequest,
  context: { params: Promise<{ project: string; id: string }> },
): Promise<Response> {
  const checked = await parseForActor(query, await context.params);
  if (!checked.ok) return answer(checked);
  return answer(await readPublish(checked.value.actor, getServices(), checked.value.input.id));
}
