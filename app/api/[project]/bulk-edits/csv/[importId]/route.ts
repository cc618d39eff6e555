// An uploaded file as it was understood, after a reload.
import type { NextRequest } from 'next/server';
import { importQuery } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { findImport } from '@/server/bulk-edits/csv/find-import';
import { getServices } from '@/server/services';

export async function GET(
  request: NextRequest,
  context: { params: Promise<{ project: string; importId: string }> },
): Promise<Response> {
  const asked = { ...Object.fromEntries(request.nextUrl.searchParams), ...(await context.params) };
  const checked = await parseForActor(importQuery, asked);
  if (!checked.ok) return answer(checked);
  const { actor, input } = checked.value;
  return answer(await findImport(actor, getServices(), input.importId));
}
