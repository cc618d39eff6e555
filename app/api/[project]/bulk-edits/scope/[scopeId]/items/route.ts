// The items of a frozen scope, 50 a page.
import type { NextRequest } from 'next/server';
import { scopeQuery } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { readScopeItems } from '@/server/bulk-edits/scope';
import { getServices } from '@/server/services';

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string; scopeId: string }> },
): Promise<Response> {
  const asked = { ...Object.fromEntries(request.nextUrl.searchParams), ...(await context.params) };
  const checked = await parseForActor(scopeQuery, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  const { scopeId, page: pageNum, size: pageSize } = input;
  return answer(await readScopeItems(actor, getServices(), { scopeId, pageNum, pageSize }));
}
