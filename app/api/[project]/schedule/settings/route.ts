// Working days and capacities of the space.
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { parseForActor } from '@/server/actions/checked';
import { projectName } from '@/server/actions/input';
import { answer } from '@/server/answer';
import { readSettings } from '@/server/schedules/settings';
import { getServices } from '@/server/services';

const query = z.object({ project: projectName });

export async function GET(
  _request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const checked = await parseForActor(query, await context.params);
  return checked.ok ? answer(await readSettings(checked.value.actor, getServices())) : answer(checked);
}
