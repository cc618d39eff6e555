// The views a person can open in a type, for the explorer's menu.
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { parseForActor } from '@/server/actions/checked';
import { projectName, typeName } from '@/server/actions/input';
import { answer } from '@/server/answer';
import { findType } from '@/server/metadata';
import { listViews } from '@/server/saved-views/list';
import { getServices } from '@/server/services';

const query = z.object({ project: projectName, type: typeName });

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const { project } = await context.params;
  const checked = await parseForActor(query, { type: request.nextUrl.searchParams.get('type'), project });
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  const services = getServices();
  const type = await findType(actor, services, input.type);
  if (!type.ok) return answer(type);
  return answer(await listViews(actor, services, type.value.key));
}
