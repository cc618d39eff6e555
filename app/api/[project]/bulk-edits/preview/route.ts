// What a bulk edit would do to each item. A read in spirit (nothing is sent), so it is a route and not an action; POST because the ids do not fit a URL.
import type { NextRequest } from 'next/server';
import { previewInput } from '@/server/actions/bulk-edit-input';
import { parseForActor } from '@/server/actions/checked';
import { answer } from '@/server/answer';
import { previewBulkEdit } from '@/server/bulk-edits/preview';
import { readJsonBody } from '@/server/json-body';
import { getServices } from '@/server/services';

export async function POST(
  request: NextRequest,
  context: { params: Promise<{ project: string }> },
): Promise<Response> {
  const { project } = await context.params;
  const body = await readJsonBody(request);
  const checked = await parseForActor(previewInput, { ...body, project });
  if (!checked.ok) return answer(checked);
  const { typeKey, ids, changes } = checked.value.input;
  return answer(
    await previewBulkEdit(checked.value.actor, getServices(), { typeName: typeKey, ids, changes }),
  );
}
