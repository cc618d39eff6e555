// Names and states of selected items for the first step of the wizard, 50 a request.
import type { NextRequest } from 'next/server';
import { selectionQuery } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { readSelection } from '@/server/bulk-edits/read-selection';
import { getServices } from '@/server/services';

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const query = { ...Object.fromEntries(request.nextUrl.searchParams), ...(await context.params) };
  const checked = await parseForActor(selectionQuery, query);
  if (!checked.ok) return answer(checked);
  const { type, ids } = checked.value.input;
  return answer(await readSelection(checked.value.actor, getServices(), { typeName: type, ids }));
}
