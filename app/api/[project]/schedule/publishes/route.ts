// The person's latest publishes of a board, also those that a worker is still settling.
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { parseForActor } from '@/server/actions/checked';
import { projectName, typeName } from '@/server/actions/input';
import { answer } from '@/server/answer';
import { listPublishes } from '@/server/schedules/publish-record';
import { getServices } from '@/server/services';

const query = z.object({ project: projectName, board: typeName });

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const { project } = await context.params;
  const checked = await parseForActor(query, { board: request.nextUrl.searchParams.get('board'), project });
  if (!checked.ok) return answer(checked);
  return answer(await listPublishes(checked.value.actor, getServices(), checked.value.input.board));
}
