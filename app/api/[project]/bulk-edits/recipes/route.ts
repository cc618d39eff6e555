// The changes saved by name for a type.
import type { NextRequest } from 'next/server';
import { recipesQuery } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { listRecipes } from '@/server/bulk-edits/recipes';
import { getServices } from '@/server/services';

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const asked = { ...Object.fromEntries(request.nextUrl.searchParams), ...(await context.params) };
  const checked = await parseForActor(recipesQuery, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  return answer(await listRecipes(actor, getServices(), input.type));
}
