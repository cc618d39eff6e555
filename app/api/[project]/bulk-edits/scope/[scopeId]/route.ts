// A frozen scope, after a reload.
import type { NextRequest } from 'next/server';
import { ok } from '@/lib/errors/result';
import { scopeQuery } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { idsOfScope } from '@/server/bulk-edits/scope';
import { getServices } from '@/server/services';

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string; scopeId: string }> },
): Promise<Response> {
  const asked = { ...Object.fromEntries(request.nextUrl.searchParams), ...(await context.params) };
  const checked = await parseForActor(scopeQuery, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  const found = await idsOfScope(actor, getServices(), input.scopeId);
  return answer(found.ok ? ok(found.value.scope) : found);
}
